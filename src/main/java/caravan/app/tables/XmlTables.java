package caravan.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads tables in XML: messages of SDMX-ML. Stateless. */
final class XmlTables {
  private XmlTables() {}

  static RawTable read(Input input) throws ImportFault, IOException {
    String root;
    try (InputStream in = input.open()) {
      root = root(in);
    } catch (XMLStreamException e) {
      root = "";
    }
    if (SdmxMl.isData(root)) {
      return SdmxMl.read(input);
    }
    String small = root.toLowerCase(Locale.ROOT);
    String start = TextStart.of(input.start(512)).toLowerCase(Locale.ROOT);
    if (small.equals("html")
        || start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<table")
        || start.startsWith("<meta")) {
      throw new ImportFault(
          "this is a page of HTML, whatever its name says",
          "open it in a spreadsheet program, and save it as .xlsx or CSV");
    }
    if (small.equals("workbook")) {
      throw new ImportFault("this is a spreadsheet in XML of 2003", "save it as .xlsx or CSV");
    }
    if (small.equals("structure")) {
      throw new ImportFault(
          "this message of SDMX describes data, and has none", "ask the service for the data");
    }
    throw new ImportFault(
        root.isEmpty()
            ? "this XML can't be read"
            : "this is XML with <" + root + ">, no message of SDMX with data",
        "give the data as SDMX-ML or CSV");
  }

  /** The name of the outermost element. */
  private static String root(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = SafeXml.open(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return "";
  }
}

package caravan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The parts of an XLSX file, read without the library that wrote it. */
public final class XlsxParts {
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** Reads all parts. */
  public XlsxParts(byte[] file) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all parts with their XML, in the order of the file. */
  public Map<String, String> parts() {
    return parts;
  }

  /** A part as XML. */
  public Document xml(String name) {
    return Jsoup.parse(parts.get(name), "", Parser.xmlParser());
  }

  /** What the tabs say, in their order. */
  public List<String> tabs() {
    return xml("xl/workbook.xml").select("sheet").eachAttr("name");
  }

  /** The cells of a sheet by their names ({@code A1}), empty ones left out; the first sheet is 1. */
  public Map<String, String> cells(int sheet) {
    List<String> shared =
        xml("xl/sharedStrings.xml").select("si").stream()
            .map(si -> si.select("t").stream().map(Element::wholeText).collect(Collectors.joining()))
            .toList();
    Map<String, String> cells = new LinkedHashMap<>();
    for (Element cell : xml("xl/worksheets/sheet" + sheet + ".xml").select("c")) {
      String value = cell.select("v").text();
      if (!value.isEmpty()) {
        boolean text = cell.attr("t").equals("s");
        cells.put(cell.attr("r"), text ? shared.get(Integer.parseInt(value)) : value);
      }
    }
    return cells;
  }

  /** All of it as text, an element a line, for comparison; letters stand as they are. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (name, xml) ->
            text.append("== ").append(name).append('\n').append(letters(xml.replace("><", ">\n<"))).append('\n'));
    return text.toString();
  }

  private static String letters(String xml) {
    return Pattern.compile("&#x([0-9a-f]{2,6});")
        .matcher(xml)
        .replaceAll(
            found -> {
              int c = Integer.parseInt(found.group(1), 16);
              return Character.isLetterOrDigit(c) ? Character.toString(c) : found.group();
            });
  }
}

package caravan.app.tables;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of strangers, read as a stream by the parser of the JDK, whatever others are there: without
 * document types and external entities. Stateless.
 */
final class SafeXml {
  private static final int MOST_DEPTH = 100;

  private SafeXml() {}

  /** A reader at the beginning of a document. */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    return factory.createXMLStreamReader(in);
  }

  /** Takes a document element by element. For one thread. */
  interface Elements {
    /** An element begins. */
    void start(XMLStreamReader at, String name) throws XMLStreamException;

    /**
     * An element ends.
     *
     * @param text directly in it, or in elements within it
     */
    void end(String name, String text);
  }

  /** Reads a whole document. */
  static void each(InputStream in, Elements to) throws XMLStreamException {
    XMLStreamReader reader = open(in);
    StringBuilder text = new StringBuilder();
    int depth = 0;
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT -> {
            text.setLength(0);
            if (++depth > MOST_DEPTH) {
              throw new XMLStreamException("nested too deeply", reader.getLocation());
            }
            to.start(reader, reader.getLocalName());
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
              text.append(
                  reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          case XMLStreamReader.END_ELEMENT -> {
            depth--;
            to.end(reader.getLocalName(), text.toString());
            text.setLength(0);
          }
          default -> {}
        }
      }
    } finally {
      reader.close();
    }
  }

  /** The value of an attribute by its local name; null where there is none. */
  static @Nullable String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return at.getAttributeValue(i);
      }
    }
    return null;
  }
}

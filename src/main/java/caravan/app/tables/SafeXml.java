package caravan.app.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int START = 512;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"'](?s:.*)");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
    try {
      BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
      return isUtf8(bytes)
          ? factory.createXMLStreamReader(
              new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))
          : factory.createXMLStreamReader(bytes);
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /**
   * Whether a document says it is in UTF-8, as it does by saying nothing. Such a one is decoded
   * here: of bytes that mean nothing the parser of the JDK writes to standard error. A byte order
   * mark is passed over.
   */
  private static boolean isUtf8(BufferedInputStream in) throws IOException {
    in.mark(START);
    byte[] start = in.readNBytes(START);
    in.reset();
    boolean marked = Arrays.equals(Arrays.copyOf(start, MARK.length), MARK);
    Matcher declared = ENCODING.matcher(TextStart.of(start));
    if (marked) {
      in.skipNBytes(MARK.length);
    }
    // Characters of two bytes, or their mark.
    boolean wide =
        start.length > 1
            && (start[0] == 0 || start[1] == 0 || (start[0] & start[1] & 0xFE) == 0xFE);
    return marked
        || (!wide && (!declared.matches() || declared.group(1).equalsIgnoreCase("UTF-8")));
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

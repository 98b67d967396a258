package caravan.site.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, an element a line. The same calls give the same text on every JDK. For one document,
 * not thread-safe.
 */
final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Xml begin(String name, String... attributes) {
    head(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  Xml end() {
    String name = open.pop();
    out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
    return this;
  }

  /** An element with a text. */
  Xml text(String name, String text, String... attributes) {
    head(name, attributes).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) {
    head(name, attributes).append("/>\n");
    return this;
  }

  private StringBuilder head(String name, String... attributes) {
    out.append("  ".repeat(open.size())).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  /** The document. */
  String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is not ended");
    }
    return out.toString();
  }

  /** Fit for content and for attributes. What XML can't hold at all becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

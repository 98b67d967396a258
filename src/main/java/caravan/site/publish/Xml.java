package caravan.site.publish;

import caravan.text.encode.Escape;
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
    head(name, attributes).append('>').append(Escape.xml(text));
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
      out.append(' ').append(attributes[i]).append("=\"").append(Escape.xml(attributes[i + 1]));
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
}

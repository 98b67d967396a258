package caravan.text.encode;

import org.jspecify.annotations.Nullable;

/**
 * Texts written so that HTML and XML read them as text. What is escaped is the same in both, so
 * that a text looks alike wherever it is written.
 */
public final class Escape {
  private Escape() {}

  /** Fit for the content of an element of HTML and for an attribute in quotes of either kind. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String reference = reference(c);
      if (reference == null) {
        out.append(c);
      } else {
        out.append(reference);
      }
    }
    return out.toString();
  }

  /**
   * Fit for the content of an element of HTML alone, as browsers write it. A no-break space is
   * written as a name, since it can't be told from another blank.
   */
  public static String content(String text) {
    return text.replace("&", "&amp;")
        .replace("\u00a0", "&nbsp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /**
   * Fit for the content of an element of XML and for an attribute in quotes of either kind. A
   * character that XML can't hold at all becomes U+FFFD.
   */
  public static String xml(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return html(out.toString());
  }

  private static @Nullable String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** The characters of XML 1.0; a surrogate without its other half is none. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

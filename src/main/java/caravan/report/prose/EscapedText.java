package caravan.report.prose;

/** Texts so written that Markdown takes nothing in them for a sign. Stateless. */
public final class EscapedText {
  private static final String SIGNS = "\\`*_[]<>{}()#|~!&@^=";

  private EscapedText() {}

  /** A text as Markdown. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }
}

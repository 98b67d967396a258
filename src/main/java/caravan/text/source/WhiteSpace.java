package caravan.text.source;

/** White space as a reader sees it: as one blank. Stateless. */
public final class WhiteSpace {
  private WhiteSpace() {}

  /**
   * A text in which each run of white space (that of ASCII) is one blank, with none at its ends.
   */
  public static String single(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        pending = true;
      } else {
        if (pending && !out.isEmpty()) {
          out.append(' ');
        }
        pending = false;
        out.append(c);
      }
    }
    return out.toString().strip();
  }
}

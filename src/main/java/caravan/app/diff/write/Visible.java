package caravan.app.diff.write;

import java.lang.Character.UnicodeScript;

/** Text without characters that make other text look like what it is not. */
final class Visible {
  private Visible() {}

  /**
   * Controls and marks of direction replaced by U+FFFD. Joiners stay: Persian and Hindi are written
   * with them.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isTricky(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean isTricky(int c) {
    boolean direction =
        (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    boolean tag = UnicodeScript.of(c) == UnicodeScript.COMMON && c >= 0xE0000 && c <= 0xE007F;
    return direction || control || tag || (c >= Character.MIN_SURROGATE && c <= 0xDFFF);
  }
}

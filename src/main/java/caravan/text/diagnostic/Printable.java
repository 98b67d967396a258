package caravan.text.diagnostic;

import java.lang.Character.UnicodeScript;

/** Text that is safe to print on a terminal, and the columns it takes there. */
public final class Printable {
  private Printable() {}

  /** Each control, format or unassigned character replaced by U+FFFD, each tab by a space. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(printable(c)));
    return out.toString();
  }

  private static int printable(int c) {
    if (c == '\t') {
      return ' ';
    }
    int type = Character.getType(c);
    boolean tricky =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return tricky ? 0xFFFD : c;
  }

  /** Columns on a terminal: two for the wide characters of Chinese, Japanese and Korean text. */
  public static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    UnicodeScript script = UnicodeScript.of(c);
    boolean wide =
        script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HANGUL
            || (c >= 0x3000 && c <= 0x303E)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }
}

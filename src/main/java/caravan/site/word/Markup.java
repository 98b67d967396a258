package caravan.site.word;

import caravan.text.encode.Escape;
import java.util.Locale;

/** XML in the making, whose names are ours and whose texts are strangers'. For one thread. */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 12);

  /** Markup of our own, as it stands. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  Markup raw(Markup markup) {
    out.append(markup.out);
    return this;
  }

  /** An element with one attribute {@code w:val}. */
  Markup val(String name, String value) {
    out.append("<w:").append(name).append(" w:val=\"").append(escaped(value)).append("\"/>");
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  /** A pattern with values in it, written the same on every machine. */
  static String filled(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Fit for a text and for an attribute; what XML cannot hold is left out. */
  static String escaped(String text) {
    return Escape.xml(held(text));
  }

  /** A text without what XML cannot hold. */
  static String held(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Markup::isHeld).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isHeld(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || (c >= 0x10000 && (c & 0xFFFE) != 0xFFFE);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

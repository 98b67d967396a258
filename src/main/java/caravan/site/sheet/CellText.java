package caravan.site.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as a cell, a tab and the name of a column can hold them. Stateless. */
final class CellText {
  /** The most characters of a cell. */
  static final int MOST = 32_767;

  private static final String CUT = " […]";
  private static final int MOST_OF_TAB = 31;

  /** What programs read as the character of that number. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /**
   * A text as itself: characters that XML can't hold become U+FFFD, what would be read as an escape
   * is none, and one that no cell can hold ends in {@code […]}.
   */
  static String of(String text) {
    String whole = held(text);
    String escaped = ESCAPE.matcher(whole).replaceAll("_x005F_");
    if (escaped.length() <= MOST) {
      return escaped;
    }
    int end = MOST - CUT.length();
    // Neither half of a character nor of an escape is left behind.
    end -= Character.isHighSurrogate(escaped.charAt(end - 1)) ? 1 : 0;
    int open = escaped.lastIndexOf('_', end - 1);
    boolean halved = open >= end - 6 && escaped.startsWith("_x005F_", open);
    return escaped.substring(0, halved ? open : end) + CUT;
  }

  private static String held(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHeld(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isHeld(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** A text on one line. */
  static String line(String text) {
    return of(text.replaceAll("\\s+", " ").strip());
  }

  /** A text as the name of a tab, which none of the others has; it is then taken. */
  static String tab(String text, Set<String> taken) {
    String plain = line(text).replaceAll("[\\[\\]:*?/\\\\]", " ").replaceAll("^'+|'+$", "").strip();
    return own(plain.isEmpty() ? "-" : plain, MOST_OF_TAB, taken);
  }

  /** A text as the name of a column, likewise. */
  static String column(String text, Set<String> taken) {
    return own(line(text), 255, taken);
  }

  private static String own(String text, int most, Set<String> taken) {
    String name = cut(text, most);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String ending = " " + i;
      name = cut(text, most - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** Nothing taken yet. */
  static Set<String> none() {
    return new HashSet<>();
  }
}

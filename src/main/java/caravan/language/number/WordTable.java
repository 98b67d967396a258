package caravan.language.number;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names to be found beside a number, the longest first. Names of one or two letters are told apart
 * by their capitals, as {@code M} and {@code m} are; others are not. Immutable once filled.
 */
public final class WordTable<T> {
  /** Scripts that put no space between words, or glue particles to them. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int SHORT = 2;

  /** Stands for every mark that says how lines run, and has no width. */
  static final char MARK = '\u200e';

  private final Map<String, T> names;
  private final List<String> endings;
  private final int longest;

  /**
   * A name that was found.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Found<T>(T value, int start, int end) {}

  /**
   * @param names as they are written, with plain spaces
   * @param endings what may be glued to a name of more than two letters
   */
  public WordTable(Map<String, T> names, List<String> endings) {
    this.names = new HashMap<>();
    names.forEach((name, value) -> this.names.put(key(name), value));
    this.endings = endings;
    this.longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** How names and texts are compared: with one kind of space and hyphen, and as long as before. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean mark = c == MARK || c == '\u200f' || c == '\u061c' || c == '\u00ad';
      int digit = Character.digit(c, 10);
      if (mark) {
        out.setCharAt(i, MARK);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        out.setCharAt(i, ' ');
      } else if (c == '\u2010' || c == '\u2011') {
        out.setCharAt(i, '-');
      } else if (digit >= 0) {
        out.setCharAt(i, (char) ('0' + digit));
      }
    }
    return out.toString();
  }

  private static String key(String name) {
    String plain = folded(name).replace(String.valueOf(MARK), "").strip().replaceAll(" +", " ");
    return isShort(plain) ? plain : plain.toLowerCase(Locale.ROOT);
  }

  private static boolean isShort(String name) {
    return name.codePoints().filter(Character::isLetter).count() <= SHORT;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The longest name that begins at a place of a folded text, or null. */
  public @Nullable Found<T> at(String text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      T value = names.get(key(text, start, end));
      if (value != null) {
        int whole = ended(text, start, end);
        if (whole > 0) {
          return new Found<>(value, start, whole);
        }
      }
    }
    return null;
  }

  /** The longest name that ends at a place of a folded text, or null. */
  public @Nullable Found<T> before(String text, int end) {
    for (int start = Math.max(0, end - longest); start < end; start++) {
      T value = names.get(key(text, start, end));
      if (value != null
          && (start == 0 || !joined(text.codePointBefore(start), text.codePointAt(start)))) {
        return new Found<>(value, start, end);
      }
    }
    return null;
  }

  private static String key(String text, int start, int end) {
    if (isGap(text.charAt(start)) || isGap(text.charAt(end - 1))) {
      return "";
    }
    String part = text.substring(start, end);
    return isShort(part) ? part : part.toLowerCase(Locale.ROOT);
  }

  /** Where a name ends, with the ending glued to it; 0 where it is part of another word. */
  private int ended(String text, int start, int end) {
    if (end == text.length() || !joined(text.codePointBefore(end), text.codePointAt(end))) {
      return end;
    }
    if (!isShort(text.substring(start, end))) {
      for (String ending : endings) {
        int after = end + ending.length();
        boolean fits = text.regionMatches(true, end, ending, 0, ending.length());
        if (fits
            && (after == text.length()
                || !joined(text.codePointBefore(after), text.codePointAt(after)))) {
          return after;
        }
      }
    }
    return 0;
  }

  /** Whether two characters beside one another belong to one word. */
  public static boolean joined(int a, int b) {
    boolean power = b == '\u00b2' || b == '\u00b3';
    return isWord(a)
        && (power || (isWord(b) && !isApart(UnicodeScript.of(a), UnicodeScript.of(b))));
  }

  private static boolean isApart(UnicodeScript a, UnicodeScript b) {
    return a != b && a != UnicodeScript.INHERITED && b != UnicodeScript.INHERITED;
  }

  /** Whether it is a space or a mark without width, of a folded text. */
  public static boolean isGap(char c) {
    return c == ' ' || c == MARK;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return (Character.isLetter(c) || mark) && !isUnspaced(c);
  }

  public static boolean isUnspaced(int c) {
    return UNSPACED.contains(UnicodeScript.of(c));
  }
}

package caravan.report.citation;

import java.util.regex.Pattern;

/**
 * Hides from citeproc what it can't read. It takes apart the texts of numbers, fails at many, and
 * leaves out what it does not understand; a text of private characters it sets as it stands.
 */
final class OpaqueText {
  /** Stands for the first sign of ASCII; the others follow. */
  private static final char FIRST = '\uE100';

  private static final String DASHES = "–—";
  private static final char FIRST_DASH = '\uE180';

  /** What ends a text and is not to be doubled by the style. */
  private static final String STOPS = ".,;:!?";

  private static final String ONE =
      "(?:[A-Za-z]{0,3}[0-9]{1,9}[A-Za-z]{0,3}|[IVXLCDM]{1,9}|[ivxlcdm]{1,9})";
  private static final String RANGE = ONE + "(?:[-–—]" + ONE + ")?";
  private static final Pattern NUMBERS = Pattern.compile(RANGE + "(?:(?:, ?| ?& ?)" + RANGE + ")*");

  private OpaqueText() {}

  /**
   * A number, a range, or a list of them as it is; anything else so that it is set as it stands.
   */
  static String ofNumber(String text) {
    if (NUMBERS.matcher(text).matches()) {
      return text;
    }
    int end = text.length();
    while (end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    // A stop at the end would come twice: the style can't see it.
    return hidden(text.substring(0, end == 0 ? text.length() : end));
  }

  private static String hidden(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int dash = DASHES.indexOf(c);
      if (dash >= 0) {
        out.append((char) (FIRST_DASH + dash));
      } else {
        out.append(c < 0x80 ? (char) (FIRST + c) : c);
      }
    }
    return out.toString();
  }

  /** The text with what was hidden. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_DASH && c < FIRST_DASH + DASHES.length()) {
        out.append(DASHES.charAt(c - FIRST_DASH));
      } else if (c >= FIRST && c < FIRST_DASH) {
        out.append((char) (c - FIRST));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

package caravan.language;

import java.util.regex.Pattern;

/** Hides parts of a text from a reader, so that the places of the others stay. */
final class Blanks {
  private Blanks() {}

  /** The text with spaces in the place of whatever matches; as long as before. */
  static String over(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }
}

package caravan.language.number;

import java.util.regex.Pattern;

/** Hides parts of a text from a reader, so that the places of the others stay. */
public final class Blanks {
  private Blanks() {}

  /** A text of the same length, with spaces where another has them. */
  public static String like(String blanked, String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (blanked.charAt(i) == ' ' && text.charAt(i) != ' ') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The text with spaces in the place of whatever matches; as long as before. */
  public static String over(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }
}

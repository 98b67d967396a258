package caravan.language.number;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands beside a number: so much that its words can be told, so little that a text of many
 * numbers is read in one go.
 */
public final class Nearby {
  private static final int NEAR_LENGTH = 60;
  private static final int MOST_WORDS = 4;

  private Nearby() {}

  /** The end of the text ahead of a place. */
  public static String ahead(String text, int place) {
    return text.substring(Math.max(0, place - NEAR_LENGTH), place);
  }

  /** The last four, three, two and one words of a text, if it ends in a word. */
  public static List<String> lastWords(String text) {
    String end = text.stripTrailing();
    if (end.isEmpty() || !Character.isLetter(end.codePointBefore(end.length()))) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (int at = end.length(); at > 0 && words.size() < MOST_WORDS; at--) {
      boolean begins =
          at < end.length()
              && Character.isLetter(end.charAt(at))
              && !Character.isLetterOrDigit(end.charAt(at - 1))
              && end.charAt(at - 1) != '-';
      if (begins) {
        words.add(0, end.substring(at));
      }
    }
    if (words.size() < MOST_WORDS && Character.isLetter(end.charAt(0))) {
      words.add(0, end);
    }
    return words;
  }

  /** The beginning of the text behind a place. */
  public static String behind(String text, int place) {
    return text.substring(place, Math.min(text.length(), place + NEAR_LENGTH));
  }
}

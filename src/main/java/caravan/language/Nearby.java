package caravan.language;

/**
 * What stands beside a number: so much that its words can be told, so little that a text of many
 * numbers is read in one go.
 */
final class Nearby {
  private static final int MOST = 60;

  private Nearby() {}

  /** The end of the text ahead of a place. */
  static String ahead(String text, int place) {
    return text.substring(Math.max(0, place - MOST), place);
  }

  /** The beginning of the text behind a place. */
  static String behind(String text, int place) {
    return text.substring(place, Math.min(text.length(), place + MOST));
  }
}

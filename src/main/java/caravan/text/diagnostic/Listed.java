package caravan.text.diagnostic;

import java.util.List;

/** Names in a message, which must not be longer than anyone reads. */
public final class Listed {
  /** How many names are told. */
  private static final int MOST_NAMES = 6;

  private Listed() {}

  /** The names, or the first of them and how many more there are. */
  public static String of(List<String> names) {
    return of(names, names.size());
  }

  /**
   * The same where not all names are at hand.
   *
   * @param some names, from the first
   * @param count of all names, at least as many
   */
  public static String of(List<String> some, int count) {
    if (some.size() == count && count <= MOST_NAMES) {
      return String.join(", ", some);
    }
    List<String> told = some.subList(0, Math.min(some.size(), MOST_NAMES - 1));
    return String.join(", ", told) + " and " + (count - told.size()) + " more";
  }
}

package caravan.text.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class NearestName {
  /** How many names are listed where none is near. */
  private static final int MOST_LISTED = 24;

  /** Nobody mistypes a longer name. */
  private static final int LONGEST = 200;

  private NearestName() {}

  /**
   * The known name nearest to a written one, or null where none is near: at most a third of the
   * letters (and at least one) may differ. Among equals the first in alphabetical order.
   */
  public static @Nullable String of(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return null;
    }
    int limit = Math.max(1, written.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String folded = written.toLowerCase(Locale.ROOT);
    long letters = letters(folded);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : known) {
      if (Math.abs(name.length() - written.length()) > limit) {
        continue;
      }
      String other = name.toLowerCase(Locale.ROOT);
      // Each difference brings or takes away two letters at most; most names end here.
      if (Long.bitCount(letters ^ letters(other)) > 2 * limit) {
        continue;
      }
      int d = swapped(folded, other) ? 1 : distance.apply(folded, other);
      boolean first = best == null || name.compareTo(best) < 0;
      if (d >= 0 && (d < bestDistance || (d == bestDistance && first))) {
        best = name;
        bestDistance = d;
      }
    }
    return best;
  }

  /** The letters of a word as a set of 64 bits, in which some letters share a bit. */
  private static long letters(String text) {
    long found = 0;
    for (int i = 0; i < text.length(); i++) {
      found |= 1L << (text.charAt(i) & 63);
    }
    return found;
  }

  /** Whether two neighbouring letters were exchanged, the most frequent slip of all. */
  private static boolean swapped(String a, String b) {
    if (a.length() != b.length() || a.equals(b)) {
      return false;
    }
    int i = 0;
    while (a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
  }

  /**
   * Advice for an unknown name: the nearest one, or, where none is near, all of them if they are
   * few; null where there is nothing to say.
   */
  public static @Nullable String help(String written, Collection<String> known) {
    String nearest = of(written, known);
    if (nearest != null) {
      return "did you mean \"" + nearest + "\"?";
    }
    if (known.isEmpty() || known.size() > MOST_LISTED) {
      return null;
    }
    String names = String.join(", ", known.stream().sorted().toList());
    return (known.size() == 1 ? "there is only " : "there are ") + names;
  }
}

package caravan.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name nearest to a written one, or null where none is near: at most a third of the
   * letters (and at least one) may differ. Among equals the first in alphabetical order.
   */
  public static @Nullable String of(String written, Collection<String> known) {
    int limit = Math.max(1, written.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String folded = written.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : known.stream().sorted().toList()) {
      int d = distance.apply(folded, name.toLowerCase(Locale.ROOT));
      if (d >= 0 && d < bestDistance) {
        best = name;
        bestDistance = d;
      }
    }
    return best;
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
    if (known.isEmpty() || known.size() > 12) {
      return null;
    }
    return "known: " + String.join(", ", known.stream().sorted().toList());
  }
}

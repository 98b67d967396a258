package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import caravan.app.diff.read.TextPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which paragraph of a page is which of its earlier state. */
final class BlockMatcher {
  private static final double ALIKE = 0.4;
  private static final int MOST_CELLS = 40_000;

  /**
   * Paragraphs before and after.
   *
   * @param partners by index of the earlier state the index of the later one; −1 for none
   * @param moved indexes of the earlier state that stand elsewhere now, word by word the same
   */
  record Matched(List<Integer> partners, List<Integer> moved) {
    Matched {
      partners = List.copyOf(partners);
      moved = List.copyOf(moved);
    }
  }

  private final List<BlockReading> before;
  private final List<BlockReading> after;
  private final String language;
  private final List<Integer> partners;

  private BlockMatcher(List<BlockReading> before, List<BlockReading> after, String language) {
    this.before = before;
    this.after = after;
    this.language = language;
    this.partners = new ArrayList<>(Collections.nCopies(before.size(), -1));
  }

  static Matched match(List<BlockReading> before, List<BlockReading> after, String language) {
    return new BlockMatcher(before, after, language).match();
  }

  private Matched match() {
    List<String> a = before.stream().map(BlockReading::key).toList();
    List<String> b = after.stream().map(BlockReading::key).toList();
    int i = 0;
    int j = 0;
    for (Alignment.Pair pair : Alignment.of(a, b)) {
      gap(i, pair.before(), j, pair.after());
      partners.set(pair.before(), pair.after());
      i = pair.before() + 1;
      j = pair.after() + 1;
    }
    gap(i, before.size(), j, after.size());
    return new Matched(partners, moved(a, b));
  }

  /** Pairs what is alike between two paragraphs that are the same; crossing no other pair. */
  private void gap(int from, int to, int start, int end) {
    int n = to - from;
    int m = end - start;
    if (n == 0 || m == 0 || (long) n * m > MOST_CELLS) {
      return;
    }
    List<Map<String, Integer>> one = words(before.subList(from, to));
    List<Map<String, Integer>> other = words(after.subList(start, end));
    double[][] likeness = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        likeness[i][j] =
            samePlace(before.get(from + i), after.get(start + j))
                ? Math.max(least(before.get(from + i)), Likeness.of(one.get(i), other.get(j)))
                : 0;
        double paired = likeness[i][j] < ALIKE ? 0 : likeness[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      boolean paired = likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1];
      if (paired) {
        partners.set(from + i++, start + j++);
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static boolean samePlace(BlockReading one, BlockReading other) {
    return one.place() == other.place() && one.owner().equals(other.owner());
  }

  /** A page has one title and one description: with other words each is still the same. */
  private static double least(BlockReading block) {
    boolean one = block.place() == TextPlace.TITLE || block.place() == TextPlace.DESCRIPTION;
    return one ? ALIKE : 0;
  }

  private List<Map<String, Integer>> words(List<BlockReading> blocks) {
    return blocks.stream().map(block -> Likeness.words(block.own(), language)).toList();
  }

  private List<Integer> moved(List<String> a, List<String> b) {
    Map<String, Integer> free = new HashMap<>();
    for (int j = b.size() - 1; j >= 0; j--) {
      if (!partners.contains(j)) {
        free.put(b.get(j), j);
      }
    }
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      Integer there = partners.get(i) < 0 ? free.remove(a.get(i)) : null;
      if (there != null) {
        partners.set(i, there);
        moved.add(i);
      }
    }
    return moved;
  }
}

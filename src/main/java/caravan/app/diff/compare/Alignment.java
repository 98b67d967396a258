package caravan.app.diff.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what two sequences have in common, in order. */
final class Alignment {
  /** Larger lists are not compared each with each, so that a hostile report takes no hours. */
  private static final long MOST_CELLS = 4_000_000;

  private Alignment() {}

  /**
   * Equal items.
   *
   * @param before index from 0
   * @param after index from 0
   */
  record Pair(int before, int after) {}

  /** The longest common subsequence; of very long sequences a good one. */
  static List<Pair> of(List<String> before, List<String> after) {
    int from = 0;
    int most = Math.min(before.size(), after.size());
    List<Pair> pairs = new ArrayList<>();
    while (from < most && before.get(from).equals(after.get(from))) {
      pairs.add(new Pair(from, from));
      from++;
    }
    int tail = 0;
    while (tail < most - from
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> a = before.subList(from, before.size() - tail);
    List<String> b = after.subList(from, after.size() - tail);
    List<Pair> middle = (long) a.size() * b.size() <= MOST_CELLS ? longest(a, b) : anchors(a, b);
    for (Pair pair : middle) {
      pairs.add(new Pair(pair.before() + from, pair.after() + from));
    }
    for (int i = tail; i > 0; i--) {
      pairs.add(new Pair(before.size() - i, after.size() - i));
    }
    return pairs;
  }

  private static List<Pair> longest(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        pairs.add(new Pair(i++, j++));
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /** Items that stand once on both sides, in order. */
  private static List<Pair> anchors(List<String> a, List<String> b) {
    Map<String, Integer> first = once(a);
    Map<String, Integer> second = once(b);
    List<Pair> pairs = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < a.size(); i++) {
      Integer there = second.get(a.get(i));
      boolean single = Objects.equals(first.get(a.get(i)), i);
      if (single && there != null && there > last) {
        pairs.add(new Pair(i, there));
        last = there;
      }
    }
    return pairs;
  }

  private static Map<String, Integer> once(List<String> items) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      places.merge(items.get(i), i, (one, other) -> -1);
    }
    places.values().removeIf(place -> place < 0);
    return places;
  }
}

package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds which figure of a page is which of its earlier state. */
final class SpotMatcher {
  /** A figure with the paragraph that it stands in. */
  record Located(BlockReading block, BlockReading.Spot spot) {
    String expression() {
      return spot.figure().expression();
    }

    String text() {
      return spot.figure().stated().text();
    }
  }

  /** A figure before and after. */
  record Pair(Located before, Located after) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final Set<Located> gone = new LinkedHashSet<>();
  private final Set<Located> came = new LinkedHashSet<>();

  SpotMatcher(List<BlockReading> before, List<BlockReading> after, BlockMatcher.Matched matched) {
    Set<Integer> taken = new LinkedHashSet<>();
    for (int i = 0; i < before.size(); i++) {
      int partner = matched.partners().get(i);
      if (partner >= 0) {
        within(located(before.get(i)), located(after.get(partner)));
        taken.add(partner);
      } else {
        gone.addAll(located(before.get(i)));
      }
    }
    for (int j = 0; j < after.size(); j++) {
      if (!taken.contains(j)) {
        came.addAll(located(after.get(j)));
      }
    }
    elsewhere();
  }

  /** Figures that are in both states. */
  List<Pair> pairs() {
    return pairs;
  }

  List<Located> gone() {
    return List.copyOf(gone);
  }

  List<Located> came() {
    return List.copyOf(came);
  }

  private static List<Located> located(BlockReading block) {
    return block.spots().stream().map(spot -> new Located(block, spot)).toList();
  }

  /**
   * In one paragraph: by expression, then, where as many are left on both sides, by their order.
   */
  private void within(List<Located> before, List<Located> after) {
    List<String> a = before.stream().map(Located::expression).toList();
    List<String> b = after.stream().map(Located::expression).toList();
    int i = 0;
    int j = 0;
    List<Alignment.Pair> same = new ArrayList<>(Alignment.of(a, b));
    same.add(new Alignment.Pair(a.size(), b.size()));
    for (Alignment.Pair pair : same) {
      rest(before.subList(i, pair.before()), after.subList(j, pair.after()));
      if (pair.before() < a.size()) {
        pairs.add(new Pair(before.get(pair.before()), after.get(pair.after())));
      }
      i = pair.before() + 1;
      j = pair.after() + 1;
    }
  }

  private void rest(List<Located> before, List<Located> after) {
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        pairs.add(new Pair(before.get(i), after.get(i)));
      }
      return;
    }
    gone.addAll(before);
    came.addAll(after);
    for (Located one : before) {
      pair(one, after.stream().filter(other -> other.text().equals(one.text())).toList());
    }
  }

  /** Figures that went to another paragraph. */
  private void elsewhere() {
    for (Located one : List.copyOf(gone)) {
      pair(
          one, came.stream().filter(other -> other.expression().equals(one.expression())).toList());
    }
  }

  private void pair(Located one, List<Located> candidates) {
    for (Located other : candidates) {
      if (came.remove(other)) {
        gone.remove(one);
        pairs.add(new Pair(one, other));
        return;
      }
    }
  }
}

package caravan.app.diff.compare;

import caravan.app.diff.read.BlockReading;
import caravan.app.diff.read.PageReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which page of the later state is which of the earlier one. */
final class PageMatcher {
  /** Above it two pages are the same one under another name. */
  private static final double ALIKE = 0.6;

  private PageMatcher() {}

  /** The pages of the later state in their order, then those that are gone. */
  static List<PagePair> match(List<PageReading> before, List<PageReading> after) {
    Map<String, PageReading> left = new LinkedHashMap<>();
    before.forEach(page -> left.put(page.language() + "/" + page.name(), page));
    Map<PageReading, PageReading> found = new HashMap<>();
    for (PageReading page : after) {
      PageReading same = left.remove(page.language() + "/" + page.name());
      if (same != null) {
        found.put(page, same);
      }
    }
    for (PageReading page : after) {
      PageReading former = found.containsKey(page) ? null : former(page, left.values());
      if (former != null) {
        found.put(page, former);
        left.values().remove(former);
      }
    }
    List<PagePair> pairs = new ArrayList<>();
    after.forEach(page -> pairs.add(new PagePair(found.get(page), page)));
    left.values().forEach(page -> pairs.add(new PagePair(page, null)));
    return pairs;
  }

  /** The page of another name that has become this one; null where there is none. */
  private static @Nullable PageReading former(PageReading page, Iterable<PageReading> candidates) {
    PageReading best = null;
    double bestLikeness = ALIKE;
    Map<String, Integer> words = words(page);
    for (PageReading candidate : candidates) {
      boolean named = page.aliases().contains(candidate.path());
      boolean possible = named || !isOfOtherMember(candidate, page);
      if (!possible || !candidate.language().equals(page.language())) {
        continue;
      }
      double likeness = named ? 2 : Likeness.of(words(candidate), words);
      if (likeness >= bestLikeness) {
        best = candidate;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  /** Pages that files make say much the same, and that of one member never becomes another's. */
  private static boolean isOfOtherMember(PageReading one, PageReading other) {
    return one.isMade() && other.isMade() && !one.lastName().equals(other.lastName());
  }

  private static Map<String, Integer> words(PageReading page) {
    List<String> texts = page.blocks().stream().map(BlockReading::text).toList();
    return Likeness.words(texts, page.language());
  }
}

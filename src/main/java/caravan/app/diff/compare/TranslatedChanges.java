package caravan.app.diff.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the same change in several languages together, and finds what fell behind. */
final class TranslatedChanges {
  private TranslatedChanges() {}

  /** Figures that changed alike on the translations of a page as one change, in order. */
  static List<FigureChange> grouped(List<FigureChange> changes) {
    Map<String, List<FigureChange>> groups = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (FigureChange change : changes) {
      String key = key(change);
      int nth = seen.merge(change.language() + " " + key, 1, Integer::sum);
      groups.computeIfAbsent(key + " " + nth, k -> new ArrayList<>()).add(change);
    }
    return groups.values().stream()
        .map(group -> group.get(0).with(group.subList(1, group.size())))
        .toList();
  }

  private static String key(FigureChange change) {
    return change.page() + "\u0000" + change.place() + "\u0000" + values(change);
  }

  private static String values(FigureChange change) {
    return value(change.before()) + "\u0000" + value(change.after());
  }

  /** Without values: a figure that is wrong in one language has none there. */
  private static String expressions(FigureChange change) {
    FigureState before = change.before();
    FigureState after = change.after();
    return (before == null ? "" : before.figure().expression())
        + "\u0000"
        + (after == null ? "" : after.figure().expression());
  }

  private static String value(@Nullable FigureState state) {
    return state == null ? "" : state.figure().expression() + "=" + state.figure().stated().value();
  }

  /**
   * What a page changed in one language.
   *
   * @param wrong figures that no longer agree with the data, which are told as such
   */
  private record Work(boolean added, Set<String> figures, Set<String> wrong, int texts) {}

  /**
   * The pages that changed in some languages only.
   *
   * @param figures of all languages, not grouped
   */
  static List<Lag> behind(
      List<PagePair> pairs, List<FigureChange> figures, List<TextChange> texts) {
    Map<String, Map<String, Work>> pages = new LinkedHashMap<>();
    for (PagePair pair : pairs) {
      if (pair.after() == null || pair.after().isOutdated()) {
        continue;
      }
      String name = pair.name();
      String language = pair.after().language();
      // A wrong number is no work that translations lack.
      Map<Boolean, Set<String>> byWrong =
          figures.stream()
              .filter(f -> f.page().equals(name) && f.language().equals(language))
              .collect(
                  Collectors.partitioningBy(
                      f -> f.reasons().contains(Reason.WRONG),
                      Collectors.mapping(
                          TranslatedChanges::expressions, Collectors.toCollection(TreeSet::new))));
      Set<String> values = byWrong.getOrDefault(false, Set.of());
      Set<String> wrong = byWrong.getOrDefault(true, Set.of());
      int edited =
          (int)
              texts.stream()
                  .filter(t -> t.page().equals(name) && t.language().equals(language))
                  .count();
      pages
          .computeIfAbsent(name, n -> new LinkedHashMap<>())
          .put(language, new Work(pair.before() == null, values, wrong, edited));
    }
    List<Lag> lags = new ArrayList<>();
    pages.forEach((name, works) -> lag(name, works, lags));
    return lags;
  }

  private static void lag(String name, Map<String, Work> works, List<Lag> lags) {
    Set<String> all = new TreeSet<>();
    works.values().forEach(work -> all.addAll(work.figures()));
    int texts = works.values().stream().mapToInt(Work::texts).max().orElse(0);
    Set<String> behind = new LinkedHashSet<>();
    Set<String> missing = new TreeSet<>();
    boolean words = false;
    for (Map.Entry<String, Work> one : works.entrySet()) {
      Work work = one.getValue();
      Set<String> lacking = new TreeSet<>(all);
      lacking.removeAll(work.figures());
      lacking.removeAll(work.wrong());
      boolean wordless = texts > 0 && work.texts() == 0;
      if (!work.added() && (!lacking.isEmpty() || wordless)) {
        behind.add(one.getKey());
        missing.addAll(lacking);
        words |= wordless;
      }
    }
    List<String> ahead = works.keySet().stream().filter(l -> !behind.contains(l)).toList();
    if (!behind.isEmpty() && behind.size() <= works.size()) {
      List<String> what = new ArrayList<>();
      if (!missing.isEmpty()) {
        what.add(missing.size() + (missing.size() == 1 ? " figure" : " figures"));
      }
      if (words) {
        what.add(texts + (texts == 1 ? " passage" : " passages"));
      }
      lags.add(new Lag(name, ahead, List.copyOf(behind), String.join(" and ", what)));
    }
  }
}

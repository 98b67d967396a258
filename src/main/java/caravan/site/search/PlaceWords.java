package caravan.site.search;

import caravan.language.typesetting.SearchWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a place, field by field, in the order of the text.
 *
 * @param weight of the place's kind
 */
record PlaceWords(List<String> title, List<String> text, List<String> context, double weight) {
  /** How soon more of the same word counts no further: BM25's k. */
  private static final double SATURATION = 1.2;

  /** How much a long text counts less than a short one: BM25's b. */
  private static final double LENGTH = 0.6;

  private static final double TITLE = 3;
  private static final double TEXT = 1;
  private static final double CONTEXT = 0.3;

  static PlaceWords of(SearchEntry entry) {
    return new PlaceWords(
        SearchWords.of(entry.title() + "\n" + entry.alias()),
        SearchWords.of(entry.text()),
        SearchWords.of(entry.context()),
        entry.kind().weight());
  }

  /**
   * How much the place is about each of its words, from 1.
   *
   * @param all of the index
   */
  Map<String, Integer> impacts(FieldLengths all) {
    Map<String, Double> sums = new HashMap<>();
    add(title, TITLE, all.meanTitle(), sums);
    add(text, TEXT, all.meanText(), sums);
    add(context, CONTEXT, all.meanContext(), sums);
    Map<String, Integer> impacts = new HashMap<>();
    sums.forEach(
        (word, sum) -> impacts.put(word, (int) Math.max(1, Math.round(sum * 10 * weight))));
    return impacts;
  }

  private static void add(List<String> words, double weight, long mean, Map<String, Double> sums) {
    double norm = SATURATION * (1 - LENGTH + LENGTH * words.size() / mean);
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    counts.forEach(
        (word, count) ->
            sums.merge(word, weight * count * (SATURATION + 1) / (count + norm), Double::sum));
  }
}

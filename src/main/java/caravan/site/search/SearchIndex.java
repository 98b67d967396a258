package caravan.site.search;

import caravan.language.typesetting.SearchWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which places have which words, and how much they are about each. Immutable.
 *
 * @param entries the places, by number
 * @param postings for each word, in the order of UTF-16, the places that have it, in ascending
 *     order
 */
public record SearchIndex(List<SearchEntry> entries, Map<String, List<Posting>> postings) {
  /** How soon more of the same word counts no further: BM25's k. */
  private static final double SATURATION = 1.2;

  /** How much a long text counts less than a short one: BM25's b. */
  private static final double LENGTH = 0.6;

  private static final double TITLE = 3;
  private static final double TEXT = 1;
  private static final double CONTEXT = 0.3;

  public SearchIndex {
    entries = List.copyOf(entries);
    postings = Collections.unmodifiableMap(new TreeMap<>(postings));
  }

  /**
   * A word in a place.
   *
   * @param entry the number of the place
   * @param impact from 1, more where the place is more about the word; to be multiplied with how
   *     rare the word is
   */
  public record Posting(int entry, int impact) {
    public Posting {
      if (entry < 0 || impact < 1) {
        throw new IllegalArgumentException("entry " + entry + ", impact " + impact);
      }
    }
  }

  /** The index of some places. */
  public static SearchIndex of(List<SearchEntry> entries) {
    List<Map<String, Double>> impacts = new ArrayList<>();
    entries.forEach(entry -> impacts.add(new HashMap<>()));
    add(impacts, TITLE, entries.stream().map(e -> words(e.title() + "\n" + e.alias())).toList());
    add(impacts, TEXT, entries.stream().map(e -> words(e.text())).toList());
    add(impacts, CONTEXT, entries.stream().map(e -> words(e.context())).toList());
    Map<String, List<Posting>> postings = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      int entry = i;
      double weight = 10 * entries.get(i).kind().weight();
      impacts
          .get(i)
          .forEach(
              (word, impact) ->
                  postings
                      .computeIfAbsent(word, w -> new ArrayList<>())
                      .add(new Posting(entry, (int) Math.max(1, Math.round(impact * weight)))));
    }
    postings.replaceAll((word, places) -> List.copyOf(places));
    return new SearchIndex(entries, postings);
  }

  private static List<String> words(String text) {
    return SearchWords.of(text);
  }

  /** Adds what the same field of all places weighs. */
  private static void add(
      List<Map<String, Double>> impacts, double weight, List<List<String>> fields) {
    double mean = fields.stream().mapToInt(List::size).average().orElse(0);
    for (int i = 0; i < fields.size(); i++) {
      List<String> words = fields.get(i);
      double norm = SATURATION * (1 - LENGTH + LENGTH * words.size() / Math.max(1, mean));
      Map<String, Integer> counts = new HashMap<>();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      Map<String, Double> sums = impacts.get(i);
      counts.forEach(
          (word, count) ->
              sums.merge(word, weight * count * (SATURATION + 1) / (count + norm), Double::sum));
    }
  }
}

package caravan.site.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which places have which words, and how much they are about each. Immutable.
 *
 * @param entries the places, by number
 * @param lengths of their fields
 * @param postings for each word, in the order of UTF-16, the places that have it, in ascending
 *     order
 */
public record SearchIndex(
    List<SearchEntry> entries, FieldLengths lengths, Map<String, List<Posting>> postings) {
  public SearchIndex {
    entries = List.copyOf(entries);
    Objects.requireNonNull(lengths, "lengths");
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
    List<PlaceWords> words = entries.stream().map(PlaceWords::of).toList();
    FieldLengths lengths = FieldLengths.NONE;
    for (PlaceWords one : words) {
      lengths = lengths.with(one);
    }
    Map<String, List<Posting>> postings = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      int entry = i;
      words
          .get(i)
          .impacts(lengths)
          .forEach(
              (word, impact) ->
                  postings
                      .computeIfAbsent(word, w -> new ArrayList<>())
                      .add(new Posting(entry, impact)));
    }
    postings.replaceAll((word, places) -> List.copyOf(places));
    return new SearchIndex(entries, lengths, postings);
  }
}

package caravan.site.search;

import caravan.site.search.SearchIndex.Posting;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The places of a word as a list in JSON: of each the step from the place before, and its impact.
 * There are as many as pages that have the word. Stateless.
 */
final class PlaceSteps {
  private PlaceSteps() {}

  static String of(List<Posting> postings) {
    Steps steps = new Steps();
    postings.forEach(posting -> steps.add(posting.entry(), posting.impact()));
    return steps.json();
  }

  /**
   * The list with other impacts in some places.
   *
   * @param json as it was; null for no place
   * @param changed the impacts by place; 0 where the place is to go
   * @return the list as it is now; null for no place
   * @throws IllegalArgumentException if it was no such list
   */
  static @Nullable String changed(@Nullable String json, Map<Integer, Integer> changed) {
    Steps steps = new Steps();
    SortedMap<Integer, Integer> left = new TreeMap<>(changed);
    Numbers numbers = new Numbers(json == null ? "[]" : json);
    int place = 0;
    while (numbers.hasNext()) {
      place += numbers.next();
      int impact = numbers.next();
      while (!left.isEmpty() && left.firstKey() < place) {
        steps.addNext(left);
      }
      if (left.isEmpty() || left.firstKey() > place) {
        steps.add(place, impact);
      } else {
        steps.addNext(left);
      }
    }
    while (!left.isEmpty()) {
      steps.addNext(left);
    }
    return steps.isEmpty() ? null : steps.json();
  }

  /** How many numbers a list has. */
  static long count(String json) {
    long count = 1;
    for (int at = json.indexOf(','); at >= 0; at = json.indexOf(',', at + 1)) {
      count++;
    }
    return count;
  }

  private static final class Steps {
    private final StringBuilder json = new StringBuilder("[");
    private int last;

    void add(int place, int impact) {
      json.append(isEmpty() ? "" : ",").append(place - last).append(',').append(impact);
      last = place;
    }

    /** Takes the first of them. */
    void addNext(SortedMap<Integer, Integer> impacts) {
      Integer place = impacts.firstKey();
      Integer impact = impacts.remove(place);
      if (impact != null && impact > 0) {
        add(place, impact);
      }
    }

    boolean isEmpty() {
      return json.length() == 1;
    }

    String json() {
      return json + "]";
    }
  }

  private static final class Numbers {
    private final String json;
    private int at = 1;

    Numbers(String json) {
      if (!json.startsWith("[") || !json.endsWith("]")) {
        throw new IllegalArgumentException("no list");
      }
      this.json = json;
    }

    boolean hasNext() {
      return at < json.length() - 1;
    }

    int next() {
      int end = json.indexOf(',', at);
      int stop = end < 0 ? json.length() - 1 : end;
      if (stop <= at) {
        throw new IllegalArgumentException("no number");
      }
      int number = Integer.parseInt(json, at, stop, 10);
      at = stop + 1;
      return number;
    }
  }
}

package caravan.model.data;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The observations of one key, by period.
 *
 * @param codes the codes in the order of the dimensions
 */
public record Series(
    String dataset, List<String> codes, NavigableMap<Period, Observation> observations) {
  public Series {
    codes = List.copyOf(codes);
    observations = Collections.unmodifiableNavigableMap(new TreeMap<>(observations));
  }

  /** The codes joined by dots: {@code CA5.total}. */
  public String key() {
    return String.join(".", codes);
  }

  /** How expressions name it: {@code trade.CA5.total}. */
  public String ref() {
    return dataset + "." + key();
  }
}

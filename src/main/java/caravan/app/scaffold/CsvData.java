package caravan.app.scaffold;

import caravan.model.data.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a CSV file says: series of observations.
 *
 * @param file the name of the file
 * @param dimensions their names, with the codes and what they stand for
 * @param series the stated digits by period, by the codes of the series; in the order of the file
 * @param missing how many cells had no value
 */
public record CsvData(
    String file,
    Map<String, Map<String, String>> dimensions,
    Map<List<String>, SortedMap<Period, String>> series,
    int missing) {
  public CsvData {
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    dimensions.forEach(
        (name, codes) -> names.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(codes))));
    dimensions = Collections.unmodifiableMap(names);
    Map<List<String>, SortedMap<Period, String>> values = new LinkedHashMap<>();
    series.forEach(
        (codes, observations) ->
            values.put(
                List.copyOf(codes),
                Collections.unmodifiableSortedMap(new TreeMap<>(observations))));
    series = Collections.unmodifiableMap(values);
    if (dimensions.isEmpty() || series.isEmpty()) {
      throw new IllegalArgumentException("no data");
    }
  }

  /** How many observations there are. */
  public int observations() {
    return series.values().stream().mapToInt(Map::size).sum();
  }
}

package caravan.app.scaffold;

import caravan.model.data.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file says with which a report begins: series of observations.
 *
 * @param file the name of the file
 * @param title what it holds, in the words of the file
 * @param unit as datasets name it; null where the file does not say it
 * @param multiplier what values are multiplied with; empty for 1
 * @param dimensions their names, with the codes and what they stand for
 * @param lists the same as code lists in YAML
 * @param series the observations by period, by the codes of the series; in the order of the file
 * @param missing how many cells had no value
 */
public record StarterData(
    String file,
    String title,
    @Nullable String unit,
    String multiplier,
    Map<String, Map<String, String>> dimensions,
    String lists,
    Map<List<String>, SortedMap<Period, Stated>> series,
    int missing) {
  public StarterData {
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    dimensions.forEach(
        (name, codes) -> names.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(codes))));
    dimensions = Collections.unmodifiableMap(names);
    Map<List<String>, SortedMap<Period, Stated>> values = new LinkedHashMap<>();
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

  /**
   * A value.
   *
   * @param digits as stated, with a decimal point
   * @param status a code of SDMX; empty for a normal value
   * @param note empty for none
   */
  public record Stated(String digits, String status, String note) {}

  /** How many observations there are. */
  public int observations() {
    return series.values().stream().mapToInt(Map::size).sum();
  }
}

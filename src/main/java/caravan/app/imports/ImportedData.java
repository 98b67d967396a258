package caravan.app.imports;

import caravan.model.data.Dataset;
import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as a file has it.
 *
 * @param name how it would be called; empty where the name of the file says enough
 * @param title what it holds, in the words of the file
 * @param unit as datasets name it
 * @param unitIsSure whether the file says so
 * @param multiplier what values are multiplied with, as it is written; empty for 1
 * @param frequency of most values
 * @param dimensions their names, with the codes and what these stand for
 * @param rows the observations, in the order of the file
 * @param missing how many cells had no value
 * @param remarks what people should know of how the file was read, a sentence each
 */
public record ImportedData(
    String name,
    String title,
    String unit,
    boolean unitIsSure,
    String multiplier,
    Dataset.Frequency frequency,
    Map<String, Map<String, String>> dimensions,
    List<Row> rows,
    int missing,
    List<String> remarks) {
  public ImportedData {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    dimensions.forEach(
        (dimension, codes) ->
            copy.put(dimension, Collections.unmodifiableMap(new LinkedHashMap<>(codes))));
    dimensions = Collections.unmodifiableMap(copy);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** The sources that the file names, in the order in which they come. */
  public List<String> sources() {
    return rows.stream().map(Row::source).filter(one -> !one.isEmpty()).distinct().toList();
  }

  /** Two sources that have a value for the same cell; null where no cell has two. */
  @Nullable List<String> rivals() {
    Map<List<String>, String> first = new HashMap<>();
    for (Row row : rows) {
      List<String> cell = new ArrayList<>(row.key());
      cell.add(row.period().toString());
      String other = first.putIfAbsent(cell, row.source());
      if (other != null && !other.equals(row.source())) {
        return List.of(other, row.source());
      }
    }
    return null;
  }

  /**
   * An observation.
   *
   * @param key a code of each dimension
   * @param digits the value as stated, with a decimal point
   * @param status a code of SDMX; empty for a normal value
   * @param note empty for none
   * @param source who says so, as the file names them; empty where it names nobody
   * @param line of the file, from 1
   */
  public record Row(
      List<String> key,
      Period period,
      String digits,
      String status,
      String note,
      String source,
      int line) {
    public Row {
      key = List.copyOf(key);
    }

    /** Of no source that the file names. */
    public Row(
        List<String> key, Period period, String digits, String status, String note, int line) {
      this(key, period, digits, status, note, "", line);
    }
  }
}

package caravan.app.imports;

import caravan.model.data.Dataset;
import caravan.model.data.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of a table measure: their title, unit, multiplier and frequency. */
final class MeasureWords {
  private final RawTable table;
  private final Columns columns;
  private final ImportOptions options;
  private final List<Problem> problems;

  /**
   * @param problems take what is wrong
   */
  MeasureWords(RawTable table, Columns columns, ImportOptions options, List<Problem> problems) {
    this.table = table;
    this.columns = columns;
    this.options = options;
    this.problems = problems;
  }

  /** The largest power of ten that values are multiplied with; empty where there is no column. */
  String exponent(List<Integer> values) {
    int column = columns.multiplier();
    if (column < 0) {
      return "";
    }
    if (options.multiplier() != null) {
      problems.add(
          new Problem(
              0,
              column + 1,
              "the file says itself what values are multiplied with",
              "leave --multiplier out"));
      return "";
    }
    int most = Integer.MIN_VALUE;
    for (RawTable.Row row : table.rows()) {
      String cell = row.cells().get(column);
      boolean counts = values.stream().anyMatch(v -> !NumberStyle.isMissing(row.cells().get(v)));
      if (!counts) {
        continue;
      }
      if (!cell.matches("-?\\d{0,2}")) {
        problems.add(
            new Problem(
                row.line(),
                column + 1,
                "\"" + cell + "\" is no power of ten",
                "a multiplier is 0, 3, 6 or 9; empty is 0"));
        return "0";
      }
      most = Math.max(most, cell.isEmpty() ? 0 : Integer.parseInt(cell));
    }
    return most == Integer.MIN_VALUE ? "" : Integer.toString(most);
  }

  /** The digits in the largest multiple of the file, so that none of them is lost or added. */
  String shifted(String digits, String exponent, RawTable.Row row) {
    if (exponent.isEmpty()) {
      return digits;
    }
    String cell = row.cells().get(columns.multiplier());
    int own = cell.matches("-?\\d{1,2}") ? Integer.parseInt(cell) : 0;
    int steps = Integer.parseInt(exponent) - own;
    return steps == 0 ? digits : new BigDecimal(digits).movePointLeft(steps).toPlainString();
  }

  /** What the values are called. */
  String title(List<Integer> values, boolean ofSeveral) {
    for (String name : List.of("Indicator Name", "Indicator", "Title", "Series Name")) {
      String text = columns.constants().get(name);
      if (text != null) {
        return text;
      }
    }
    boolean told = columns.period() >= 0 && values.size() == 1;
    boolean plain = told && Columns.valueRank(table.head().get(values.get(0))) >= 0;
    String file = table.file().replaceFirst("\\.[^.]*$", "");
    return ofSeveral || (told && !plain) ? table.head().get(values.get(0)) : file;
  }

  @Nullable String unit(List<String> hints) {
    if (options.unit() != null) {
      return options.unit();
    }
    if (columns.unit() >= 0) {
      Set<String> units = new LinkedHashSet<>(table.column(columns.unit()));
      units.remove("");
      if (units.size() > 1) {
        problems.add(
            new Problem(
                0,
                columns.unit() + 1,
                "the values have several units: " + String.join(", ", units),
                "import those of one unit at a time: --where \""
                    + table.head().get(columns.unit())
                    + "="
                    + units.iterator().next()
                    + "\""));
      }
      return units.isEmpty() ? null : UnitWords.unit(units.iterator().next());
    }
    return hints.stream().map(UnitWords::unit).filter(Objects::nonNull).findFirst().orElse(null);
  }

  String multiplier(String exponent, List<String> hints) {
    if (options.multiplier() != null) {
      return options.multiplier();
    }
    if (!exponent.isEmpty()) {
      return exponent.equals("0") ? "" : "1e" + exponent;
    }
    List<String> all = new ArrayList<>(hints);
    if (columns.unit() >= 0) {
      all.add(0, table.rows().get(0).cells().get(columns.unit()));
    }
    return all.stream().map(UnitWords::multiplier).filter(Objects::nonNull).findFirst().orElse("");
  }

  static Dataset.Frequency frequency(List<ImportedData.Row> rows) {
    Map<Period.Kind, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.period().kind(), TreeMap::new, Collectors.counting()));
    Period.Kind most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Period.Kind.YEAR);
    return switch (most) {
      case MONTH -> Dataset.Frequency.MONTHLY;
      case QUARTER -> Dataset.Frequency.QUARTERLY;
      case YEAR, HALF_YEAR, RANGE -> Dataset.Frequency.ANNUAL;
    };
  }
}

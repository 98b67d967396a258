package caravan.app.imports;

import caravan.app.tables.ColumnNames;
import caravan.app.tables.NumberStyle;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of a table measure: their title, unit, multiplier and frequency. */
final class MeasureWords {
  private final RawTable table;
  private final Columns columns;
  private final ImportOptions options;
  private final List<Problem> problems;

  /** The powers of ten by the numbers of their texts. */
  private final Map<Integer, Integer> exponents = new HashMap<>();

  /**
   * @param problems take what is wrong
   */
  MeasureWords(RawTable table, Columns columns, ImportOptions options, List<Problem> problems) {
    this.table = table;
    this.columns = columns;
    this.options = options;
    this.problems = problems;
  }

  /** The largest power of ten that values are multiplied with; empty where none is said. */
  String exponent(List<Integer> values, @Nullable UnitGroup group) {
    if (columns.multiplier() < 0 && (group == null || group.isOfOneMultiple())) {
      return "";
    }
    if (options.multiplier() != null) {
      problems.add(
          table.ofColumn(
              Math.max(0, columns.multiplier()),
              "the file says itself what values are multiplied with",
              "leave --multiplier out"));
      return "";
    }
    int most = Integer.MIN_VALUE;
    for (RawTable.Row row : table.rows()) {
      boolean counts =
          (group == null || group.has(row.number(columns.unit())))
              && values.stream().anyMatch(v -> !NumberStyle.isMissing(row.cell(v)));
      if (counts) {
        Integer own = own(row);
        if (own == null) {
          return "0";
        }
        most = Math.max(most, own);
      }
    }
    return most == Integer.MIN_VALUE ? "" : Integer.toString(most);
  }

  /** The power of ten of a row; null, with a problem, where it is none. */
  private @Nullable Integer own(RawTable.Row row) {
    int column = columns.multiplier() >= 0 ? columns.multiplier() : columns.unit();
    int number = row.number(column);
    Integer known = exponents.get(number);
    if (known != null) {
      return known;
    }
    String cell = row.cell(column);
    String words = UnitWords.multiplier(cell);
    Integer own =
        cell.matches("-?\\d{1,2}")
            ? Integer.valueOf(cell)
            : words != null
                ? Integer.valueOf(words.substring(2))
                : column == columns.unit() || cell.isEmpty() || isOne(cell) ? 0 : null;
    if (own == null) {
      problems.add(
          row.problem(
              column,
              "\"" + cell + "\" is no power of ten",
              "a multiplier is 0, 3, 6 or 9, or a word such as Millions; empty is 0"));
    } else {
      exponents.put(number, own);
    }
    return own;
  }

  private static boolean isOne(String cell) {
    return cell.toLowerCase(Locale.ROOT).matches("units?|ones?|_z|единиц\\p{L}*|个");
  }

  /** The digits in the largest multiple of the file, so that none of them is lost or added. */
  String shifted(String digits, String exponent, RawTable.Row row) {
    if (exponent.isEmpty()) {
      return digits;
    }
    Integer own = own(row);
    int steps = Integer.parseInt(exponent) - (own == null ? 0 : own);
    return steps == 0 ? digits : new BigDecimal(digits).movePointLeft(steps).toPlainString();
  }

  /** What the values are called. */
  String title(List<Integer> values, boolean ofSeveral) {
    if (!table.source().title().isEmpty()) {
      String title = table.source().title();
      return ofSeveral ? title + ", " + table.head().get(values.get(0)) : title;
    }
    for (String name : List.of("indicatorname", "indicator", "title", "seriesname")) {
      for (Map.Entry<String, String> one : columns.constants().entrySet()) {
        if (ColumnNames.folded(one.getKey()).equals(name)) {
          return one.getValue();
        }
      }
    }
    boolean told = columns.period() >= 0 && values.size() == 1;
    boolean plain = told && ColumnNames.valueRank(table.head().get(values.get(0))) >= 0;
    String whole = table.source().file();
    String base = whole.replaceFirst("\\.[^.]*$", "");
    String file = base.isBlank() ? whole : base;
    return ofSeveral || (told && !plain) ? table.head().get(values.get(0)) : file;
  }

  /** The unit of values; null where the file does not say it. */
  @Nullable String unit(List<String> hints, @Nullable UnitGroup group) {
    if (options.unit() != null) {
      return options.unit();
    }
    if (group != null) {
      return group.unit();
    }
    if (columns.unit() >= 0) {
      String text =
          table.texts(columns.unit()).filter(one -> !one.isEmpty()).findFirst().orElse("");
      if (!text.isEmpty()) {
        return UnitWords.unit(text);
      }
    }
    return hints.stream().map(UnitWords::unit).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** What values are multiplied with; empty for one. */
  String multiplier(String exponent, List<String> hints, @Nullable UnitGroup group) {
    if (options.multiplier() != null) {
      return options.multiplier();
    }
    if (!exponent.isEmpty()) {
      return exponent.equals("0") ? "" : "1e" + exponent;
    }
    List<String> all = new ArrayList<>(hints);
    if (group != null) {
      all.add(0, group.label());
    } else if (columns.unit() >= 0) {
      all.add(0, table.row(0).cell(columns.unit()));
    }
    return all.stream().map(UnitWords::multiplier).filter(Objects::nonNull).findFirst().orElse("");
  }

  /** The line above a table that says what its values are in; empty where lines disagree. */
  String lineOfUnit() {
    String found = "";
    List<String> lines = new ArrayList<>(table.source().above());
    lines.add(table.source().title());
    for (String line : lines) {
      String unit = UnitWords.unit(line);
      if (unit == null) {
        continue;
      }
      boolean same =
          found.isEmpty()
              || (unit.equals(UnitWords.unit(found))
                  && Objects.equals(UnitWords.multiplier(line), UnitWords.multiplier(found)));
      if (!same) {
        return "";
      }
      found = line;
    }
    return found;
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

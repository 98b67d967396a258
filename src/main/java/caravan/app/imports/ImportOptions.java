package caravan.app.imports;

import caravan.app.tables.FiscalYears;
import caravan.app.tables.TableChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file that it does not say itself.
 *
 * @param table which table of the file is meant, and how it is read
 * @param period the column of periods; null to tell it
 * @param values the columns of values; empty to tell them
 * @param dimensions the columns that say what the values are of; empty to tell them
 * @param where only rows count that have this text in a column
 * @param unit of the values; null to tell it
 * @param multiplier of the values; null to tell it
 * @param daily how the value of a month is made of those of its days; null where it is not
 * @param fiscal when fiscal years begin; null where that is not said
 * @param known the names of dimensions that there are, also where all rows are of one code
 */
public record ImportOptions(
    TableChoice table,
    @Nullable String period,
    List<String> values,
    List<String> dimensions,
    Map<String, String> where,
    @Nullable String unit,
    @Nullable String multiplier,
    @Nullable Daily daily,
    @Nullable FiscalYears fiscal,
    Set<String> known) {
  /** Nothing is said. */
  public static final ImportOptions NONE =
      new ImportOptions(
          TableChoice.NONE, null, List.of(), List.of(), Map.of(), null, null, null, null, Set.of());

  public ImportOptions {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    where = Map.copyOf(where);
    known = Set.copyOf(known);
  }

  /** The same where these dimensions are known. */
  public ImportOptions knowing(Set<String> names) {
    return new ImportOptions(
        table, period, values, dimensions, where, unit, multiplier, daily, fiscal, names);
  }

  /** How the value of a month is made of those of its days. The names are what a user types. */
  public enum Daily {
    last,
    mean,
    sum
  }
}

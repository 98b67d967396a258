package caravan.app.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file that it does not say itself.
 *
 * @param encoding the name of a character set; null to tell it from the bytes
 * @param decimal the sign ahead of decimals; null to tell it from the numbers
 * @param period the column of periods; null to tell it
 * @param values the columns of values; empty to tell them
 * @param dimensions the columns that say what the values are of; empty to tell them
 * @param where only rows count that have this text in a column
 * @param unit of the values; null to tell it
 * @param multiplier of the values; null to tell it
 * @param daily how the value of a month is made of those of its days; null where it is not
 * @param known the names of dimensions that there are, also where all rows are of one code
 */
public record ImportOptions(
    @Nullable String encoding,
    @Nullable Character decimal,
    @Nullable String period,
    List<String> values,
    List<String> dimensions,
    Map<String, String> where,
    @Nullable String unit,
    @Nullable String multiplier,
    @Nullable Daily daily,
    Set<String> known) {
  /** Nothing is said. */
  public static final ImportOptions NONE =
      new ImportOptions(null, null, null, List.of(), List.of(), Map.of(), null, null, null);

  public ImportOptions {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    where = Map.copyOf(where);
    known = Set.copyOf(known);
  }

  /** Without dimensions that are known. */
  public ImportOptions(
      @Nullable String encoding,
      @Nullable Character decimal,
      @Nullable String period,
      List<String> values,
      List<String> dimensions,
      Map<String, String> where,
      @Nullable String unit,
      @Nullable String multiplier,
      @Nullable Daily daily) {
    this(encoding, decimal, period, values, dimensions, where, unit, multiplier, daily, Set.of());
  }

  /** The same where these dimensions are known. */
  public ImportOptions knowing(Set<String> names) {
    return new ImportOptions(
        encoding, decimal, period, values, dimensions, where, unit, multiplier, daily, names);
  }

  /** How the value of a month is made of those of its days. The names are what a user types. */
  public enum Daily {
    last,
    mean,
    sum
  }
}

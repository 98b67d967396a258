package caravan.app.tables;

import org.jspecify.annotations.Nullable;

/**
 * Which table of a file is meant, and how to read it.
 *
 * @param encoding the name of a character set; null to tell it from the bytes
 * @param sheet the name of a sheet; null for the only one with a table
 * @param range cells of a sheet, such as {@code B5:H40}; null for all
 * @param decimal the sign ahead of decimals in texts; null to tell it from them
 */
public record TableChoice(
    @Nullable String encoding,
    @Nullable String sheet,
    @Nullable String range,
    @Nullable Character decimal) {
  /** Nothing is said. */
  public static final TableChoice NONE = new TableChoice(null, null, null, null);

  /** Whether a text names cells of a sheet. */
  public static boolean isRange(String text) {
    return CellRange.parse(text) != null;
  }
}

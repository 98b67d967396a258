package caravan.app.imports;

import caravan.app.tables.ColumnNames;
import caravan.app.tables.RawTable;

/** Which of several columns that say the same has codes, and which names. Stateless. */
final class ColumnRanks {
  private static final int SAMPLED = 500;

  /** Beyond so many, they are no sources but places in them. */
  private static final int MOST_SOURCES = 50;

  private ColumnRanks() {}

  /** How much a column looks like one of codes. */
  static int code(RawTable table, int column) {
    String name = ColumnNames.folded(table.head().get(column));
    int rank = name.matches(".*(code|iso|iso2|iso3|id)") ? 2 : 0;
    if (table.all(column, text -> text.matches("[A-Z]{3}|[A-Z]\\d{2}"))) {
      return rank + 8;
    }
    if (table.all(column, text -> text.matches("[A-Za-z][A-Za-z0-9_]{0,15}"))) {
      return rank + 6;
    }
    return table.all(column, text -> text.matches("[A-Za-z0-9_.-]{1,15}")) ? rank + 4 : rank;
  }

  /**
   * Whether a column says whose the values of rows are: of one source alone nothing is told apart,
   * and as a dimension it may have been taken before.
   */
  static boolean tellsSources(RawTable table, ImportOptions options, String name) {
    int column = table.head().indexOf(name);
    return ColumnNames.isSource(name)
        && !options.known().contains(DimensionCodes.name(name))
        && table.texts(column).filter(text -> !text.isEmpty()).limit(2).count() > 1
        && table.distinct(column) <= MOST_SOURCES;
  }

  /** How much a column looks like one of names. */
  static int label(RawTable table, int column) {
    int rank = 0;
    for (int i = 0; i < Math.min(SAMPLED, table.size()); i++) {
      String text = table.row(i).cell(column);
      rank += Math.min(text.length(), 1 << 20) + (text.contains(" ") ? 5 : 0);
    }
    return rank;
  }
}

package caravan.app.imports;

import caravan.app.tables.NumberStyle;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of cells, and what there is to say of those without. For one dataset. */
final class CellValues {
  private final NumberStyle style;
  private final boolean styleIsKnown;
  private final List<Problem> problems;
  private final List<Problem> percentages = new ArrayList<>();
  private int missing;
  private int dashes;
  private int percents;

  /**
   * @param styleIsKnown where it is not, that cells are no numbers says nothing
   * @param problems take what is wrong
   */
  CellValues(NumberStyle style, boolean styleIsKnown, List<Problem> problems) {
    this.style = style;
    this.styleIsKnown = styleIsKnown;
    this.problems = problems;
  }

  /** The number of a cell; null where there is none, with a problem where there should be. */
  NumberStyle.@Nullable Read read(RawTable.Row row, int column) {
    String cell = row.cell(column);
    if (NumberStyle.isMissing(cell)) {
      missing++;
      dashes += NumberStyle.isDash(cell) ? 1 : 0;
      return null;
    }
    NumberStyle.Read number = style.read(cell);
    if (number == null && styleIsKnown) {
      boolean formula = cell.startsWith("=");
      problems.add(
          formula
              ? row.problem(
                  column,
                  "this cell has a formula, and nobody has computed it",
                  "open the file in a spreadsheet program and save it")
              : row.problem(
                  column,
                  "\"" + cell + "\" is no number",
                  "correct the cell, or empty it where there is no value"));
    }
    if (number != null && number.isPercent()) {
      percents++;
      if (percentages.size() < 100) {
        percentages.add(
            row.problem(
                column,
                "\"" + cell + "\" is a percentage, other values are not",
                "import percentages as a dataset of their own, for instance with --where"));
      }
    }
    return number;
  }

  /** Whether all values have a percent sign; a problem for each, where only some do. */
  boolean areAllPercentages(int values) {
    if (percents < values) {
      problems.addAll(percentages);
    }
    return percents > 0 && percents == values;
  }

  int missing() {
    return missing;
  }

  int dashes() {
    return dashes;
  }
}

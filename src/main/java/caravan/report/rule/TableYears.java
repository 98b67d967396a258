package caravan.report.rule;

import caravan.expression.figure.Figure;
import caravan.language.reading.StatedYears;
import caravan.language.reading.StatedYears.StatedYear;
import caravan.language.registry.Language;
import caravan.report.prose.Passage;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A year at the head of a table's column or row is said of the figures below or behind it. For one
 * thread.
 */
final class TableYears {
  private final PlacedFigures figures;
  private final Language language;
  private final Diagnostics out;

  TableYears(PlacedFigures figures, Language language, Diagnostics out) {
    this.figures = figures;
    this.language = language;
    this.out = out;
  }

  /** A column or row of a table. */
  private record Line(int table, boolean isColumn, int number) {}

  /** Warns at each year whose column or row has figures of other years only. */
  void check(List<Passage> passages) {
    Map<Line, List<Passage>> lines = new HashMap<>();
    for (Passage passage : passages) {
      Passage.Cell cell = passage.cell();
      if (cell != null) {
        lines.computeIfAbsent(column(cell), line -> new ArrayList<>()).add(passage);
        lines.computeIfAbsent(row(cell), line -> new ArrayList<>()).add(passage);
      }
    }
    for (Passage passage : passages) {
      Passage.Cell cell = passage.cell();
      if (cell != null && cell.row() == 0) {
        head(passage, lines.getOrDefault(column(cell), List.of()), "below");
      } else if (cell != null && cell.column() == 0) {
        head(passage, lines.getOrDefault(row(cell), List.of()), "in this row");
      }
    }
  }

  private static Line column(Passage.Cell cell) {
    return new Line(cell.table(), true, cell.column());
  }

  private static Line row(Passage.Cell cell) {
    return new Line(cell.table(), false, cell.row());
  }

  private void head(Passage head, List<Passage> line, String where) {
    List<StatedYear> years = StatedYears.beside(List.of(), head.text().text(), language);
    if (years.size() != 1) {
      return;
    }
    StatedYear year = years.get(0);
    TreeSet<Integer> others = new TreeSet<>();
    for (Passage cell : line) {
      for (Figure figure : figures.in(cell.text()).values()) {
        TreeSet<Integer> covered = CoveredYears.of(figure.used());
        if (covered.contains(year.year())) {
          continue;
        }
        others.addAll(covered);
      }
    }
    if (!others.isEmpty()) {
      String data = "figures " + where + " are of " + CoveredYears.said(others);
      out.add(YearRules.warning(head.text(), year, data + ", not of " + year.year()));
    }
  }
}

package caravan.site.exhibit;

import caravan.chart.spec.Trait;
import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart shows as a table. */
final class ChartTables {
  private final Messages messages;

  ChartTables(Messages messages) {
    this.messages = messages;
  }

  /** The table of a chart. */
  TableView table(ChartData chart, ChartNumbers numbers) {
    String unit = numbers.unitLabel();
    boolean single = chart.lines().size() == 1;
    String title = chart.title().plain();
    String caption = single || unit.isEmpty() ? title : messages.bracketed(title, unit);
    int places = chart.categories().size();
    boolean grid = chart.block().type().has(Trait.CELLS);
    boolean many = chart.lines().size() > (grid ? places : 2) && (grid || places <= 2);
    // Parts of one whole stand at a place without a name.
    boolean unnamed = chart.categories().stream().anyMatch(c -> c.label().isEmpty());
    boolean turned = many || unnamed || chart.block().type().has(Trait.SIDES);
    return turned ? turned(chart, numbers, caption) : upright(chart, numbers, caption);
  }

  private TableView upright(ChartData chart, ChartNumbers numbers, String caption) {
    boolean single = chart.lines().size() == 1;
    List<String> head = new ArrayList<>();
    head.add(messages.text(chart.overTime() ? "period" : "name"));
    for (ChartData.Line line : chart.lines()) {
      head.add(single ? orDash(numbers.unitLabel()) : line.label());
    }
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<TableCell> cells = new ArrayList<>();
      for (ChartData.Line line : chart.lines()) {
        cells.add(cell(line.values().get(i), numbers));
      }
      rows.add(new TableRow(chart.categories().get(i).label(), cells));
    }
    return new TableView(caption, head, rows);
  }

  /**
   * A row for each series, where there are more series than places along the axis, and behind them
   * for each that is shown as a part of the rest.
   */
  private TableView turned(ChartData chart, ChartNumbers numbers, String caption) {
    List<String> head = new ArrayList<>();
    head.add(messages.text("name"));
    for (ChartData.Category category : chart.categories()) {
      head.add(category.label().isEmpty() ? orDash(numbers.unitLabel()) : category.label());
    }
    List<TableRow> rows = new ArrayList<>();
    for (ChartData.Line line : chart.lines()) {
      rows.add(row(orDash(line.label()), line, numbers));
    }
    for (ChartData.Line line : chart.folded()) {
      rows.add(row(messages.labelled(ChartFolds.name(chart), line.label()), line, numbers));
    }
    return new TableView(caption, head, rows);
  }

  private static TableRow row(String name, ChartData.Line line, ChartNumbers numbers) {
    List<TableCell> cells = new ArrayList<>();
    line.values().forEach(value -> cells.add(cell(value, numbers)));
    return new TableRow(name, cells);
  }

  private static TableCell cell(@Nullable Traced value, ChartNumbers numbers) {
    return value == null
        ? new TableCell("", false, true)
        : new TableCell(numbers.exact(value), ChartNumbers.provisional(value), false);
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}

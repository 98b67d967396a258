package caravan.site.exhibit;

import caravan.chart.spec.ChartSpec;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Digits;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Statement;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.TableData;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import java.util.ArrayList;
import java.util.List;

/**
 * What readers of a language are told of data, without a page around it: for those who compare two
 * states of a report. Thread-safe.
 */
public final class Readings {
  private final Language language;
  private final Messages messages;
  private final ObservationTexts observations;
  private final Digits digits;

  public Readings(DataContext data, Language language, Messages messages) {
    this.language = language;
    this.messages = messages;
    this.digits = new Digits(data);
    this.observations = new ObservationTexts(data, language, messages);
  }

  /** A chart as what is drawn; two charts look alike where these are equal. */
  public ChartSpec spec(ChartData chart) {
    ChartNumbers numbers = new ChartNumbers(chart, language, digits);
    String description = ChartDescription.of(told(chart), numbers, messages);
    return new ChartSpecs(chart, numbers, messages, language).spec(description);
  }

  /** The values of a chart as its page lists them. */
  public TableView table(ChartData chart) {
    ChartNumbers numbers = new ChartNumbers(chart, language, digits);
    return new ChartTables(messages).table(told(chart), numbers);
  }

  private ChartData told(ChartData chart) {
    return ChartBalance.isOfTwo(chart) ? ChartBalance.told(chart, messages) : chart;
  }

  /** A table without its notes; the head of a column has its unit. */
  public TableView table(TableData table) {
    List<String> head = new ArrayList<>();
    head.add(messages.text(table.overTime() ? "period" : "name"));
    for (TableData.Column column : table.columns()) {
      String unit = language.numberWriter().unitLabel(column.unit(), column.power());
      String name = column.head().text();
      head.add(unit.isEmpty() ? name : messages.bracketed(name, unit));
    }
    List<TableRow> rows = new ArrayList<>();
    for (TableData.Row row : table.rows()) {
      List<TableCell> cells = new ArrayList<>();
      for (TableData.Cell cell : row.cells()) {
        cells.add(
            cell == null
                ? new TableCell("", false, true)
                : new TableCell(cell.figure().text(), cell.figure().isProvisional(), false));
      }
      String name = row.head().text();
      rows.add(new TableRow(name.isEmpty() ? row.code() : name, cells));
    }
    return new TableView(table.title().plain(), head, rows);
  }

  /** A statement with the digits that its source states: {@code US$106.3 billion}. */
  public String value(Statement statement) {
    return observations.value(statement);
  }

  /** The names of an observation's codes: {@code Kazakhstan, Total trade}. */
  public String name(Observation observation) {
    return observations.name(observation);
  }

  /** The title of a dataset. */
  public String title(Dataset dataset) {
    return dataset.title().any(language.code());
  }
}

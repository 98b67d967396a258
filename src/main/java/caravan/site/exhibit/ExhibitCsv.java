package caravan.site.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.model.data.Bibliography;
import caravan.model.data.Quantity;
import caravan.model.data.SourceEntry;
import caravan.model.data.Unit;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.TableData;
import caravan.text.csv.Csv;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chart or table shows, as CSV: a line for each value, in the base unit, with the series and
 * periods that it was computed from.
 */
public final class ExhibitCsv {
  /** How many digits a computed value has. */
  private static final MathContext COMPUTED = new MathContext(12);

  private static final List<String> VALUE =
      List.of("code", "period", "value", "unit", "status", "source", "source_url");

  private final Bibliography bibliography;
  private final UnaryOperator<String> labels;

  /**
   * @param labels how the page calls the source of an id
   */
  public ExhibitCsv(Bibliography bibliography, UnaryOperator<String> labels) {
    this.bibliography = bibliography;
    this.labels = labels;
  }

  public String of(Exhibit exhibit) {
    return exhibit instanceof ChartData chart ? chart(chart) : table((TableData) exhibit);
  }

  private String chart(ChartData chart) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    chart.lines().forEach(line -> addLine(chart, line, line.label(), rows));
    // What is shown as one can be told apart here.
    String rest = ChartFolds.name(chart);
    chart.folded().forEach(line -> addLine(chart, line, rest + ": " + line.label(), rows));
    return Csv.write(head("series", "label"), rows);
  }

  private void addLine(
      ChartData chart, ChartData.Line line, String name, List<List<@Nullable Object>> to) {
    for (int i = 0; i < chart.categories().size(); i++) {
      Traced value = line.values().get(i);
      List<@Nullable Object> row = start(name, chart.categories().get(i).label());
      row.addAll(
          value == null
              ? missing(chart.unit(), chart.overTime() ? chart.categories().get(i).key() : null)
              : value(value.quantity(), value.used()));
      to.add(row);
    }
  }

  private String table(TableData table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableData.Row line : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        TableData.Column column = table.columns().get(i);
        TableData.Cell cell = line.cells().get(i);
        List<@Nullable Object> row = start(line.head().text(), column.head().text());
        row.addAll(
            cell == null
                ? missing(column.unit(), Objects.toString(column.period(), null))
                : value(cell.quantity(), cell.figure().used()));
        row.add(cell == null ? null : cell.figure().source().expression().text());
        rows.add(row);
      }
    }
    List<String> head = head("row", "column");
    head.add("expression");
    return Csv.write(head, rows);
  }

  private static List<String> head(String... labels) {
    List<String> head = new ArrayList<>(Arrays.asList(labels));
    head.addAll(VALUE);
    return head;
  }

  private static List<@Nullable Object> start(String... labels) {
    return new ArrayList<>(Arrays.asList(labels));
  }

  private static List<@Nullable Object> missing(Unit unit, @Nullable String period) {
    return Arrays.asList(null, period, null, unit.code(), null, null, null);
  }

  private List<@Nullable Object> value(Quantity quantity, List<Used> used) {
    boolean stated =
        used.size() == 1
            && used.get(0).statement().quantity().value().compareTo(quantity.value()) == 0;
    BigDecimal value = stated ? quantity.value() : quantity.value().round(COMPUTED);
    return Arrays.asList(
        joined(used, one -> one.observation().dataset() + "." + one.observation().key()),
        joined(used, one -> one.observation().period().toString()),
        plain(value),
        quantity.unit().code(),
        joined(used, one -> one.statement().status().code()),
        joined(used, one -> labels.apply(one.statement().source())),
        joined(used, one -> address(one.statement().source())));
  }

  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String joined(List<Used> used, Function<Used, String> part) {
    return used.stream()
        .map(part)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String address(String id) {
    SourceEntry source = bibliography.find(id);
    return source == null || source.url() == null ? "" : source.url();
  }
}

package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.figure.FigureChecker;
import caravan.expression.figure.FigureWarnings;
import caravan.expression.figure.Written;
import caravan.expression.names.FigureText;
import caravan.expression.names.NamesInUse;
import caravan.expression.names.RowTemplate;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Unit;
import caravan.report.prose.Prose;
import caravan.report.prose.TableBlock;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the cells of a table: each column's expression for each row. */
public final class TableResolver {
  private static final int MOST_ROWS = 500;
  private static final int MOST_COLUMNS = 30;

  private final DataContext data;
  private final Language language;
  private final FigureChecker checker;
  private final NamesInUse names;
  private final FigureWarnings warnings;
  private final Diagnostics out;

  /**
   * @param warnings those of the page, which are told once
   */
  public TableResolver(
      DataContext data,
      Language language,
      NamesInUse names,
      FigureWarnings warnings,
      Diagnostics out) {
    this.names = names;
    this.data = data;
    this.language = language;
    this.checker = new FigureChecker(data);
    this.warnings = warnings;
    this.out = out;
  }

  /**
   * The data of a table, or null, with an error, where there is nothing to show.
   *
   * @param texts resolves the table's own texts
   */
  public @Nullable TableData resolve(
      TableBlock written, int number, Function<Prose, ResolvedProse> texts) {
    ResolvedProse title = texts.apply(written.title());
    ResolvedProse subtitle = written.subtitle() == null ? null : texts.apply(written.subtitle());
    ResolvedProse note = written.note() == null ? null : texts.apply(written.note());
    TableBlock block = withoutNames(written);
    if (block == null) {
      return null;
    }
    List<TableRows.Row> rows = new TableRows(data, language, out).of(block);
    int sort = sortColumn(block);
    if (rows.isEmpty() || sort < 0 || !fits(block, rows)) {
      return null;
    }
    List<List<@Nullable Written>> cells = new ArrayList<>();
    for (TableBlock.Column column : block.columns()) {
      List<@Nullable Written> values = values(column, rows);
      if (values.isEmpty()) {
        return null;
      }
      cells.add(values);
    }
    TableNumbers numbers = new TableNumbers(block.columns(), cells, data, language);
    return new TableData(
        block,
        number,
        title,
        subtitle,
        note,
        rows.get(0).template().period() != null,
        columns(block, numbers, texts),
        rows(rows, order(block, rows, cells, sort), numbers, texts));
  }

  /** The table with the names in its expressions written out; null where that can't be done. */
  private @Nullable TableBlock withoutNames(TableBlock block) {
    List<TableBlock.Line> rows = new ArrayList<>();
    List<TableBlock.Column> columns = new ArrayList<>();
    block.rows().forEach(row -> add(line(row), rows));
    for (TableBlock.Column column : block.columns()) {
      SourceText values = names.written(column.values(), out);
      add(values == null ? null : column.values(values), columns);
    }
    TableBlock.Line total = block.total() == null ? null : line(block.total());
    boolean whole =
        rows.size() == block.rows().size()
            && columns.size() == block.columns().size()
            && (total == null) == (block.total() == null);
    return whole ? block.of(rows, columns, total) : null;
  }

  private static <T> void add(@Nullable T one, List<T> all) {
    if (one != null) {
      all.add(one);
    }
  }

  private TableBlock.@Nullable Line line(TableBlock.Line line) {
    SourceText values = names.written(line.values(), out);
    return values == null ? null : new TableBlock.Line(line.title(), values);
  }

  private boolean fits(TableBlock block, List<TableRows.Row> rows) {
    if (rows.size() > MOST_ROWS || block.columns().size() > MOST_COLUMNS) {
      out.error(
          Code.TABLE_DATA,
          block.span(),
          "a table can have at most " + MOST_ROWS + " rows and " + MOST_COLUMNS + " columns",
          "choose what readers need to compare; the datasets have pages of their own");
      return false;
    }
    for (TableBlock.Column column : block.columns()) {
      if (column.period() != null && rows.get(0).template().period() != null) {
        out.error(
            Code.TABLE_DATA,
            column.name().span(),
            "the rows are periods already",
            "write {title: …, values: row}");
        return false;
      }
    }
    return true;
  }

  /** The index of the column that orders the rows; 0 where none does, −1, with an error. */
  private int sortColumn(TableBlock block) {
    SourceText sort = block.sort();
    if (sort == null) {
      return 0;
    }
    List<String> names = block.columns().stream().map(column -> column.name().text()).toList();
    int index = names.indexOf(sortName(sort));
    if (index < 0) {
      out.error(
          Code.TABLE_DATA,
          sort.span(),
          "the table has no column \"" + sortName(sort) + "\"",
          NearestName.help(sortName(sort), names));
    }
    return index;
  }

  private static String sortName(SourceText sort) {
    return sort.text().startsWith("-") ? sort.text().substring(1).strip() : sort.text();
  }

  /**
   * The values of a column, null where an observation is missing; empty, with an error, where one
   * could not be computed or all are missing.
   */
  private List<@Nullable Written> values(TableBlock.Column column, List<TableRows.Row> rows) {
    RowTemplate template = new RowTemplate(column.values());
    List<@Nullable Written> values = new ArrayList<>();
    Map<Span, Diagnostic> faults = new LinkedHashMap<>();
    List<Diagnostic> missing = new ArrayList<>();
    for (TableRows.Row row : rows) {
      Diagnostics said = new Diagnostics();
      Written value = value(column, template, row, said);
      values.add(value);
      boolean absent = value == null && said.list().stream().allMatch(d -> isAbsent(d, template));
      // What is wrong with a column is said of the first row that shows it.
      if (absent) {
        missing.addAll(said.list());
      } else {
        said.list().forEach(fault -> faults.putIfAbsent(fault.span(), fault));
      }
    }
    boolean none = values.stream().allMatch(Objects::isNull);
    if (none && faults.isEmpty()) {
      faults.put(missing.get(0).span(), missing.get(0));
    }
    out.addAll(faults.values());
    boolean failed = none || faults.values().stream().anyMatch(Diagnostic::isError);
    if (failed || !sameUnit(column, values)) {
      return List.of();
    }
    latest(column, values);
    return values;
  }

  /** Whether all that is wrong is that a row has no observation for the column. */
  private static boolean isAbsent(Diagnostic diagnostic, RowTemplate template) {
    return diagnostic.code() == Code.NO_OBSERVATION
        || (diagnostic.code() == Code.UNKNOWN_CODE && template.isRow(diagnostic.span()));
  }

  private @Nullable Written value(
      TableBlock.Column column, RowTemplate template, TableRows.Row row, Diagnostics said) {
    SourceText expression = template.of(row.template(), said);
    if (expression == null) {
      return null;
    }
    SourceText nothing = column.values().slice(0, 0);
    FigureText source = new FigureText(column.name().span(), nothing, expression, null);
    Written written = checker.write(source, language, said);
    if (written != null) {
      warnings.check(written.figure(), language, said);
    }
    return written;
  }

  private boolean sameUnit(TableBlock.Column column, List<@Nullable Written> values) {
    Unit first = null;
    for (Written value : values) {
      Unit unit = value == null ? first : value.quantity().unit();
      if (first != null && !first.equals(unit)) {
        out.error(
            Code.UNIT_MISMATCH,
            column.values().span(),
            "this column has values in " + first + " and in " + unit,
            "show them in two tables");
        return false;
      }
      first = unit;
    }
    return true;
  }

  /** Warns where {@code @latest} means one period in one row and another in the next. */
  private void latest(TableBlock.Column column, List<@Nullable Written> values) {
    if (!column.values().text().matches("(?s).*@\\s*latest\\b.*")) {
      return;
    }
    Set<Period> last = new TreeSet<>();
    for (Written value : values) {
      if (value != null) {
        value.figure().used().stream()
            .map(used -> used.observation().period())
            .max(Comparator.naturalOrder())
            .ifPresent(last::add);
      }
    }
    if (last.size() > 1) {
      out.add(
          Diagnostic.warning(
                  Code.LATEST_DIFFERS,
                  column.values().span(),
                  "the latest periods of the rows differ: "
                      + String.join(", ", last.stream().map(Period::toString).toList()))
              .help("name the period"));
    }
  }

  private List<TableData.Column> columns(
      TableBlock block, TableNumbers numbers, Function<Prose, ResolvedProse> texts) {
    List<TableData.Column> columns = new ArrayList<>();
    for (int i = 0; i < block.columns().size(); i++) {
      TableBlock.Column column = block.columns().get(i);
      Period period = column.period();
      String label = period == null ? "" : language.dateWriter().period(period);
      columns.add(
          new TableData.Column(
              head(column.title(), label, texts),
              period,
              numbers.unit(i),
              numbers.power(i),
              numbers.decimals(i)));
    }
    return columns;
  }

  private static TableData.Head head(
      @Nullable Prose title, String label, Function<Prose, ResolvedProse> texts) {
    ResolvedProse resolved = title == null ? null : texts.apply(title);
    return new TableData.Head(resolved == null ? label : resolved.plain(), resolved);
  }

  private List<TableData.Row> rows(
      List<TableRows.Row> rows,
      List<Integer> order,
      TableNumbers numbers,
      Function<Prose, ResolvedProse> texts) {
    List<TableData.Row> done = new ArrayList<>();
    for (int at : order) {
      TableRows.Row row = rows.get(at);
      done.add(
          new TableData.Row(
              head(row.title(), row.label(), texts),
              row.code(),
              row.template().period(),
              row.total(),
              numbers.cells(at)));
    }
    return done;
  }

  /** The rows in the order in which they stand: missing values, and the total, last. */
  private static List<Integer> order(
      TableBlock block, List<TableRows.Row> rows, List<List<@Nullable Written>> cells, int column) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    SourceText sort = block.sort();
    if (sort != null) {
      List<@Nullable Written> values = cells.get(column);
      Comparator<Written> byValue = Comparator.comparing(written -> written.quantity().value());
      Comparator<Written> direction = sort.text().startsWith("-") ? byValue.reversed() : byValue;
      Collections.sort(
          order,
          Comparator.comparing((Integer i) -> rows.get(i).total())
              .thenComparing(values::get, Comparator.nullsLast(direction)));
    }
    return order;
  }
}

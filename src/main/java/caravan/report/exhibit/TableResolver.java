package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Traced;
import caravan.expression.figure.FigureWarnings;
import caravan.expression.figure.Written;
import caravan.expression.names.NamesInUse;
import caravan.language.number.DateWriter;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.report.page.Markdown;
import caravan.report.prose.EscapedText;
import caravan.report.prose.Prose;
import caravan.report.prose.TableBlock;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates the cells of a table: each column's expression for each row. */
public final class TableResolver {
  /** The word that stands for the code of a row in the address of its page. */
  private static final Pattern ROW = Pattern.compile("(?<![A-Za-z0-9])row(?![A-Za-z0-9])");

  private static final int MOST_ROWS = 500;
  private static final int MOST_COLUMNS = 30;

  private final DataContext data;
  private final Language language;
  private final NamesInUse names;
  private final TableColumns columns;
  private final BiPredicate<Span, String> isPage;
  private final NewerData newer;
  private final Diagnostics out;

  /** Whether a row leads to a page. */
  private boolean linked;

  /**
   * @param warnings those of the page, which are told once
   * @param isPage whether there is a page at an address that is written at a place
   * @param isOfItsTime whether the tables show what was known at a time, as those of an issue of a
   *     bulletin do
   */
  public TableResolver(
      DataContext data,
      Language language,
      NamesInUse names,
      FigureWarnings warnings,
      BiPredicate<Span, String> isPage,
      boolean isOfItsTime,
      Diagnostics out) {
    this.isPage = isPage;
    this.newer = new NewerData(data, !isOfItsTime, out);
    this.names = names;
    this.data = data;
    this.language = language;
    this.columns = new TableColumns(data, language, warnings, out);
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
      List<@Nullable Written> values = columns.values(column, rows);
      if (values.isEmpty()) {
        return null;
      }
      cells.add(values);
    }
    TableSparklines lines = new TableSparklines(data, newer, out);
    List<NavigableMap<Period, Traced>> courses = lines.of(block, rows);
    if (!ends(block, rows, cells) || courses == null) {
      return null;
    }
    TableNumbers numbers = new TableNumbers(block.columns(), cells, data, language);
    return new TableData(
        block,
        number,
        title,
        subtitle,
        note,
        rows.get(0).template().period() != null,
        columns(block, cells, numbers, texts),
        sparkline(block, courses, texts),
        rows(block, rows, courses, order(block, rows, cells, sort), numbers, texts));
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
    TableBlock.Line small = block.sparkline() == null ? null : line(block.sparkline());
    boolean whole =
        rows.size() == block.rows().size()
            && columns.size() == block.columns().size()
            && (total == null) == (block.total() == null)
            && (small == null) == (block.sparkline() == null);
    return whole ? block.of(rows, columns, small, total) : null;
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

  /** The last of the rows that are periods; null where they are something else. */
  private static @Nullable Period lastRow(List<TableRows.Row> rows) {
    Period last = null;
    for (TableRows.Row row : rows) {
      Period period = row.template().period();
      last = period == null ? last : period;
    }
    return last;
  }

  /**
   * Whether a table over time ends where its author says; warns where the data go on. Its rows are
   * periods, or at least two of its columns.
   */
  private boolean ends(
      TableBlock block, List<TableRows.Row> rows, List<List<@Nullable Written>> cells) {
    List<Expr> exprs = new ArrayList<>();
    for (TableBlock.Line line : block.rows()) {
      Expr expr = ExpressionParser.parse(line.values(), new Diagnostics());
      if (expr != null) {
        exprs.add(expr);
      }
    }
    Period row = lastRow(rows);
    TableBlock.Column column = row == null ? TableColumns.last(block.columns()) : null;
    Period shown = column == null ? row : TableColumns.lastShown(column, cells);
    if (block.until() == null && row != null) {
      exprs.stream().limit(1).forEach(expr -> newer.check(expr, "table"));
    } else if (block.until() == null && column != null && shown != null) {
      newer.columns(exprs, shown, column.name().span());
    }
    return newer.endsAs(block.until(), shown, Code.TABLE_DATA);
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

  private List<TableData.Column> columns(
      TableBlock block,
      List<List<@Nullable Written>> cells,
      TableNumbers numbers,
      Function<Prose, ResolvedProse> texts) {
    List<TableData.Column> columns = new ArrayList<>();
    for (int i = 0; i < block.columns().size(); i++) {
      TableBlock.Column column = block.columns().get(i);
      Period period = TableColumns.period(column, cells.get(i));
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

  /** What stands over the small lines: their title, or the periods from the first to the last. */
  private TableData.@Nullable Head sparkline(
      TableBlock block,
      List<NavigableMap<Period, Traced>> courses,
      Function<Prose, ResolvedProse> texts) {
    TableBlock.Line line = block.sparkline();
    TreeSet<Period> periods = new TreeSet<>();
    courses.forEach(course -> periods.addAll(course.keySet()));
    if (line == null || periods.isEmpty()) {
      return null;
    }
    DateWriter dates = language.dateWriter();
    String range = dates.period(periods.first()) + "–" + dates.period(periods.last());
    return head(line.title(), range, texts);
  }

  private static TableData.Head head(
      @Nullable Prose title, String label, Function<Prose, ResolvedProse> texts) {
    ResolvedProse resolved = title == null ? null : texts.apply(title);
    return new TableData.Head(resolved == null ? label : resolved.plain(), resolved);
  }

  /** The head of a row; it leads to the page that the table has for it, where there is one. */
  private TableData.Head head(
      TableRows.Row row, @Nullable SourceText link, Function<Prose, ResolvedProse> texts) {
    if (link == null || row.title() != null || row.total() || row.code().isEmpty()) {
      return head(row.title(), row.label(), texts);
    }
    String address = ROW.matcher(link.text()).replaceAll(row.code().replace('.', '-'));
    if (!isPage.test(link.span(), address)) {
      return head(null, row.label(), texts);
    }
    linked = true;
    JoinedText written = new JoinedText(link.file());
    written.standIn("[" + EscapedText.of(row.label()) + "](" + address + ")", link.span());
    Prose title = Markdown.inline(written.done(link.origin(link.length())), out);
    return head(title, row.label(), texts);
  }

  private List<TableData.Row> rows(
      TableBlock block,
      List<TableRows.Row> rows,
      List<NavigableMap<Period, Traced>> courses,
      List<Integer> order,
      TableNumbers numbers,
      Function<Prose, ResolvedProse> texts) {
    List<TableData.Row> done = new ArrayList<>();
    for (int at : order) {
      TableRows.Row row = rows.get(at);
      done.add(
          new TableData.Row(
              head(row, block.link(), texts),
              row.code(),
              row.template().period(),
              row.total(),
              numbers.cells(at),
              courses.get(at)));
    }
    SourceText link = block.link();
    if (link != null && !linked) {
      out.error(
          Code.BROKEN_LINK,
          link.span(),
          "no row has a page here",
          "write the path of a page for each row, with the word row for its code: countries/row.md");
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

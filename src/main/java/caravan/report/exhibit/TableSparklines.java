package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.expression.names.RowTemplate;
import caravan.model.data.Period;
import caravan.report.prose.TableBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The series that the small lines in the rows of a table show. */
final class TableSparklines {
  /** More than that nobody could tell apart. */
  private static final int MOST_PERIODS = 600;

  private final Evaluator evaluator;
  private final NewerData newer;
  private final Diagnostics out;

  TableSparklines(DataContext data, NewerData newer, Diagnostics out) {
    this.evaluator = new Evaluator(data);
    this.newer = newer;
    this.out = out;
  }

  /**
   * For each row what its line shows: empty where the table has no lines, or the row no data for
   * one. Null, with an error, where the expression is no series over time, or no row has data.
   */
  @Nullable List<NavigableMap<Period, Traced>> of(TableBlock block, List<TableRows.Row> rows) {
    TableBlock.Line line = block.sparkline();
    if (line == null) {
      return Collections.nCopies(rows.size(), new TreeMap<>());
    }
    RowTemplate template = new RowTemplate(line.values());
    List<NavigableMap<Period, Traced>> courses = new ArrayList<>();
    List<Diagnostic> absent = new ArrayList<>();
    boolean isEnded = block.until() != null;
    for (TableRows.Row row : rows) {
      Diagnostics said = new Diagnostics();
      SourceText written = template.of(row.template(), said);
      Expr expr = written == null ? null : ExpressionParser.parse(written, said);
      Value value = expr == null ? null : evaluator.evaluate(expr, said);
      if (value != null && !(value instanceof Value.OverTime)) {
        said.error(
            Code.TABLE_DATA,
            line.values().span(),
            "a sparkline is a series over time; this is " + value.describe(),
            "write row@2001..latest");
      }
      // What is wrong with all rows is said of the first.
      if (!said.list().stream().allMatch(one -> TableColumns.isAbsent(one, template))) {
        out.addAll(said.list());
        return null;
      }
      absent.addAll(said.list());
      courses.add(value instanceof Value.OverTime series ? series.points() : new TreeMap<>());
      if (value != null && expr != null && !isEnded) {
        newer.check(expr, "sparkline");
        isEnded = true;
      }
    }
    if (courses.stream().allMatch(NavigableMap::isEmpty)) {
      out.addAll(absent.subList(0, 1));
      return null;
    }
    return fit(line.values(), courses) ? courses : null;
  }

  /** Whether the series can share an axis of time, which is not too long; an error where not. */
  private boolean fit(SourceText values, List<NavigableMap<Period, Traced>> courses) {
    TreeSet<Period> periods = new TreeSet<>();
    courses.forEach(course -> periods.addAll(course.keySet()));
    Period first = periods.first();
    if (!periods.stream().allMatch(first::comparableWith)) {
      out.error(
          Code.TABLE_DATA,
          values.span(),
          "the sparklines have periods of several kinds",
          "name the first and the last period: row@2001..latest");
      return false;
    }
    if (first.stepsTo(periods.last()) >= MOST_PERIODS) {
      out.error(
          Code.TABLE_DATA,
          values.span(),
          "a sparkline can have at most " + MOST_PERIODS + " periods",
          "choose a shorter range");
      return false;
    }
    return true;
  }
}

package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.RollingRefs;
import caravan.expression.figure.FigureChecker;
import caravan.expression.figure.FigureWarnings;
import caravan.expression.figure.Written;
import caravan.expression.names.FigureText;
import caravan.expression.names.RowTemplate;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Unit;
import caravan.report.prose.TableBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of the columns of a table: an expression for each row. For one page. */
final class TableColumns {
  private final Language language;
  private final FigureChecker checker;
  private final FigureWarnings warnings;
  private final Diagnostics out;

  /**
   * @param warnings those of the page, which are told once
   */
  TableColumns(DataContext data, Language language, FigureWarnings warnings, Diagnostics out) {
    this.language = language;
    this.checker = new FigureChecker(data);
    this.warnings = warnings;
    this.out = out;
  }

  /**
   * The values of a column, null where an observation is missing; empty, with an error, where one
   * could not be computed or all are missing.
   */
  List<@Nullable Written> values(TableBlock.Column column, List<TableRows.Row> rows) {
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
    boolean told = faults.values().stream().anyMatch(one -> one.code() == Code.LATEST_DIFFERS);
    return sameLatest(column, values, told) ? values : List.of();
  }

  /** Whether all that is wrong is that a row has no observation for the column. */
  static boolean isAbsent(Diagnostic diagnostic, RowTemplate template) {
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

  /**
   * Whether {@code latest} means the same period in all rows: a warning where not, and an error
   * where the column is named by that period.
   */
  private boolean sameLatest(
      TableBlock.Column column, List<@Nullable Written> values, boolean told) {
    Expr expr = ExpressionParser.parse(column.values(), new Diagnostics());
    Set<Period> last = periods(values);
    if (last.size() <= 1 || expr == null || RollingRefs.of(expr).isEmpty()) {
      return true;
    }
    String differ =
        "the latest periods of the rows differ: "
            + String.join(", ", last.stream().map(Period::toString).toList());
    if (column.period() != null) {
      out.error(
          Code.TABLE_DATA,
          column.name().span(),
          differ,
          "name the period, or give the column a title: {title: …, values: row@"
              + column.name()
              + "}");
      return false;
    }
    if (!told) {
      out.add(
          Diagnostic.warning(Code.LATEST_DIFFERS, column.values().span(), differ)
              .help("name the period"));
    }
    return true;
  }

  /** The last periods of the values of a column. */
  private static Set<Period> periods(List<@Nullable Written> values) {
    Set<Period> last = new TreeSet<>();
    for (Written value : values) {
      if (value != null) {
        value.figure().used().stream()
            .map(used -> used.observation().period())
            .max(Comparator.naturalOrder())
            .ifPresent(last::add);
      }
    }
    return last;
  }

  /**
   * The period of a column that is named by it alone; null for others.
   *
   * @param values its values, which are of one period where it is the latest
   */
  static @Nullable Period period(TableBlock.Column column, List<@Nullable Written> values) {
    Moment moment = column.period();
    if (moment == null || moment instanceof Moment.Named) {
      return Moment.named(moment);
    }
    return periods(values).iterator().next();
  }

  /** Of columns that are named by periods the last; null where fewer than two are of its kind. */
  static TableBlock.@Nullable Column last(List<TableBlock.Column> columns) {
    TableBlock.Column last = null;
    Period latest = null;
    int alike = 0;
    for (TableBlock.Column column : columns) {
      Period period = column.period() == null ? null : Moment.named(column.period());
      if (period == null || (latest != null && !period.comparableWith(latest))) {
        continue;
      }
      alike++;
      if (latest == null || period.compareTo(latest) > 0) {
        last = column;
        latest = period;
      }
    }
    return alike > 1 ? last : null;
  }

  /** The last period of the kind of a column of which any cell of a table shows something. */
  static @Nullable Period lastShown(TableBlock.Column column, List<List<@Nullable Written>> cells) {
    Period own = column.period() == null ? null : Moment.named(column.period());
    TreeSet<Period> shown = new TreeSet<>();
    for (List<@Nullable Written> values : cells) {
      shown.addAll(periods(values));
    }
    shown.removeIf(period -> own == null || !period.comparableWith(own));
    return shown.isEmpty() ? own : shown.last();
  }
}

package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
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
}

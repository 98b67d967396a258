package caravan.report.exhibit;

import caravan.expression.evaluate.Choice;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Value;
import caravan.expression.names.RowTemplate;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.report.prose.Prose;
import caravan.report.prose.TableBlock;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a table: wildcards and ranges of periods written out, each with its name. */
final class TableRows {
  private final DataContext data;
  private final Language language;
  private final Evaluator evaluator;
  private final Diagnostics out;
  private final List<Draft> drafts = new ArrayList<>();
  private boolean broken;

  TableRows(DataContext data, Language language, Diagnostics out) {
    this.data = data;
    this.language = language;
    this.evaluator = new Evaluator(data);
    this.out = out;
  }

  /**
   * A row.
   *
   * @param label its name without markup, where it has no title; empty for a computed total
   * @param code what sets it apart; empty for none
   */
  record Row(
      RowTemplate.Row template, @Nullable Prose title, String label, String code, boolean total) {}

  /**
   * A row before it has a name.
   *
   * @param expression what {@code row} stands for
   * @param dataset null for a row that is computed
   * @param codes in the order of the dataset's dimensions
   */
  private record Draft(
      TableBlock.Line line,
      String expression,
      boolean dated,
      @Nullable Dataset dataset,
      List<String> codes,
      @Nullable Period period,
      boolean total) {}

  /** The rows, the last one behind the others; empty, with an error, where one can't be read. */
  List<Row> of(TableBlock block) {
    block.rows().forEach(line -> add(line, false));
    if (block.total() != null) {
      int before = drafts.size();
      add(block.total(), true);
      if (drafts.size() > before + 1) {
        error(block.total().values(), "the total is one row", "name one series, or write sum(…)");
      }
    }
    boolean periods = drafts.stream().anyMatch(draft -> draft.period() != null);
    if (periods && block.rows().size() > 1) {
      error(
          block.rows().get(1).values(),
          "rows that are periods come from one range",
          "take one row with a range of periods, and the other series as columns");
    }
    return broken ? List.of() : named();
  }

  private void error(SourceText place, String message, @Nullable String help) {
    out.error(Code.TABLE_DATA, place.span(), message, help);
    broken = true;
  }

  private void add(TableBlock.Line line, boolean total) {
    Expr expr = ExpressionParser.parse(line.values(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if (expr == null || value == null) {
      broken = true;
    } else if (expr instanceof Expr.Ref ref) {
      reference(line, ref, value, total);
    } else if (value instanceof Value.Members chosen && Choice.of(expr) != null) {
      chosen(line, Objects.requireNonNull(Choice.of(expr)), chosen);
    } else if (value instanceof Value.Scalar || value instanceof Value.OverTime) {
      if (line.title() == null && !total) {
        error(line.values(), "a row that is computed has no name", "write {title: …, values: …}");
      }
      String text = line.values().text();
      String expression = expr instanceof Expr.Call ? text : "(" + text + ")";
      boolean dated = RowTemplate.isDated(expr);
      drafts.add(new Draft(line, expression, dated, null, List.of(), null, total));
    } else {
      error(
          line.values(),
          "a row is about one series or value; this is " + value.describe(),
          "write a series, with * for all members");
    }
  }

  /** A row for each member that is chosen; its period only says by what. */
  private void chosen(TableBlock.Line line, Expr.Ref ref, Value.Members members) {
    if (members.values().isEmpty()) {
      error(line.values(), "no member is left here", null);
      return;
    }
    reference(line, ref.withPeriods(null).withKnown(null), members, false);
  }

  private void reference(TableBlock.Line line, Expr.Ref ref, Value value, boolean total) {
    Dataset dataset = data.datasets().get(ref.path().get(0).text());
    Expr.Name source = ref.source();
    Expr.Known known = ref.known();
    if (source != null || known != null) {
      String named = source != null ? source.text() : Objects.requireNonNull(known).text();
      error(
          line.values(),
          "the rows of a table name no " + (source != null ? "source" : "edition"),
          "name it in a column: row@2025[" + named + "]");
    } else if (dataset != null) {
      List<String> codes = ref.path().stream().skip(1).map(Expr.Name::text).toList();
      members(line, ref, dataset, codes, value, total);
    }
  }

  /** One row, or one for each member, or for each period of a range. */
  private void members(
      TableBlock.Line line,
      Expr.Ref ref,
      Dataset dataset,
      List<String> codes,
      Value value,
      boolean total) {
    if (value instanceof Value.Members members) {
      for (Map.Entry<String, Value> member : members.values().entrySet()) {
        List<String> chosen = new ArrayList<>(codes);
        chosen.set(chosen.indexOf("*"), member.getKey());
        members(line, ref, dataset, chosen, member.getValue(), total);
      }
      return;
    }
    String path = dataset.id() + "." + String.join(".", codes);
    boolean wildcard = ref.path().stream().anyMatch(Expr.Name::isWildcard);
    if (value instanceof Value.OverTime series && ref.at() != null && !wildcard && !total) {
      for (Period period : series.points().keySet()) {
        drafts.add(new Draft(line, path, false, dataset, codes, period, false));
      }
      return;
    }
    boolean dated = ref.at() != null;
    String at = ref.at() == null ? "" : ref.at().text();
    drafts.add(new Draft(line, path + at, dated, dataset, codes, null, total));
  }

  private List<Row> named() {
    List<Row> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      Dataset dataset = draft.dataset();
      List<Integer> apart = dataset == null ? List.of() : apart(dataset);
      List<String> codes = apart.stream().map(i -> draft.codes().get(i)).toList();
      String code =
          draft.codes().isEmpty() ? null : draft.codes().get(apart.isEmpty() ? 0 : apart.get(0));
      rows.add(
          new Row(
              new RowTemplate.Row(draft.expression(), code, draft.dated(), draft.period()),
              draft.line().title(),
              label(draft, apart),
              String.join(".", codes),
              draft.total()));
    }
    return rows;
  }

  /** The places of the codes in which the rows of a dataset differ. */
  private List<Integer> apart(Dataset dataset) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < dataset.dimensions().size(); i++) {
      TreeSet<String> codes = new TreeSet<>();
      for (Draft draft : drafts) {
        if (dataset == draft.dataset()) {
          codes.add(draft.codes().get(i));
        }
      }
      if (codes.size() > 1) {
        places.add(i);
      }
    }
    return places;
  }

  private String label(Draft draft, List<Integer> apart) {
    if (draft.period() != null) {
      return language.dateWriter().period(draft.period());
    }
    Dataset dataset = draft.dataset();
    if (dataset == null) {
      return "";
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < draft.codes().size(); i++) {
      if (apart.isEmpty() || apart.contains(i)) {
        String dimension = dataset.dimensions().get(i);
        names.add(data.codeLists().name(dimension, draft.codes().get(i), language.code()));
      }
    }
    return String.join(", ", names);
  }
}

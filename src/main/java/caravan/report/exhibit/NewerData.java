package caravan.report.exhibit;

import caravan.expression.evaluate.Choice;
import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Value;
import caravan.model.data.Dataset;
import caravan.model.data.KnownCells;
import caravan.model.data.Period;
import caravan.model.data.Status;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a chart or table over time ends with a period that its author wrote, though the data
 * go on: a range was written when that period was the newest. One that ends long before the newest
 * is about another time and meant so, as a report about 2019 is; so is one that says {@code until}.
 * Of key figures {@link NewerKeyFigures} tells it; of other texts nothing is told: what they say of
 * a period stays true.
 */
final class NewerData {
  /** How many months behind the newest data an end may be at most, so that it is told. */
  private static final int MOST_MONTHS = 24;

  private final DataContext data;
  private final Evaluator evaluator;
  private final boolean isTold;
  private final Diagnostics out;

  /**
   * @param isTold whether newer data are told at all: not on a page of its time, as an issue of a
   *     bulletin is
   */
  NewerData(DataContext data, boolean isTold, Diagnostics out) {
    this.data = data;
    this.isTold = isTold;
    this.evaluator = new Evaluator(data);
    this.out = out;
  }

  /**
   * Warns of newer data than an expression shows.
   *
   * @param what shows it: {@code chart} or {@code table}
   */
  void check(Expr expr, String what) {
    boolean[] opened = {false};
    Expr open =
        expr.with(
            ref -> {
              Expr.Ref other = opened(ref);
              opened[0] |= !other.equals(ref);
              return other;
            });
    Period shown = opened[0] ? last(evaluator.evaluate(expr), null) : null;
    Period newest = shown == null ? null : last(overAll(open).evaluate(open), shown);
    if (shown != null && newest != null) {
      tell(
          expr.span(),
          what,
          shown,
          newest,
          "leave the end of the range open, or write latest; where " + shown);
    }
  }

  /**
   * Warns of newer data than a table shows whose columns are periods: where at least half of its
   * rows have them.
   *
   * @param rows what the rows are about
   * @param shown the last period of which a cell shows something
   * @param place where the last of the columns is named
   */
  void columns(List<Expr> rows, Period shown, Span place) {
    List<TreeSet<Period>> all = new ArrayList<>();
    for (Expr row : rows) {
      Expr.Ref chosen = Choice.of(row);
      Expr open = chosen == null ? row : chosen.withPeriods(null);
      Value value = overAll(open).evaluate(open);
      if (value instanceof Value.Members members) {
        leaves(members, all);
      } else if (value != null) {
        add(value, all);
      }
    }
    Map<Period, Integer> counts = new TreeMap<>();
    for (TreeSet<Period> periods : all) {
      periods.removeIf(one -> !one.comparableWith(shown) || one.compareTo(shown) <= 0);
      periods.forEach(period -> counts.merge(period, 1, Integer::sum));
    }
    Period newest = null;
    for (Map.Entry<Period, Integer> one : counts.entrySet()) {
      newest = 2 * one.getValue() >= all.size() ? one.getKey() : newest;
    }
    if (newest != null) {
      tell(place, "table", shown, newest, "write a column for it, or latest; where " + shown);
    }
  }

  private static void leaves(Value.Members members, List<TreeSet<Period>> to) {
    for (Value value : members.values().values()) {
      if (value instanceof Value.Members deeper) {
        leaves(deeper, to);
      } else {
        add(value, to);
      }
    }
  }

  private static void add(Value value, List<TreeSet<Period>> to) {
    TreeSet<Period> periods = new TreeSet<>();
    collect(value, periods);
    to.add(periods);
  }

  private void tell(Span place, String what, Period shown, Period newest, String help) {
    if (isTold && isTold(shown, newest)) {
      out.add(
          Diagnostic.warning(
                  Code.NEWER_DATA,
                  place,
                  "this " + what + " ends with " + shown + ", the data go on to " + newest)
              .help(help + " is meant to be the end, say \"until: " + shown + "\""));
    }
  }

  /** Whether data are so much newer that it is told. */
  static boolean isTold(Period shown, Period newest) {
    int months = (newest.last().getYear() - shown.last().getYear()) * 12;
    months += newest.last().getMonthValue() - shown.last().getMonthValue();
    return newest.compareTo(shown) > 0 && months <= MOST_MONTHS;
  }

  /**
   * Whether what an author says of the end is so; an error where not.
   *
   * @param last the last period that is shown; null where periods are not shown
   */
  boolean endsAs(@Nullable SourceText until, @Nullable Period last, Code code) {
    if (until == null || (last != null && last.toString().equals(until.text()))) {
      return true;
    }
    out.error(
        code,
        until.span(),
        last == null
            ? "only what is shown over time ends with a period"
            : "the last period that is shown is " + last,
        last == null ? "leave it out" : "write until: " + last + ", or leave it out");
    return false;
  }

  /** A reference whose range has an end, without it. */
  private static Expr.Ref opened(Expr.Ref ref) {
    if (ref.known() == null
        && ref.at() instanceof Expr.Range range
        && range.to() instanceof Moment.Named) {
      return ref.withPeriods(
          range.from() == null ? null : new Expr.Range(range.span(), range.from(), null));
    }
    return ref;
  }

  /** Looks at all cells that there are; asks for no others of a database. */
  private Evaluator overAll(Expr expr) {
    Map<String, Dataset> all = new HashMap<>();
    for (Expr.Ref ref : SelectionWarnings.refs(expr)) {
      String name = ref.path().get(0).text();
      Dataset dataset = data.datasets().get(name);
      if (dataset != null) {
        all.put(name, dataset.knowing(KnownCells.ALL));
      }
    }
    return new Evaluator(data.over(all));
  }

  /**
   * The last period of a value over time.
   *
   * @param like of which kind; null for any
   */
  private static @Nullable Period last(@Nullable Value value, @Nullable Period like) {
    TreeSet<Period> all = new TreeSet<>();
    collect(value, all);
    all.removeIf(period -> like != null && !period.comparableWith(like));
    return all.isEmpty() ? null : all.last();
  }

  /** A forecast is no newer data that an end would hide. */
  private static boolean isForecast(Used used) {
    return used.statement().status() == Status.FORECAST;
  }

  private static void collect(@Nullable Value value, TreeSet<Period> to) {
    if (value instanceof Value.OverTime series) {
      series
          .points()
          .forEach(
              (period, one) -> {
                if (one.used().stream().noneMatch(NewerData::isForecast)) {
                  to.add(period);
                }
              });
    } else if (value instanceof Value.Members members) {
      members.values().values().forEach(member -> collect(member, to));
    }
  }
}

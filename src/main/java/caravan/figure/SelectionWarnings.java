package caravan.figure;

import caravan.data.Period;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.diagnostic.Diagnostics;
import caravan.diagnostic.Listed;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an expression selects and tells where that is less, or other, than its words make
 * believe: a sum, mean or rank from which missing observations were left out, and {@code @latest}
 * that means different periods. Thread-safe.
 */
public final class SelectionWarnings {
  /** Functions that come to something else when a value is missing. */
  private static final Set<String> OF_ALL = Set.of("sum", "mean", "rank");

  /** How many missing periods are looked for at most, beyond which they are only counted. */
  private static final int MOST = 400;

  private final Evaluator evaluator;

  public SelectionWarnings(DataContext context) {
    this.evaluator = new Evaluator(context);
  }

  /** What is doubtful of an expression that could be evaluated. */
  public void check(Expr expr, Diagnostics out) {
    Map<Expr.Ref, Boolean> refs = new LinkedHashMap<>();
    collect(expr, false, refs);
    Set<Period> latest = new TreeSet<>();
    Span place = expr.span();
    for (Map.Entry<Expr.Ref, Boolean> entry : refs.entrySet()) {
      Expr.Ref ref = entry.getKey();
      Value value = evaluator.evaluate(ref);
      if (value == null) {
        continue;
      }
      if (ref.at() instanceof Expr.Latest) {
        value.used().forEach(used -> latest.add(used.observation().period()));
        place = ref.at().span();
      }
      if (entry.getValue()) {
        leftOut(ref, value, out);
      }
    }
    if (latest.size() > 1) {
      out.add(
          Diagnostic.warning(
                  Code.LATEST_DIFFERS,
                  place,
                  "the latest periods differ: "
                      + String.join(", ", latest.stream().map(Period::toString).toList()))
              .help("name the period"));
    }
  }

  /**
   * The references of an expression.
   *
   * @param ofAll whether they stand within a function that needs every value
   */
  private static void collect(Expr expr, boolean ofAll, Map<Expr.Ref, Boolean> out) {
    if (expr instanceof Expr.Ref ref) {
      out.merge(ref, ofAll, Boolean::logicalOr);
    } else if (expr instanceof Expr.Unary unary) {
      collect(unary.operand(), ofAll, out);
    } else if (expr instanceof Expr.Binary binary) {
      collect(binary.left(), ofAll, out);
      collect(binary.right(), ofAll, out);
    } else if (expr instanceof Expr.Comparison comparison) {
      comparison.operands().forEach(operand -> collect(operand, ofAll, out));
    } else if (expr instanceof Expr.In in) {
      List.of(in.operand(), in.low(), in.high()).forEach(part -> collect(part, ofAll, out));
    } else if (expr instanceof Expr.Call call) {
      boolean all = ofAll || OF_ALL.contains(call.function().text());
      call.arguments().forEach(argument -> collect(argument, all, out));
    }
  }

  private void leftOut(Expr.Ref ref, Value value, Diagnostics out) {
    if (ref.at() instanceof Expr.Range range && value instanceof Value.OverTime series) {
      gaps(ref, range, series.points(), out);
    } else if (ref.at() != null && value instanceof Value.Members) {
      Value all = evaluator.evaluate(new Expr.Ref(ref.span(), ref.path(), null, null));
      List<String> missing = keys(all);
      missing.removeAll(keys(value));
      warn(ref, missing, missing.size(), "name the members that are meant", out);
    }
  }

  /** The periods of a range that have no value; of a very long one not all are looked at. */
  private static void gaps(
      Expr.Ref ref, Expr.Range range, NavigableMap<Period, Traced> points, Diagnostics out) {
    Period first = range.from() == null ? points.firstKey() : range.from();
    Period last = range.to() == null ? points.lastKey() : range.to();
    if (!first.comparableWith(last)) {
      return;
    }
    int steps = first.stepsTo(last);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i <= Math.min(steps, MOST); i++) {
      Period period = first.plus(i);
      if (!points.containsKey(period)) {
        missing.add(period.toString());
      }
    }
    warn(ref, missing, steps + 1 - points.size(), "choose a range without gaps", out);
  }

  private static void warn(
      Expr.Ref ref, List<String> missing, int count, String help, Diagnostics out) {
    if (count > 0) {
      out.add(
          Diagnostic.warning(
                  Code.VALUES_LEFT_OUT,
                  ref.span(),
                  "no value for " + Listed.of(missing, count) + ": what is there is taken for all")
              .help(help));
    }
  }

  /** The codes of members, those of several dimensions joined. */
  private static List<String> keys(@Nullable Value value) {
    List<String> keys = new ArrayList<>();
    if (value instanceof Value.Members members) {
      members
          .values()
          .forEach(
              (code, member) -> {
                List<String> deeper = keys(member);
                if (deeper.isEmpty()) {
                  keys.add(code);
                }
                deeper.forEach(key -> keys.add(code + "." + key));
              });
    }
    return keys;
  }
}

package caravan.figure;

import caravan.data.Period;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.diagnostic.Diagnostics;
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

  /** How many missing values are named. */
  private static final int MOST = 6;

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
    List<String> missing = new ArrayList<>();
    if (ref.at() instanceof Expr.Range range && value instanceof Value.OverTime series) {
      gaps(range, series.points()).forEach(period -> missing.add(period.toString()));
    } else if (ref.at() != null && value instanceof Value.Members) {
      Value all = evaluator.evaluate(new Expr.Ref(ref.span(), ref.path(), null, null));
      missing.addAll(keys(all));
      missing.removeAll(keys(value));
    }
    if (!missing.isEmpty()) {
      out.add(
          Diagnostic.warning(
                  Code.VALUES_LEFT_OUT,
                  ref.span(),
                  "no value for " + some(missing) + ": what is there is taken for all")
              .help(
                  ref.at() instanceof Expr.Range
                      ? "choose a range without gaps"
                      : "name the members that are meant"));
    }
  }

  private static String some(List<String> names) {
    return names.size() <= MOST
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
  }

  /** The periods of a range that have no value. */
  private static List<Period> gaps(Expr.Range range, NavigableMap<Period, Traced> points) {
    List<Period> gaps = new ArrayList<>();
    Period first = range.from() == null ? points.firstKey() : range.from();
    Period last = range.to() == null ? points.lastKey() : range.to();
    for (Period p = first; first.comparableWith(last) && p.compareTo(last) <= 0; p = p.plus(1)) {
      if (!points.containsKey(p)) {
        gaps.add(p);
      }
    }
    return gaps;
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

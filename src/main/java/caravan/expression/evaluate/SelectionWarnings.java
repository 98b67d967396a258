package caravan.expression.evaluate;

import caravan.model.data.CellRequest;
import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the expressions of one page select and tells where that is less, or other, than
 * their words make believe: a sum or an extreme from which missing observations were left out, and
 * {@code @latest} that means different periods. What is missing is told once for each expression,
 * and not where {@code known(…)} says that it is known. For one thread.
 */
public final class SelectionWarnings {
  /** How many missing periods are named at most; the others are only counted. */
  private static final int MOST_MISSING = 20;

  private final Evaluator evaluator;
  private final Set<String> looked = new HashSet<>();

  public SelectionWarnings(DataContext context) {
    this.evaluator = new Evaluator(context);
  }

  /** What is doubtful of an expression that could be evaluated. */
  public void check(Expr expr, Diagnostics out) {
    Map<Expr.Ref, Needed> refs = new LinkedHashMap<>();
    collect(expr, new Needed(false, List.of()), refs);
    // What a name stands for is looked at where the name is given.
    boolean named = refs.keySet().stream().allMatch(ref -> isOfName(expr, ref));
    Map<String, Needed> most = new LinkedHashMap<>();
    refs.forEach((ref, needed) -> most.merge(written(expr, ref), needed, Needed::or));
    refs.forEach(
        (ref, needed) -> {
          boolean tells = needed.ofAll() && needed.equals(most.get(written(expr, ref)));
          Value value =
              tells && !ref.named() && looked.add(written(expr, ref))
                  ? evaluator.evaluate(ref)
                  : null;
          if (value != null) {
            leftOut(ref, value, needed.choices(), out);
          }
        });
    if (!named) {
      latest(List.of(expr), out);
    }
  }

  /** Warns where what several expressions call the latest are different periods. */
  public void latest(List<Expr> exprs, Diagnostics out) {
    Set<Period> latest = new TreeSet<>();
    Span place = null;
    for (Expr expr : exprs) {
      for (Expr.Ref ref : RollingRefs.of(expr)) {
        if (evaluator.evaluate(ref) != null) {
          latest.addAll(evaluator.newest(ref).values());
          place = Objects.requireNonNull(ref.at(), "a selector").span();
        }
      }
    }
    if (place != null && latest.size() > 1) {
      out.add(
          Diagnostic.warning(
                  Code.LATEST_DIFFERS,
                  place,
                  "the latest periods differ: "
                      + Listed.of(latest.stream().map(Period::toString).toList()))
              .help("name the period"));
    }
  }

  /** Whether a reference comes from a name that is all there is of an expression. */
  private static boolean isOfName(Expr expr, Expr.Ref ref) {
    return ref.named() && ref.path().get(0).span().equals(expr.span());
  }

  /**
   * An expression without blanks, and one of its references: in a table the same words stand for
   * another reference in each row.
   */
  private static String written(Expr expr, Expr.Ref ref) {
    return expr.span().text().replaceAll("\\s+", "") + "\n" + name(ref);
  }

  private static String name(Expr.Ref ref) {
    String path = String.join(".", ref.path().stream().map(Expr.Name::text).toList());
    return path
        + (ref.at() == null ? "" : ref.at().text())
        + (ref.known() == null ? "" : "[" + ref.known().text() + "]");
  }

  /** The references of an expression. */
  public static Set<Expr.Ref> refs(Expr expr) {
    Map<Expr.Ref, Needed> refs = new LinkedHashMap<>();
    collect(expr, new Needed(false, List.of()), refs);
    return refs.keySet();
  }

  /**
   * What of a reference is needed.
   *
   * @param ofAll whether it stands within a function that needs every value
   * @param choices the calls around it that choose some of its members, the outermost first, within
   *     the last function that takes all it is given
   */
  private record Needed(boolean ofAll, List<Expr.Call> choices) {
    Needed within(Expr.Call call) {
      ExpressionFunction function = Functions.find(call.function().text());
      GapRule gaps = function == null ? GapRule.NEEDED : function.gaps();
      // Of members that are listed none is left out.
      boolean whole = gaps != GapRule.KNOWN && !call.function().text().equals(ChoiceFunctions.ONLY);
      List<Expr.Call> around = new ArrayList<>();
      if (Choice.isMade(call)) {
        around.addAll(choices);
        around.add(call);
      } else if (gaps != GapRule.LEFT_OUT) {
        around.addAll(choices);
      }
      return new Needed(whole && (ofAll || gaps == GapRule.LEFT_OUT), around);
    }

    /** Of two places of one reference that which needs more. */
    Needed or(Needed other) {
      return ofAll && (!other.ofAll || choices.size() <= other.choices.size()) ? this : other;
    }
  }

  /** The references of an expression, with what is needed of them. */
  private static void collect(Expr expr, Needed needed, Map<Expr.Ref, Needed> out) {
    if (expr instanceof Expr.Ref ref) {
      out.merge(ref, needed, Needed::or);
    } else if (expr instanceof Expr.Unary unary) {
      collect(unary.operand(), needed, out);
    } else if (expr instanceof Expr.Binary binary) {
      collect(binary.left(), needed, out);
      collect(binary.right(), needed, out);
    } else if (expr instanceof Expr.Comparison comparison) {
      comparison.operands().forEach(operand -> collect(operand, needed, out));
    } else if (expr instanceof Expr.In in) {
      List.of(in.operand(), in.low(), in.high()).forEach(part -> collect(part, needed, out));
    } else if (expr instanceof Expr.Call call) {
      Needed within = needed.within(call);
      call.arguments().forEach(argument -> collect(argument, within, out));
    }
  }

  private void leftOut(Expr.Ref ref, Value value, List<Expr.Call> choices, Diagnostics out) {
    Gaps gaps = new Gaps();
    if (value instanceof Value.Members members && ref.at() != null) {
      Map<String, Value> present = new LinkedHashMap<>();
      leaves(members, "", present);
      Set<String> missing = new LinkedHashSet<>(evaluator.keys(ref));
      int all = missing.size();
      missing.removeAll(present.keySet());
      for (Expr.Call choice : choices) {
        missing.removeAll(ChoiceFunctions.excepted(choice));
        // A member that was looked at and was not chosen is not meant.
        if (evaluator.evaluate(choice) instanceof Value.Members chosen
            && chosen.dimension().equals(members.dimension())) {
          Map<String, Value> others = new LinkedHashMap<>(present);
          others.keySet().removeAll(chosen.values().keySet());
          RankedMembers.unranked(choice, present.values(), others).forEach(gaps::add);
          present.keySet().removeAll(others.keySet());
        }
      }
      List<String> names = new ArrayList<>(missing);
      warn(ref, names, names.size(), all, "name the members that are meant", out);
      present.forEach((code, series) -> gaps.add(range(ref, code), code + "@", series));
    } else {
      gaps.add(range(ref, ""), "", value);
    }
    warn(ref, gaps.missing, gaps.count, gaps.all, "choose a range without gaps", out);
  }

  /** The range of a reference in one of its series; null where it asks for none. */
  private CellRequest.Periods.@Nullable Between range(Expr.Ref ref, String key) {
    if (!(ref.at() instanceof Expr.Range range)) {
      return null;
    }
    Period newest = range.isRolling() ? evaluator.newest(ref).get(key) : null;
    return range.isRolling() && newest == null ? null : range.between(newest);
  }

  /** The periods of a range that have no value; not all of a very long one are looked at. */
  private static final class Gaps {
    private final List<String> missing = new ArrayList<>();
    private int count;
    private int all;

    /** One more value that is missing. */
    void add(String value) {
      missing.add(value);
      count++;
      all++;
    }

    /**
     * @param name what stands ahead of a period to say whose it is
     */
    void add(CellRequest.Periods.@Nullable Between range, String name, Value value) {
      if (range == null || !(value instanceof Value.OverTime series)) {
        return;
      }
      NavigableMap<Period, Traced> points = series.points();
      Period first = range.from() == null ? points.firstKey() : range.from();
      Period last = range.to() == null ? points.lastKey() : range.to();
      if (!first.comparableWith(last)) {
        return;
      }
      int steps = first.stepsTo(last);
      for (int i = 0; i <= steps && missing.size() < MOST_MISSING; i++) {
        Period period = first.plus(i);
        if (!points.containsKey(period)) {
          missing.add(name + period);
        }
      }
      count += steps + 1 - points.size();
      all += steps + 1;
    }
  }

  /**
   * @param missing the first of what has no value
   * @param count how much has none
   * @param all how much there could be
   */
  private static void warn(
      Expr.Ref ref, List<String> missing, int count, int all, String help, Diagnostics out) {
    if (count > 0) {
      String some = Listed.of(missing, count);
      out.add(
          Diagnostic.warning(
                  Code.VALUES_LEFT_OUT,
                  ref.span(),
                  "no value for "
                      + (count == 1 ? some : count + " of " + all + " (" + some + ")")
                      + ": what is there is taken for all")
              .help(
                  help
                      + ", or write "
                      + SelectionFunctions.KNOWN
                      + "("
                      + ref.span().text()
                      + ") where only those with one are meant"));
    }
  }

  /** The values of single members, by their codes; those of several dimensions joined. */
  private static void leaves(Value.Members members, String prefix, Map<String, Value> out) {
    members
        .values()
        .forEach(
            (code, value) -> {
              if (value instanceof Value.Members deeper) {
                leaves(deeper, prefix + code + ".", out);
              } else {
                out.put(prefix + code, value);
              }
            });
  }
}

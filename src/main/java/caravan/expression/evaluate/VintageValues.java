package caravan.expression.evaluate;

import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks up what was known of a series at a date, or was said of it first. */
final class VintageValues {
  private final ReferenceProblems problems;

  VintageValues(ReferenceProblems problems) {
    this.problems = problems;
  }

  /** What a reference that asks for a vintage selects; null where nothing was known by then. */
  @Nullable Value value(Expr.Ref ref, Series series) {
    Expr.Selector at = ref.at();
    Period newest = at == null || !at.isRolling() ? null : newest(ref, at, series);
    if (at != null && at.isRolling() && newest == null) {
      return null;
    }
    NavigableMap<Period, Observation> found =
        at == null ? series.observations() : SelectedPeriods.of(series, at, newest);
    NavigableMap<Period, Traced> points = new TreeMap<>();
    boolean stated = false;
    for (Observation observation : found.values()) {
      List<Statement> history = history(ref, observation);
      stated |= !history.isEmpty();
      Traced value = traced(ref, observation, history);
      if (value != null) {
        points.put(observation.period(), value);
      }
    }
    Expr.Name source = ref.source();
    if (!stated && source != null && !found.isEmpty()) {
      throw problems.unstated(found.lastEntry().getValue(), series.ref(), source);
    }
    if (points.isEmpty()) {
      return null;
    }
    return at instanceof Expr.At
        ? new Value.Scalar(points.firstEntry().getValue())
        : new Value.OverTime(points);
  }

  /** The newest period of which something was known; null where nothing was. */
  @Nullable Period newest(Expr.Ref ref, Expr.Selector at, Series series) {
    NavigableMap<Period, Observation> all = series.observations();
    return SelectedPeriods.newest(all, at.like(), period -> isKnown(ref, all.get(period)));
  }

  private boolean isKnown(Expr.Ref ref, @Nullable Observation observation) {
    return observation != null && traced(ref, observation, history(ref, observation)) != null;
  }

  private static List<Statement> history(Expr.Ref ref, Observation observation) {
    Expr.Name source = ref.source();
    return source == null ? observation.history() : observation.history(source.text());
  }

  private @Nullable Traced traced(Expr.Ref ref, Observation observation, List<Statement> history) {
    Expr.Known known = Objects.requireNonNull(ref.known(), "a reference that asks for a vintage");
    try {
      Statement statement = known.vintage().of(history);
      return statement == null
          ? null
          : new Traced(
              statement.quantity(), List.of(new Used(observation, statement, known.vintage())));
    } catch (Vintage.UndatedException e) {
      throw problems.undated(observation, known);
    }
  }
}

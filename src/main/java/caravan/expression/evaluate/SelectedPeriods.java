package caravan.expression.evaluate;

import caravan.model.data.CellRequest;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which periods of a series an expression means. */
final class SelectedPeriods {
  private SelectedPeriods() {}

  /**
   * The newest period of a series; where a selector names a period, the newest of the same kind.
   *
   * @param counts whether a period counts
   * @return null where there is none
   */
  static @Nullable Period newest(
      NavigableMap<Period, ?> of, @Nullable Period like, Predicate<Period> counts) {
    for (Period period : of.descendingKeySet()) {
      if ((like == null || period.comparableWith(like)) && counts.test(period)) {
        return period;
      }
    }
    return null;
  }

  static @Nullable Period newest(NavigableMap<Period, ?> of, @Nullable Period like) {
    return newest(of, like, period -> true);
  }

  /** The observations of a series that a reference selects by their periods; null for all. */
  static NavigableMap<Period, Observation> of(Series series, Expr.@Nullable Selector at) {
    NavigableMap<Period, Observation> all = series.observations();
    if (at == null) {
      return all;
    }
    Period newest = at.isRolling() ? newest(all, at.like()) : null;
    return at.isRolling() && newest == null ? new TreeMap<>() : of(series, at, newest);
  }

  /**
   * The observations that a selector selects.
   *
   * @param newest what it calls the latest; null where it says nothing of it
   */
  static NavigableMap<Period, Observation> of(
      Series series, Expr.Selector at, @Nullable Period newest) {
    NavigableMap<Period, Observation> all = series.observations();
    NavigableMap<Period, Observation> found = new TreeMap<>();
    CellRequest.Periods.Between wanted = at.between(newest);
    Period from = wanted.from();
    if (from != null && from.equals(wanted.to())) {
      Observation observation = all.get(from);
      if (observation != null) {
        found.put(from, observation);
      }
      return found;
    }
    all.forEach(
        (period, observation) -> {
          if (wanted.has(period)) {
            found.put(period, observation);
          }
        });
    return found;
  }

  /**
   * What must be known of a dataset for a reference: more than it selects where data tell which.
   */
  static CellRequest.Periods request(Expr.Ref ref) {
    Expr.Selector at = ref.at();
    if (at instanceof Expr.At one && one.moment() instanceof Moment.Newest rolling) {
      // Which is the latest that was known at a date, or the one before, any of them may say.
      return rolling.before() == 0 && ref.known() == null
          ? new CellRequest.Periods.Latest()
          : new CellRequest.Periods.All();
    }
    if (at instanceof Expr.At one) {
      Period period = Moment.named(one.moment());
      return new CellRequest.Periods.Between(period, period);
    }
    if (at instanceof Expr.Range range) {
      Period from = Moment.named(range.from());
      Period to = Moment.named(range.to());
      if (from != null || to != null) {
        return new CellRequest.Periods.Between(from, to);
      }
    }
    return new CellRequest.Periods.All();
  }
}

package caravan.expression.evaluate;

import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Members in the order of their values; series in that of the values at the last period that any of
 * them has. A member without a value there has no place among them.
 */
final class RankedMembers {
  private final Value.Members members;
  private final List<Map.Entry<String, Traced>> values = new ArrayList<>();

  /**
   * Ranks the members of an argument of a call.
   *
   * @param at which argument it is, from 0
   */
  RankedMembers(Called call, int at) {
    this.members = ChoiceFunctions.members(call, at);
    Period last = last(members.values().values());
    members
        .values()
        .forEach(
            (code, value) -> {
              Traced one = at(value, last);
              if (one != null) {
                values.add(Map.entry(code, one));
              }
            });
    for (Map.Entry<String, Traced> one : values) {
      call.units()
          .require(values.get(0).getValue().quantity(), one.getValue().quantity(), call.span());
    }
  }

  /** The last period that any of several series has; null where none are series. */
  private static @Nullable Period last(Collection<Value> values) {
    NavigableSet<Period> periods = new TreeSet<>();
    for (Value value : values) {
      if (value instanceof Value.OverTime series && !series.points().isEmpty()) {
        periods.add(series.points().lastKey());
      }
    }
    return periods.isEmpty() ? null : periods.last();
  }

  /**
   * The values for lack of which a call that ranks members could not tell whether to choose some,
   * as {@code KAZ@2025}; none for other calls.
   *
   * @param all what the members come to among which it chose
   * @param others those that it did not choose, by their codes
   */
  static List<String> unranked(Expr.Call call, Collection<Value> all, Map<String, Value> others) {
    Period last = last(all);
    if (last == null || !ChoiceFunctions.RANKING.contains(call.function().text())) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    others.forEach(
        (code, value) -> {
          if (value instanceof Value.OverTime series && !series.points().containsKey(last)) {
            missing.add(code + "@" + last);
          }
        });
    return missing;
  }

  private static @Nullable Traced at(Value value, @Nullable Period last) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.traced();
    }
    return value instanceof Value.OverTime series && last != null
        ? series.points().get(last)
        : null;
  }

  /**
   * The first of them; those of one value in the order of the code list.
   *
   * @param sign 1 for the smallest first, −1 for the largest
   */
  Value.Members first(int count, int sign) {
    Comparator<Map.Entry<String, Traced>> byValue =
        Comparator.comparing(one -> one.getValue().quantity().value());
    Map<String, Value> chosen = new LinkedHashMap<>();
    values.stream()
        .sorted(sign < 0 ? byValue.reversed() : byValue)
        .limit(count)
        .forEach(
            one -> {
              Value value = members.values().get(one.getKey());
              if (value != null) {
                chosen.put(one.getKey(), value);
              }
            });
    return new Value.Members(members.dimension(), chosen);
  }
}

package caravan.expression.evaluate;

import caravan.model.data.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an expression comes to. */
public sealed interface Value {
  /** What an author would call it. */
  String describe();

  /** Every statement it was computed from, each once. */
  List<Used> used();

  /** One quantity. */
  record Scalar(Traced traced) implements Value {
    @Override
    public String describe() {
      return "one value";
    }

    @Override
    public List<Used> used() {
      return traced.used();
    }
  }

  /** Quantities by period. */
  record OverTime(NavigableMap<Period, Traced> points) implements Value {
    public OverTime {
      points = Collections.unmodifiableNavigableMap(new TreeMap<>(points));
    }

    @Override
    public String describe() {
      return "a series of " + points.size() + (points.size() == 1 ? " value" : " values");
    }

    @Override
    public List<Used> used() {
      return Traced.union(List.copyOf(points.values()));
    }
  }

  /** Values by code of a dimension, in the order of its code list. */
  record Members(String dimension, Map<String, Value> values) implements Value {
    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String describe() {
      return "one for each of " + values.size() + (values.size() == 1 ? " member" : " members");
    }

    @Override
    public List<Used> used() {
      return values.values().stream().flatMap(v -> v.used().stream()).distinct().toList();
    }
  }

  /**
   * Whether something holds.
   *
   * @param compared the quantities that decided it, for messages
   * @param operands every quantity that was compared: the numbers that its words may name
   */
  record Claim(Truth truth, List<Used> used, List<Traced> compared, List<Traced> operands)
      implements Value {
    public Claim {
      used = List.copyOf(used);
      compared = List.copyOf(compared);
      operands = List.copyOf(operands);
    }

    @Override
    public String describe() {
      return "a comparison";
    }
  }
}

package caravan.expression.evaluate;

import caravan.model.data.Observation;
import caravan.model.data.Statement;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an observation that a value was computed from.
 *
 * @param vintage which of the values in turn the author asked for; null for what counts now
 */
public record Used(Observation observation, Statement statement, @Nullable Vintage vintage) {
  public Used {
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(statement, "statement");
  }

  /** What counts now. */
  public Used(Observation observation, Statement statement) {
    this(observation, statement, null);
  }

  /** Of what tells observations apart: a sum of ten thousand is looked up by it again and again. */
  @Override
  public int hashCode() {
    YearMonth last = observation.period().last();
    int month = last.getYear() * 12 + last.getMonthValue();
    return (observation.key().hashCode() * 31 + month) * 31 + statement.source().hashCode();
  }
}

package caravan.figure;

import caravan.data.Observation;
import caravan.data.Statement;
import java.util.Objects;

/** A statement of an observation that a value was computed from. */
public record Used(Observation observation, Statement statement) {
  public Used {
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(statement, "statement");
  }
}

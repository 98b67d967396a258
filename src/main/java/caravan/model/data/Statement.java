package caravan.model.data;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of an observation.
 *
 * @param stated the digits as the source has them, in the dataset's unit and multiplier
 * @param quantity the same in the base unit, with the interval that the digits imply
 * @param source the id of the source
 * @param sourcePlace where the source is named, for messages
 * @param note what readers should know of it; null for nothing
 * @param edition of the source in which it came; null where that is not known
 */
public record Statement(
    BigDecimal stated,
    Quantity quantity,
    Status status,
    String source,
    SourceText sourcePlace,
    @Nullable LocalizedText note,
    @Nullable EditionDate edition,
    Span span) {
  public Statement {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(span, "span");
  }
}

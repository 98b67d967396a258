package caravan.site.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an observation.
 *
 * @param value with its unit and the digits that the source states, plain text
 * @param difference how far it lies from the statement that the report follows, as {@code +0.6%};
 *     null where they are the same or there is no relation
 * @param status what its status means; null for a normal value
 * @param source who says so
 * @param note what is to be known of it, plain text; null for nothing
 * @param edition the date of the edition in which it came, in words; null where that is not known
 */
public record StatementView(
    String value,
    @Nullable String difference,
    @Nullable String status,
    SourceRef source,
    @Nullable String note,
    @Nullable String edition)
    implements View {
  public StatementView {
    Checks.text(value, "value");
    Objects.requireNonNull(source, "source");
  }
}

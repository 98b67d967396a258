package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An observation.
 *
 * @param id its anchor
 * @param period in words
 * @param value with the digits that its source states, plain text
 * @param status what its status means, or null for a normal value
 * @param source who says so
 * @param others what other sources say
 * @param earlier what was said before, the oldest first; empty where there is a history
 * @param history what its source said in turn, the oldest first, up to what counts now; each with
 *     how far it lies from the one before. Empty where no edition is known, or nothing was revised
 * @param note what is to be known of it, plain text, or null
 */
public record ObservationRow(
    String id,
    String period,
    String value,
    @Nullable String status,
    SourceRef source,
    List<StatementView> others,
    List<StatementView> earlier,
    List<StatementView> history,
    @Nullable String note)
    implements View {
  public ObservationRow {
    Checks.id(id, "id");
    Checks.text(period, "period");
    Checks.text(value, "value");
    Objects.requireNonNull(source, "source");
    others = List.copyOf(others);
    earlier = List.copyOf(earlier);
    history = List.copyOf(history);
  }
}

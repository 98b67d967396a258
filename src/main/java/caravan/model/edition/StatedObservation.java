package caravan.model.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation that a figure was computed from.
 *
 * @param ref dataset, key and period: {@code trade.CA5.total@2025}
 * @param value a decimal number in the base unit
 * @param status a code of SDMX OBS_STATUS
 * @param edition the date of the edition in which the value came; null where that is not known
 * @param known which of the values in turn was asked for: the date at which it was known, or {@code
 *     first}; null for what counts
 */
public record StatedObservation(
    String ref,
    String value,
    String status,
    @Nullable String source,
    @Nullable String edition,
    @Nullable String known) {
  private static final List<String> PROVISIONAL = List.of("P", "E", "F");

  boolean isProvisional() {
    return PROVISIONAL.contains(status);
  }
}

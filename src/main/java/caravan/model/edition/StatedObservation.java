package caravan.model.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation that a figure was computed from.
 *
 * @param ref dataset, key and period: {@code trade.CA5.total@2025}
 * @param value a decimal number in the base unit
 * @param status a code of SDMX OBS_STATUS
 */
public record StatedObservation(String ref, String value, String status, @Nullable String source) {
  private static final List<String> PROVISIONAL = List.of("P", "E", "F");

  boolean isProvisional() {
    return PROVISIONAL.contains(status);
  }
}

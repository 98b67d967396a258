package caravan.app.diff.read;

import java.util.List;
import java.util.Objects;

/**
 * A cell of a dataset.
 *
 * @param ref how expressions name it: {@code trade.CA5.total@2025}
 * @param name the names of its codes
 * @param value in the base unit
 * @param unit its code
 * @param shown the value with unit, as readers see it, with the digits of the source
 * @param status a code of SDMX OBS_STATUS
 * @param source its id
 * @param remarks notes, what other sources say, and what was said before
 */
public record ObservationReading(
    String dataset,
    String ref,
    String name,
    String period,
    String value,
    String unit,
    String shown,
    String status,
    String source,
    List<String> remarks) {
  public ObservationReading {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(ref, "ref");
    remarks = List.copyOf(remarks);
  }
}

package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one series.
 *
 * @param id its anchor
 * @param title its name, plain text
 * @param key how expressions name it: {@code trade.CA5.total}
 * @param source who says all of it; null where several do, and each row names its own
 * @param hasRemarks whether anything is said of an observation beside its value and source
 * @param rows by period, the newest first
 */
public record SeriesGroup(
    String id,
    String title,
    String key,
    @Nullable SourceRef source,
    boolean hasRemarks,
    List<ObservationRow> rows)
    implements View {
  public SeriesGroup {
    Checks.id(id, "id");
    Checks.text(title, "title");
    Checks.text(key, "key");
    rows = List.copyOf(rows);
  }
}

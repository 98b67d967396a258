package caravan.site.view;

import java.util.List;

/**
 * The observations of one series.
 *
 * @param id its anchor
 * @param title its name, plain text
 * @param key how expressions name it: {@code trade.CA5.total}
 * @param rows by period
 */
public record SeriesGroup(String id, String title, String key, List<ObservationRow> rows)
    implements View {
  public SeriesGroup {
    Checks.id(id, "id");
    Checks.text(title, "title");
    Checks.text(key, "key");
    rows = List.copyOf(rows);
  }
}

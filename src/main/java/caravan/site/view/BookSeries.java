package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a series that a book uses.
 *
 * @param name the names of its codes, plain text
 * @param key how expressions name it: {@code trade.CA5.total}
 * @param source who says all of it; null where several do, and each observation names its own
 * @param rows by period; at least one
 */
public record BookSeries(
    String name, String key, @Nullable SourceRef source, List<BookObservation> rows)
    implements View {
  public BookSeries {
    Checks.text(name, "name");
    Checks.text(key, "key");
    rows = List.copyOf(rows);
  }
}

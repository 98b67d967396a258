package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An observation in the index of a book.
 *
 * @param id its anchor
 * @param period in words
 * @param value with its unit
 * @param status in words; null for a normal value
 * @param source who says so
 * @param others what other sources say
 * @param earlier what was said before, the oldest first
 * @param places ids of what uses it, in the order of the book
 */
public record BookObservation(
    String id,
    String period,
    String value,
    @Nullable String status,
    SourceRef source,
    List<StatementView> others,
    List<StatementView> earlier,
    List<String> places)
    implements View {
  public BookObservation {
    Checks.id(id, "id");
    Objects.requireNonNull(source, "source");
    others = List.copyOf(others);
    earlier = List.copyOf(earlier);
    places = List.copyOf(places);
  }
}

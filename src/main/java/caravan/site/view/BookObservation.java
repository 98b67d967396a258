package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An observation in the index of a book.
 *
 * @param id of its row
 * @param key its codes: {@code CA5.total}
 * @param name the names of its codes, plain text
 * @param period in words
 * @param value with its unit
 * @param status in words; null for a normal value
 * @param sources who says so
 * @param others what others say, or what was said before; null for nothing
 * @param places ids of what uses it, in the order of the book
 */
public record BookObservation(
    String id,
    String key,
    String name,
    String period,
    String value,
    @Nullable String status,
    Html sources,
    @Nullable Html others,
    List<String> places)
    implements View {
  public BookObservation {
    Checks.id(id, "id");
    Checks.text(key, "key");
    Objects.requireNonNull(sources, "sources");
    places = List.copyOf(places);
  }
}

package caravan.data;

import caravan.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the bibliography, after CSL.
 *
 * @param authors as they are named, family name first; may be empty
 * @param publisher the publisher, or the newspaper or site that holds it; null where unknown
 * @param issued a date as far as it is known: {@code 2025}, {@code 2025-06}, {@code 2025-06-13}
 */
public record Source(
    String id,
    Span span,
    String type,
    @Nullable String title,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String issued,
    @Nullable String url,
    @Nullable String accessed,
    @Nullable String language,
    @Nullable String note) {
  public Source {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    authors = List.copyOf(authors);
  }

  /** Who says it, and when, in a few words: {@code CGTN 2025}. */
  public String shortLabel() {
    String who = !authors.isEmpty() ? authors.get(0) : publisher != null ? publisher : id;
    int comma = who.indexOf(',');
    String name = comma > 0 ? who.substring(0, comma) : who;
    return issued == null ? name : name + " " + issued.substring(0, Math.min(4, issued.length()));
  }
}

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
    return issued == null ? who() : who() + " " + issued.substring(0, Math.min(4, issued.length()));
  }

  private String who() {
    if (!authors.isEmpty()) {
      // The family name of a person; all of an institution.
      return authors.get(0).split(",", 2)[0];
    }
    if (publisher != null) {
      return publisher;
    }
    return title == null ? id : title.replaceAll("^\\[|]$", "");
  }
}

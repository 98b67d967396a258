package caravan.model.data;

import caravan.text.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the bibliography, after CSL, as the pages of one language name it. Immutable.
 *
 * @param type one of {@link SourceTypes#KNOWN}
 * @param authors in their order; may be empty
 * @param editors in their order; may be empty
 * @param container the newspaper, journal, book or site that holds it; null where unknown
 * @param publisher null where unknown
 * @param issued a date as far as it is known, as the text of a {@link SourceDate}: {@code
 *     2025-06-13}, {@code 2024/2025}
 * @param url begins with {@code https://} or {@code http://}
 * @param accessed a date like {@code issued}
 * @param language BCP 47 tag of the source's own language, or that of the page where the report
 *     gives the title in it
 * @param note what readers should know of it
 * @param people of other parts, by their names in CSL: {@code translator}
 * @param variables further CSL variables by their names: {@code DOI}, {@code volume}, {@code page}
 */
public record Source(
    String id,
    Span span,
    String type,
    @Nullable String title,
    List<PersonName> authors,
    List<PersonName> editors,
    @Nullable String container,
    @Nullable String publisher,
    @Nullable String issued,
    @Nullable String url,
    @Nullable String accessed,
    @Nullable String language,
    @Nullable String note,
    Map<String, List<PersonName>> people,
    Map<String, String> variables) {
  public Source {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    people = Collections.unmodifiableMap(new TreeMap<>(people));
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  /** A source of which nobody is named but its authors and editors. */
  public Source(
      String id,
      Span span,
      String type,
      @Nullable String title,
      List<PersonName> authors,
      List<PersonName> editors,
      @Nullable String container,
      @Nullable String publisher,
      @Nullable String issued,
      @Nullable String url,
      @Nullable String accessed,
      @Nullable String language,
      @Nullable String note,
      Map<String, String> variables) {
    this(
        id, span, type, title, authors, editors, container, publisher, issued, url, accessed,
        language, note, Map.of(), variables);
  }

  /** Who says it, and when, in a few words, for messages: {@code CGTN 2025}. */
  public String shortLabel() {
    return issued == null ? who() : who() + " " + SourceDate.of(issued).year();
  }

  /** Its title, or else {@link #shortLabel}. */
  public String name() {
    return title == null ? shortLabel() : title;
  }

  private String who() {
    if (!authors.isEmpty()) {
      return authors.get(0).surname();
    }
    String holder = container == null ? publisher : container;
    if (holder != null) {
      return holder;
    }
    return title == null ? id : title.replaceAll("^\\[|]$", "");
  }
}

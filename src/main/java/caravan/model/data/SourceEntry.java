package caravan.model.data;

import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the bibliography, after CSL, with its texts in the languages of the report; {@link
 * #in} is what all pages and files of a language say of it. Immutable.
 *
 * @param type one of {@link SourceTypes#KNOWN}
 * @param texts CSL variables that are texts, by their names: {@code title}, {@code note}
 * @param people by their roles, in their order: {@code author}, {@code translator}
 * @param url begins with {@code https://} or {@code http://}
 * @param language BCP 47 tag of the source's own language
 */
public record SourceEntry(
    String id,
    Span span,
    String type,
    Map<String, LocalizedText> texts,
    Map<String, List<LocalizedName>> people,
    @Nullable LocalizedDate issued,
    @Nullable LocalizedDate accessed,
    @Nullable String url,
    @Nullable String language) {
  static final String TITLE = "title";
  static final String CONTAINER = "container-title";
  static final String PUBLISHER = "publisher";
  static final String NOTE = "note";
  static final String AUTHOR = "author";
  static final String EDITOR = "editor";

  public SourceEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    people = Collections.unmodifiableMap(new TreeMap<>(people));
  }

  /** The source as a language names it; what that language lacks, as another one does. */
  public Source in(String code) {
    Map<String, String> variables = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          String said = in(text, code);
          if (said != null) {
            variables.put(name, said);
          }
        });
    Map<String, List<PersonName>> names = new TreeMap<>();
    people.forEach(
        (role, all) ->
            names.put(
                role, all.stream().map(name -> name.in(code)).filter(Objects::nonNull).toList()));
    LocalizedText titles = texts.get(TITLE);
    boolean translated = titles != null && titles.byLanguage().containsKey(code);
    return new Source(
        id,
        span,
        type,
        variables.remove(TITLE),
        Objects.requireNonNullElse(names.remove(AUTHOR), List.of()),
        Objects.requireNonNullElse(names.remove(EDITOR), List.of()),
        variables.remove(CONTAINER),
        variables.remove(PUBLISHER),
        issued == null ? null : issued.in(code),
        url,
        accessed == null ? null : accessed.in(code),
        translated ? code : language,
        variables.remove(NOTE),
        names,
        variables);
  }

  /** Whether a text is its title, in any language. */
  public boolean isTitled(String text) {
    LocalizedText titles = texts.get(TITLE);
    return titles != null && titles.all().stream().anyMatch(one -> one.text().equals(text));
  }

  /** All its texts, to be held against the languages of the report. */
  public Stream<LocalizedText> localized() {
    Stream<LocalizedText> words =
        Stream.of(issued, accessed)
            .filter(Objects::nonNull)
            .map(LocalizedDate::words)
            .filter(Objects::nonNull);
    Stream<LocalizedText> names =
        people.values().stream().flatMap(List::stream).flatMap(LocalizedName::texts);
    return Stream.of(texts.values().stream(), names, words).flatMap(all -> all);
  }

  /** A text in a language or else another one; null where there is none. */
  static @Nullable String in(@Nullable LocalizedText text, String code) {
    String said = text == null ? "" : text.any(code);
    return said.isBlank() ? null : said;
  }
}

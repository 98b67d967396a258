package caravan.text.yaml;

import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that readers see: one for all languages, or one for each. Immutable.
 *
 * @param common the text for all languages that have none of their own; null where there is none
 * @param byLanguage the texts by language; empty where one is for all
 */
public record LocalizedText(
    Span span, @Nullable SourceText common, Map<String, SourceText> byLanguage) {
  public LocalizedText {
    Objects.requireNonNull(span, "span");
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** One text for all languages. */
  public static LocalizedText of(SourceText text) {
    return new LocalizedText(text.span(), text, Map.of());
  }

  /** All texts that there are: the common one, then those of the languages. */
  public List<SourceText> all() {
    List<SourceText> all = new ArrayList<>();
    if (common != null) {
      all.add(common);
    }
    all.addAll(byLanguage.values());
    return all;
  }

  /** The text in a language, or null where it is missing. */
  public @Nullable SourceText in(String language) {
    SourceText own = byLanguage.get(language);
    return own != null ? own : common;
  }

  /** The text in a language, or, where that is missing, in any other. */
  public String any(String language) {
    SourceText text = in(language);
    if (text != null) {
      return text.text();
    }
    return byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next().text();
  }
}

package caravan.model.data;

import caravan.text.yaml.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A date of a source. Immutable.
 *
 * @param date the same in all languages, but for its words
 * @param words of a date that is in words, where each language has its own; else null
 */
public record LocalizedDate(SourceDate date, @Nullable LocalizedText words) {
  /** The text of the {@link SourceDate} in a language. */
  String in(String language) {
    String said = SourceEntry.in(words, language);
    return said == null ? date.text() : said.strip();
  }
}

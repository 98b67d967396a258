package caravan.model.data;

import caravan.text.yaml.LocalizedText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PersonName} with its parts in the languages of a report. Immutable.
 *
 * @param family the family name of a person; all of an institution's name
 */
public record LocalizedName(
    LocalizedText family,
    @Nullable LocalizedText given,
    @Nullable LocalizedText particle,
    @Nullable LocalizedText dropped,
    @Nullable LocalizedText suffix,
    boolean institution) {
  /** The name in a language; null where nothing is said of it. */
  @Nullable PersonName in(String language) {
    String name = SourceEntry.in(family, language);
    return name == null
        ? null
        : new PersonName(
            name,
            SourceEntry.in(given, language),
            SourceEntry.in(particle, language),
            SourceEntry.in(dropped, language),
            SourceEntry.in(suffix, language),
            institution);
  }

  /** All parts that it has. */
  Stream<LocalizedText> texts() {
    return Stream.of(family, given, particle, dropped, suffix).filter(Objects::nonNull);
  }
}

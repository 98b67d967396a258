package caravan.report.page;

import caravan.model.data.ShownDigits;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.yaml} says.
 *
 * @param languages the languages of the report, the default one first; at least one
 * @param baseUrl where the site will stand, without a slash at the end; null where not said
 * @param repository the address of the repository, for edit links; null for none
 * @param branch the branch that is edited
 * @param edition how the publisher calls this state of the report; null where it has no name
 * @param citationStyles by language the name of the style in which its sources are written, where
 *     it is not the language's own
 * @param shownDigits how many digits the program writes
 * @param refusesUnbound whether a number that a change brings in, or takes the binding of, is an
 *     error rather than a warning
 * @param dataFormats in which forms readers can take datasets along; CSV is among them
 * @param maps whose outlines maps show
 * @param hasIndex whether the report as a book has an index of observations
 * @param editorial who answers for the report, and when it will be brought up to date
 */
public record SiteConfig(
    Span span,
    LocalizedText title,
    @Nullable LocalizedText description,
    List<String> languages,
    @Nullable String baseUrl,
    @Nullable LocalizedText publisher,
    @Nullable String publisherUrl,
    @Nullable String repository,
    String branch,
    @Nullable String licence,
    @Nullable String edition,
    Map<String, String> citationStyles,
    ShownDigits shownDigits,
    boolean refusesUnbound,
    Set<DataFormat> dataFormats,
    MapsConfig maps,
    boolean hasIndex,
    EditorialConfig editorial) {
  public SiteConfig {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(editorial, "editorial");
    languages = List.copyOf(languages);
    citationStyles = Map.copyOf(citationStyles);
    dataFormats = Set.copyOf(dataFormats);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site has a language");
    }
    if (!dataFormats.contains(DataFormat.CSV)) {
      throw new IllegalArgumentException("all that describes data rests on CSV");
    }
  }

  /** A configuration that says nothing but a title and languages. */
  public static SiteConfig ofTitle(Span span, LocalizedText title, List<String> languages) {
    return new SiteConfig(
        span,
        title,
        null,
        languages,
        null,
        null,
        null,
        null,
        "main",
        null,
        null,
        Map.of(),
        ShownDigits.USUAL,
        false,
        DataFormat.USUAL,
        MapsConfig.USUAL,
        true,
        EditorialConfig.NONE);
  }
}

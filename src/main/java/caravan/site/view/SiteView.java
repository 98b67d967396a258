package caravan.site.view;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of a report in one language share.
 *
 * @param title the report's title, plain text
 * @param description what the report is about, plain text, or null
 * @param language BCP 47 tag of the pages
 * @param publisher who publishes the report, or null
 * @param publisherUrl the publisher's address, or null; only with a publisher
 * @param licence the licence's name, or null
 * @param licenceUrl the licence's address, or null; only with a licence
 * @param editorial who answers for the report, and when it will be brought up to date
 * @param messages the templates' own words in this language, by key; a key that a template asks for
 *     and that is not there is an error
 * @param generator name and version of the program
 * @param rightToLeft whether the language is written from right to left
 */
public record SiteView(
    String title,
    @Nullable String description,
    String language,
    @Nullable String publisher,
    @Nullable String publisherUrl,
    @Nullable String licence,
    @Nullable String licenceUrl,
    EditorialView editorial,
    Map<String, String> messages,
    String generator,
    boolean rightToLeft)
    implements View {
  public SiteView {
    Checks.text(title, "title");
    Checks.text(language, "language");
    Checks.optionalHref(publisherUrl, "publisherUrl");
    Checks.optionalHref(licenceUrl, "licenceUrl");
    Objects.requireNonNull(editorial, "editorial");
    messages = Map.copyOf(messages);
    Objects.requireNonNull(generator, "generator");
  }

  /** In a language that is written from left to right, of a report that names no editor. */
  public SiteView(
      String title,
      @Nullable String description,
      String language,
      @Nullable String publisher,
      @Nullable String publisherUrl,
      @Nullable String licence,
      @Nullable String licenceUrl,
      Map<String, String> messages,
      String generator) {
    this(
        title,
        description,
        language,
        publisher,
        publisherUrl,
        licence,
        licenceUrl,
        EditorialView.NONE,
        messages,
        generator,
        false);
  }
}

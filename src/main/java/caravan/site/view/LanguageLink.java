package caravan.site.view;

/**
 * The same page in a language.
 *
 * @param language a BCP 47 tag
 * @param label the language's name in that language
 * @param href relative to the page that shows it
 * @param current true if the page that shows it is in this language
 */
public record LanguageLink(String language, String label, String href, boolean current)
    implements View {
  public LanguageLink {
    Checks.text(language, "language");
    Checks.text(label, "label");
    Checks.href(href, "href");
  }
}

package caravan.site.view;

/**
 * A page in a language.
 *
 * @param language a BCP 47 tag, or {@code x-default} for readers of none of the languages
 * @param href absolute
 */
public record HeadLink(String language, String href) implements View {
  public HeadLink {
    Checks.text(language, "language");
    Checks.href(href, "href");
  }
}

package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a reference or citation, all of which looks alike and leads to one place.
 *
 * @param text plain text
 * @param italic whether the style of references sets it in italics
 * @param bold whether the style sets it in bold
 * @param raised whether the style sets it above the line
 * @param lowered whether the style sets it below the line
 * @param href where it leads; null for nowhere
 * @param id of the link, to which the list of sources leads back; null for none
 * @param role {@code title} for the title of a source, {@code address} for an address or DOI that
 *     is written out, {@code text} for anything else
 * @param language of a title that is in another language than the page; null where it is in that
 */
public record TextRun(
    String text,
    boolean italic,
    boolean bold,
    boolean raised,
    boolean lowered,
    @Nullable String href,
    @Nullable String id,
    String role,
    @Nullable String language)
    implements View {
  public TextRun {
    Checks.optionalHref(href, "href");
    Checks.text(role, "role");
  }

  /** Text that leads nowhere. */
  public static TextRun of(String text) {
    return new TextRun(text, false, false, false, false, null, null, "text", null);
  }

  /** A link; of no id where that is null. */
  public static TextRun link(String text, String href, @Nullable String id) {
    return new TextRun(text, false, false, false, false, href, id, "text", null);
  }
}

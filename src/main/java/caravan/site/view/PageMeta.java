package caravan.site.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a page.
 *
 * @param title plain text, for the browser's title
 * @param titleHtml the same with its inline markup, for the heading of a page of the report; null
 *     for a page that the program makes
 * @param description one or two sentences, plain text, or null
 * @param canonical absolute address of the page, or null if the site has no base address
 * @param date first published, or null
 * @param lastmod last changed, or null
 * @param editUrl where the page's source can be edited, or null
 * @param head what machines are told of the page
 * @param authors who wrote it, as a list in the language, or null
 */
public record PageMeta(
    String title,
    @Nullable Html titleHtml,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable DateText date,
    @Nullable DateText lastmod,
    @Nullable String editUrl,
    HeadView head,
    @Nullable String authors)
    implements View {
  public PageMeta {
    Checks.text(title, "title");
    Checks.optionalHref(canonical, "canonical");
    Checks.optionalHref(editUrl, "editUrl");
    Objects.requireNonNull(head, "head");
  }

  /** Of a page of which machines are told nothing. */
  public PageMeta(
      String title,
      @Nullable Html titleHtml,
      @Nullable String description,
      @Nullable String canonical,
      @Nullable DateText date,
      @Nullable DateText lastmod,
      @Nullable String editUrl) {
    this(title, titleHtml, description, canonical, date, lastmod, editUrl, HeadView.NONE);
  }

  /** Of a page whose authors nobody names. */
  public PageMeta(
      String title,
      @Nullable Html titleHtml,
      @Nullable String description,
      @Nullable String canonical,
      @Nullable DateText date,
      @Nullable DateText lastmod,
      @Nullable String editUrl,
      HeadView head) {
    this(title, titleHtml, description, canonical, date, lastmod, editUrl, head, null);
  }
}

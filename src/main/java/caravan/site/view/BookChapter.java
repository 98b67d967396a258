package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of the report as a chapter of a {@link BookView}, or the index page of a section, which
 * opens a part of the book. Ids and addresses in its HTML are those of the page; what prints the
 * book makes them unique.
 *
 * @param id unique in the book, for instance {@code c3}
 * @param path of the page from the site's root, which addresses in the HTML are relative to
 * @param number of a chapter, counted through the book from 1; null for the page that opens a part
 * @param title the heading
 * @param plainTitle the same without markup
 * @param shortTitle for contents and running heads
 * @param description plain text, or null
 * @param outdated a remark where the page is a translation that has fallen behind, or null
 * @param keyFigures what stands between title and text
 * @param body the text, charts and tables included; headings from level 2
 * @param toc the headings of the body
 * @param notes where its figures come from
 * @param chapters those of the part that it opens, parts within it among them; empty for a chapter
 */
public record BookChapter(
    String id,
    String path,
    @Nullable String number,
    Html title,
    String plainTitle,
    String shortTitle,
    @Nullable String description,
    @Nullable String outdated,
    List<KeyFigureView> keyFigures,
    Html body,
    List<TocItem> toc,
    List<FigureNote> notes,
    List<BookChapter> chapters)
    implements View {
  public BookChapter {
    Checks.id(id, "id");
    Checks.text(path, "path");
    Objects.requireNonNull(title, "title");
    Checks.text(plainTitle, "plainTitle");
    Checks.text(shortTitle, "shortTitle");
    Objects.requireNonNull(body, "body");
    keyFigures = List.copyOf(keyFigures);
    toc = List.copyOf(toc);
    notes = List.copyOf(notes);
    chapters = List.copyOf(chapters);
  }
}

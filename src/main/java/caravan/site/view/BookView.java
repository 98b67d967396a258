package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report, or a part of it, as one document on paper. Templates see it as {@code book}, beside
 * {@code site}.
 *
 * @param site what its pages share
 * @param title plain text
 * @param description what it is about, plain text, or null
 * @param whole whether it is the whole report, with a cover; otherwise a page or a folder of it
 * @param edition the day of its last change, or null
 * @param address where it can be read as a site, or null
 * @param keyFigures what stands on the cover; empty without one
 * @param chapters its pages in order, at least one; those of a section stand in the part that its
 *     index page opens
 * @param figures the charts in order
 * @param tables the tables in order
 * @param sources all that it draws on
 * @param datasets every observation that it uses
 */
public record BookView(
    SiteView site,
    String title,
    @Nullable String description,
    boolean whole,
    @Nullable DateText edition,
    @Nullable String address,
    List<CoverFigure> keyFigures,
    List<BookChapter> chapters,
    List<BookExhibit> figures,
    List<BookExhibit> tables,
    List<SourceItem> sources,
    List<BookDataset> datasets)
    implements View {
  public BookView {
    Objects.requireNonNull(site, "site");
    Checks.text(title, "title");
    Checks.optionalHref(address, "address");
    keyFigures = List.copyOf(keyFigures);
    chapters = List.copyOf(chapters);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
    datasets = List.copyOf(datasets);
    if (chapters.isEmpty()) {
      throw new IllegalArgumentException("a book has a chapter");
    }
  }
}

package caravan.site.book;

import caravan.chart.spec.ChartSpec;
import caravan.expression.evaluate.Digits;
import caravan.language.registry.Language;
import caravan.report.page.Contents;
import caravan.report.page.FrontMatter;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.TableData;
import caravan.site.exhibit.TableViews;
import caravan.site.page.DataLinkViews;
import caravan.site.page.PageViews;
import caravan.site.page.Shell;
import caravan.site.part.Addresses;
import caravan.site.part.FigureNotes;
import caravan.site.part.Messages;
import caravan.site.part.Met;
import caravan.site.part.ObservationTexts;
import caravan.site.part.ProseHtml;
import caravan.site.part.ReadingOrder;
import caravan.site.part.SourceViews;
import caravan.site.template.Templates;
import caravan.site.view.BookChapter;
import caravan.site.view.BookExhibit;
import caravan.site.view.BookView;
import caravan.site.view.CoverFigure;
import caravan.site.view.DateText;
import caravan.site.view.Html;
import caravan.site.view.KeyFigureView;
import caravan.site.view.SiteView;
import caravan.text.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report, or some of its pages, as one document on paper. Thread-safe. */
public final class BookViews {
  private final Shell shell;
  private final Templates templates;

  public BookViews(Shell shell, Templates templates) {
    this.shell = shell;
    this.templates = templates;
  }

  /**
   * A book.
   *
   * @param view what templates see of it
   * @param charts those in it, by what their places say
   */
  public record Book(BookView view, Map<String, ChartSpec> charts) {}

  /**
   * Makes a book.
   *
   * @param pages of one language, in order, at least one
   * @param whole whether these are all pages of the language
   */
  public Book book(List<ResolvedPage> pages, boolean whole) {
    String code = pages.get(0).page().language();
    Making making = new Making(pages, code);
    return new Book(making.book(whole), making.charts.specs());
  }

  /** The last day on which a page was changed, as far as pages say; null where none does. */
  public static @Nullable LocalDate edition(List<ResolvedPage> pages) {
    Optional<LocalDate> last =
        pages.stream()
            .map(page -> page.page().frontMatter())
            .flatMap(front -> Stream.of(front.date(), front.lastmod()))
            .filter(Objects::nonNull)
            .map(date -> (LocalDate) date)
            .max(LocalDate::compareTo);
    return last.orElse(null);
  }

  /** One book; for one thread. */
  private final class Making {
    private final List<ResolvedPage> pages;
    private final Language language;
    private final Messages words;
    private final SiteView site;
    private final SourceViews sources;
    private final ObservationTexts texts;
    private final BookIndex index;
    private final BookCharts charts;
    private int pagesMade;
    private int chaptersMade;
    private final List<BookExhibit> figures = new ArrayList<>();
    private final List<BookExhibit> tables = new ArrayList<>();

    Making(List<ResolvedPage> pages, String code) {
      this.pages = pages;
      this.language = Objects.requireNonNull(shell.site().languages().get(code), code);
      this.words = shell.words(code);
      this.site = shell.site(code);
      this.sources = shell.sources(code, null);
      this.charts = new BookCharts(language, words, sources, new Digits(shell.site().data()));
      this.texts = new ObservationTexts(shell.site().data(), language, words);
      this.index =
          new BookIndex(shell.site().data().datasets().values(), pages, texts, sources, language);
    }

    BookView book(boolean whole) {
      Contents contents = shell.site().contents(language.code());
      List<BookChapter> chapters = chapters(BookPart.of(pages, contents));
      Set<String> ids = new LinkedHashSet<>();
      pages.forEach(page -> ids.addAll(page.sources()));
      SiteConfig config = shell.site().config();
      ResolvedPage first = pages.get(0);
      SourceText description = first.page().frontMatter().description();
      return new BookView(
          site,
          whole ? site.title() : set(first.linkTitle()),
          whole ? site.description() : description == null ? null : description.text(),
          whole,
          date(edition(pages)),
          whole ? config.baseUrl() : shell.canonical(first.page().outputPath()),
          whole ? onCover(first) : List.of(),
          chapters,
          figures,
          tables,
          sources.list(ids),
          shell.site().config().hasIndex() ? index.list() : List.of());
    }

    /** The key figures of the first page, whose notes are there. */
    private List<CoverFigure> onCover(ResolvedPage first) {
      return first.keyFigures().stream()
          .map(figure -> new CoverFigure(set(figure.value().plain()), set(figure.label().plain())))
          .toList();
    }

    private @Nullable DateText date(@Nullable LocalDate date) {
      return date == null ? null : new DateText(language.dateWriter().date(date), date.toString());
    }

    private List<BookChapter> chapters(List<BookPart> parts) {
      List<BookChapter> chapters = new ArrayList<>();
      parts.forEach(part -> chapters.add(chapter(part)));
      return chapters;
    }

    private BookChapter chapter(BookPart part) {
      ResolvedPage page = part.page();
      String id = "c" + ++pagesMade;
      String number = part.opens() ? null : Integer.toString(++chaptersMade);
      List<Met> order = ReadingOrder.of(page, false);
      FigureNotes notes =
          new FigureNotes(
              order, page.figuresOfTexts(), index::href, language, words, sources, texts);
      place(order, notes, id);
      TableViews tableViews =
          new TableViews(
              language,
              words,
              sources,
              notes,
              new Digits(shell.site().data()),
              new DataLinkViews(
                      shell, page, new Addresses(page.page().outputPath()), language.dateWriter())
                  ::of);
      ProseHtml prose =
          new ProseHtml(
              templates,
              new Addresses(page.page().outputPath()),
              notes::link,
              sources,
              words,
              shell.typography(language.code()),
              new Exhibits(tableViews, id),
              ProseHtml.Medium.PAPER);
      Html title = prose.html(page.title());
      List<KeyFigureView> keyFigures = new ArrayList<>();
      for (ResolvedKeyFigure figure : page.keyFigures()) {
        Html value = prose.html(figure.value());
        keyFigures.add(new KeyFigureView(value, prose.html(figure.label())));
      }
      Html body = prose.html(page.body());
      FrontMatter front = page.page().frontMatter();
      SourceText description = front.description();
      return new BookChapter(
          id,
          page.page().outputPath(),
          number,
          title,
          set(page.plainTitle()),
          set(page.linkTitle()),
          description == null ? null : set(description.text()),
          front.isOutdated() ? words.text("translationOutdated") : null,
          keyFigures,
          body,
          PageViews.toc(page, shell.typography(language.code())),
          notes.list(),
          chapters(part.within()));
    }

    /** Where in a chapter observations are used. */
    private void place(List<Met> order, FigureNotes notes, String chapter) {
      for (Met met : order) {
        if (met instanceof Met.OfFigure figure) {
          index.used(figure.figure().used(), chapter + "-" + notes.link(figure.figure()).id());
        } else if (met instanceof Met.OfExhibit exhibit) {
          index.used(exhibit.exhibit().used(), chapter + "-" + exhibit.exhibit().id().text());
        }
      }
    }

    /** The charts and tables of a chapter, numbered through the book. */
    private final class Exhibits implements ProseHtml.Exhibits {
      private final TableViews views;
      private final String chapter;

      Exhibits(TableViews views, String chapter) {
        this.views = views;
        this.chapter = chapter;
      }

      @Override
      public Html chart(ChartData chart, ProseHtml texts, @Nullable String place) {
        int number = figures.size() + 1;
        String name = words.text("figureNumber", "number", Integer.toString(number));
        figures.add(listed(chart, name, chapter));
        String drawing = chapter + "-" + chart.id().text();
        return new Html(templates.bookChart(site, charts.view(chart, name, drawing, texts)));
      }

      @Override
      public Html table(TableData table, ProseHtml texts, @Nullable String place) {
        int number = tables.size() + 1;
        String name = words.text("tableNumber", "number", Integer.toString(number));
        tables.add(listed(table, name, chapter));
        return new Html(
            templates.bookTable(site, views.view(table.numbered(number), texts, place)));
      }
    }

    private BookExhibit listed(Exhibit exhibit, String name, String chapter) {
      String place = chapter + "-" + exhibit.id().text();
      return new BookExhibit("#" + place, name, set(exhibit.title().plain()));
    }

    private String set(String text) {
      return shell.typography(language.code()).apply(text);
    }
  }
}

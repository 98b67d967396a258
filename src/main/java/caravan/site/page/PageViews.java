package caravan.site.page;

import caravan.chart.spec.ChartDrawing;
import caravan.expression.evaluate.Digits;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.language.typesetting.Typography;
import caravan.report.page.FrontMatter;
import caravan.report.prose.Heading;
import caravan.report.prose.Tabs;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.site.exhibit.Attempt;
import caravan.site.exhibit.ChartViews;
import caravan.site.exhibit.ExhibitCsv;
import caravan.site.exhibit.NotMade;
import caravan.site.exhibit.TableViews;
import caravan.site.part.Addresses;
import caravan.site.part.FigureNotes;
import caravan.site.part.Messages;
import caravan.site.part.Met;
import caravan.site.part.ObservationTexts;
import caravan.site.part.ProseHtml;
import caravan.site.part.ReadingOrder;
import caravan.site.part.SourceUses;
import caravan.site.part.SourceViews;
import caravan.site.template.Templates;
import caravan.site.view.AboutView;
import caravan.site.view.DateText;
import caravan.site.view.Html;
import caravan.site.view.KeyFigureView;
import caravan.site.view.LanguageLink;
import caravan.site.view.PageMeta;
import caravan.site.view.PageView;
import caravan.site.view.RedirectView;
import caravan.site.view.SiteView;
import caravan.site.view.TocItem;
import caravan.text.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The views of a report's pages, one after the other or several at once. Thread-safe. */
public final class PageViews {
  private final Shell shell;
  private final Templates templates;
  private final ChartDrawing charts;
  private final boolean places;

  /**
   * @param charts draws the charts
   */
  public PageViews(Shell shell, Templates templates, ChartDrawing charts) {
    this(shell, templates, charts, false);
  }

  /**
   * As above.
   *
   * @param places whether to say where what is shown was written, for a preview
   */
  public PageViews(Shell shell, Templates templates, ChartDrawing charts, boolean places) {
    this.places = places;
    this.shell = shell;
    this.templates = templates;
    this.charts = charts;
  }

  /** What templates see of a page, with its pictures. */
  public PageMade page(ResolvedPage page) {
    String code = page.page().language();
    Language language = shell.site().languages().get(code);
    Messages words = shell.words(code);
    SiteView siteView = shell.site(code);
    Addresses addresses = new Addresses(page.page().outputPath());
    List<Met> order = ReadingOrder.of(page, true);
    SourceViews plain = shell.sources(code, null);
    FigureNotes notes =
        new FigureNotes(
            order,
            page.figuresOfTexts(),
            observation -> addresses.to(shell.row(code, observation)),
            language,
            words,
            plain,
            new ObservationTexts(shell.site().data(), language, words));
    SourceViews sources = shell.sources(code, new SourceUses(order, notes.list(), plain, words));
    DataLinkViews links = new DataLinkViews(shell, page, addresses, language.dateWriter());
    Digits digits = new Digits(shell.site().data());
    ChartViews chartViews =
        new ChartViews(
            charts,
            language,
            words,
            sources,
            digits,
            links::of,
            new ChartViews.Place(page.page(), addresses, shell.site().config().title().any(code)));
    TableViews tableViews = new TableViews(language, words, sources, notes, digits, links::of);
    PageExhibits exhibits =
        new PageExhibits(
            templates,
            siteView,
            chartViews,
            tableViews,
            Tabs.of(page.body().prose()),
            words,
            shell.typography(code));
    Map<String, byte[]> files = exhibits.files();
    List<NotMade> notMade = exhibits.notMade();
    ProseHtml prose =
        new ProseHtml(
            templates,
            addresses,
            notes::link,
            sources,
            words,
            shell.typography(code),
            exhibits,
            places ? ProseHtml.Medium.PREVIEW : ProseHtml.Medium.SCREEN);
    Html title = prose.html(page.title());
    List<KeyFigureView> keyFigures = new ArrayList<>();
    for (ResolvedKeyFigure figure : page.keyFigures()) {
      Html value = prose.html(figure.value());
      keyFigures.add(new KeyFigureView(value, prose.html(figure.label())));
    }
    Html body = prose.body(page.body());
    if (shell.site().config().baseUrl() != null && CardViews.pictured(shell, page) == page) {
      // Social networks ask for an absolute address; without one nobody would see the card.
      byte[] card =
          Attempt.at(
              () -> new CardViews(shell, charts).card(page),
              fault -> notMade.add(new NotMade.CardOfPage(page, fault)));
      if (card != null) {
        files.put(CardViews.path(page), card);
      }
    }
    PageView view =
        new PageView(
            siteView,
            meta(page, title, language),
            shell.newer(page, addresses),
            shell.navigation(page, addresses),
            keyFigures,
            body,
            new ContentsViews(shell, code).on(page, addresses),
            toc(page, shell.typography(code)),
            notes.list(),
            sources.list(page.sources()),
            new PageCites(shell).of(page, addresses),
            about(page),
            shell.assets(addresses));
    return new PageMade(view, files, notMade);
  }

  /** The data of a page's charts and tables as CSV, by the path of their file. */
  public Map<String, String> data(ResolvedPage page) {
    SourceViews sources = shell.sources(page.page().language(), null);
    ExhibitCsv csv = new ExhibitCsv(shell.site().data().bibliography(), sources::label);
    Map<String, String> files = new TreeMap<>();
    for (Exhibit exhibit : page.exhibits()) {
      files.put(ExhibitPaths.csv(page.page(), exhibit.id().text()), csv.of(exhibit));
    }
    return files;
  }

  /** How to cite a page as files for other programs, by their paths. */
  public Map<String, String> cites(ResolvedPage page) {
    return new PageCites(shell).files(page);
  }

  /** The page that leads from the site's root, or from a former address, to a page. */
  public RedirectView redirect(String from, ResolvedPage to) {
    Addresses addresses = new Addresses(from);
    List<LanguageLink> links = new ArrayList<>();
    for (ResolvedPage page : shell.site().translations(to.page())) {
      String code = page.page().language();
      links.add(
          new LanguageLink(
              code,
              page.plainTitle(),
              addresses.to(page.page().outputPath()),
              code.equals(to.page().language())));
    }
    return new RedirectView(
        shell.site(to.page().language()),
        addresses.to(to.page().outputPath()),
        shell.canonical(to.page().outputPath()),
        links,
        shell.assets(addresses));
  }

  private PageMeta meta(ResolvedPage page, Html title, Language language) {
    FrontMatter front = page.page().frontMatter();
    SourceText description = front.description();
    Typography typography = shell.typography(language.code());
    return new PageMeta(
        typography.apply(page.plainTitle()),
        title,
        description == null ? null : typography.apply(description.text()),
        shell.canonical(page.page().outputPath()),
        date(front.date(), language),
        // Once is enough where nothing has changed since.
        front.lastmod() == null || front.lastmod().equals(front.date())
            ? null
            : date(front.lastmod(), language),
        shell.edit(page.page().file().path()),
        new HeadViews(shell, page.page().language()).page(page),
        front.authors().isEmpty()
            ? null
            : shell
                .words(language.code())
                .list(front.authors().stream().map(SourceText::text).toList()));
  }

  private AboutView about(ResolvedPage page) {
    List<Figure> figures = page.figures();
    return new AboutView(
        figures.size(),
        (int) figures.stream().filter(Figure::isProvisional).count(),
        shell.site().config().edition(),
        shell.history(page.page().file().path()));
  }

  private static @Nullable DateText date(@Nullable LocalDate date, Language language) {
    return date == null ? null : new DateText(language.dateWriter().date(date), date.toString());
  }

  public static List<TocItem> toc(ResolvedPage page, Typography typography) {
    List<TocItem> items = new ArrayList<>();
    for (Heading heading : page.body().headings()) {
      int level = heading.level();
      if (level <= 3 && !heading.text().isBlank()) {
        items.add(new TocItem(level, heading.id(), typography.apply(heading.text())));
      }
    }
    return items;
  }
}

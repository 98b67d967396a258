package caravan.view;

import caravan.chart.ChartRenderer;
import caravan.language.Language;
import caravan.page.FrontMatter;
import caravan.page.Heading;
import caravan.page.SiteConfig;
import caravan.render.DateText;
import caravan.render.Html;
import caravan.render.LanguageLink;
import caravan.render.NavItem;
import caravan.render.NavLink;
import caravan.render.Navigation;
import caravan.render.PageMeta;
import caravan.render.PageView;
import caravan.render.RedirectView;
import caravan.render.SiteView;
import caravan.render.Templates;
import caravan.render.TocItem;
import caravan.resolve.ResolvedPage;
import caravan.resolve.ResolvedSite;
import caravan.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The views of a report's pages, one after the other or several at once. Thread-safe. */
public final class PageViews {
  private final ResolvedSite site;
  private final Templates templates;
  private final Supplier<ChartRenderer> charts;
  private final Map<String, Messages> messages;
  private final ThemeOutput theme;
  private final String generator;

  /**
   * @param charts asked for only when there is a chart to draw
   * @param messages by language
   * @param generator name and version of the program
   */
  public PageViews(
      ResolvedSite site,
      Templates templates,
      Supplier<ChartRenderer> charts,
      Map<String, Messages> messages,
      ThemeOutput theme,
      String generator) {
    this.site = site;
    this.templates = templates;
    this.charts = charts;
    this.messages = Map.copyOf(messages);
    this.theme = theme;
    this.generator = generator;
  }

  /** What templates see of a page. */
  public PageView page(ResolvedPage page) {
    String code = page.page().language();
    Language language = language(code);
    Messages words = words(code);
    SiteView siteView = siteView(code);
    Addresses addresses = new Addresses(page.page().outputPath());
    SourceViews sources = new SourceViews(site.data().bibliography(), language.dateWriter());
    FigureNotes notes = new FigureNotes(site.data(), language, words, sources);
    ChartViews chartViews = new ChartViews(charts, language, words, sources);
    // Charts hold texts with figures, which count along with those of the page.
    ProseHtml[] prose = new ProseHtml[1];
    prose[0] =
        new ProseHtml(
            addresses,
            notes,
            sources,
            words,
            chart -> new Html(templates.chart(siteView, chartViews.view(chart, prose[0]))));
    Html title = prose[0].html(page.title());
    Html body = prose[0].html(page.body());
    return new PageView(
        siteView,
        meta(page, title, language),
        navigation(page, addresses),
        body,
        toc(page),
        notes.list(),
        sources.list(page.sources()),
        assets(addresses));
  }

  /** The page that leads from the site's root, or from a former address, to a page. */
  public RedirectView redirect(String from, ResolvedPage to) {
    Addresses addresses = new Addresses(from);
    List<LanguageLink> links = new ArrayList<>();
    for (ResolvedPage page : translations(to)) {
      String code = page.page().language();
      links.add(
          new LanguageLink(
              code,
              page.plainTitle(),
              addresses.to(page.page().outputPath()),
              code.equals(to.page().language())));
    }
    return new RedirectView(
        siteView(to.page().language()),
        addresses.to(to.page().outputPath()),
        links,
        assets(addresses));
  }

  private SiteView siteView(String code) {
    SiteConfig config = site.config();
    String licence = config.licence();
    return new SiteView(
        config.title().any(code),
        config.description() == null ? null : config.description().any(code),
        code,
        config.publisher() == null ? null : config.publisher().any(code),
        config.publisherUrl(),
        licence,
        licence == null ? null : Licences.address(licence),
        words(code).texts(),
        generator);
  }

  private PageMeta meta(ResolvedPage page, Html title, Language language) {
    FrontMatter front = page.page().frontMatter();
    SourceText description = front.description();
    String base = site.config().baseUrl();
    String repository = site.config().repository();
    return new PageMeta(
        page.plainTitle(),
        title,
        description == null ? null : description.text(),
        base == null ? null : base + "/" + new Addresses("").to(page.page().outputPath()),
        date(front.date(), language),
        date(front.lastmod(), language),
        repository == null
            ? null
            : repository
                + "/edit/"
                + site.config().branch()
                + "/"
                + new Addresses("").to(page.page().file().path()));
  }

  private static @Nullable DateText date(@Nullable LocalDate date, Language language) {
    return date == null ? null : new DateText(language.dateWriter().date(date), date.toString());
  }

  private Navigation navigation(ResolvedPage page, Addresses addresses) {
    List<ResolvedPage> pages = site.pages(page.page().language());
    List<NavItem> items =
        pages.stream().map(p -> new NavItem(p.linkTitle(), href(p, addresses), p == page)).toList();
    List<LanguageLink> languages = new ArrayList<>();
    for (ResolvedPage other : translations(page)) {
      String code = other.page().language();
      languages.add(
          new LanguageLink(
              code, words(code).text("languageName"), href(other, addresses), other == page));
    }
    int at = pages.indexOf(page);
    return new Navigation(
        items.isEmpty() ? href(page, addresses) : items.get(0).href(),
        items,
        languages,
        at > 0 ? link(pages.get(at - 1), addresses) : null,
        at + 1 < pages.size() ? link(pages.get(at + 1), addresses) : null);
  }

  private static NavLink link(ResolvedPage page, Addresses addresses) {
    return new NavLink(page.linkTitle(), href(page, addresses));
  }

  private static String href(ResolvedPage page, Addresses addresses) {
    return addresses.to(page.page().outputPath());
  }

  /** A page in all languages that have it, in the order of the report's languages. */
  private List<ResolvedPage> translations(ResolvedPage page) {
    return site.pages().stream()
        .filter(other -> other.page().name().equals(page.page().name()))
        .toList();
  }

  private static List<TocItem> toc(ResolvedPage page) {
    List<TocItem> items = new ArrayList<>();
    for (Heading heading : page.body().prose().headings()) {
      int level = Math.max(2, heading.level());
      if (level <= 3 && !heading.text().isBlank()) {
        items.add(new TocItem(level, heading.id(), heading.text()));
      }
    }
    return items;
  }

  private Map<String, String> assets(Addresses addresses) {
    Map<String, String> assets = new LinkedHashMap<>();
    theme.paths().forEach((name, path) -> assets.put(name, addresses.to(path)));
    return assets;
  }

  private static Language language(String code) {
    return Objects.requireNonNull(Language.find(code), "languages are checked when they are read");
  }

  private Messages words(String code) {
    return Objects.requireNonNull(messages.get(code), "words are loaded for each language");
  }
}

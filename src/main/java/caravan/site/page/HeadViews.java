package caravan.site.page;

import caravan.model.data.Dataset;
import caravan.report.page.Contents;
import caravan.report.page.FrontMatter;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.dataset.DataFile;
import caravan.site.part.Addresses;
import caravan.site.part.Licences;
import caravan.site.part.Messages;
import caravan.site.publish.BaseAddress;
import caravan.site.publish.SitePage;
import caravan.site.publish.SitePages;
import caravan.site.publish.StructuredData;
import caravan.site.publish.StructuredData.Crumb;
import caravan.site.view.HeadLink;
import caravan.site.view.HeadProperty;
import caravan.site.view.HeadView;
import caravan.site.view.Html;
import caravan.site.view.NavLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heads of the pages of a language. Thread-safe. */
final class HeadViews {
  private final Shell shell;
  private final ResolvedSite site;
  private final String language;
  private final @Nullable BaseAddress base;

  HeadViews(Shell shell, String language) {
    this.shell = shell;
    this.site = shell.site();
    this.language = language;
    String text = site.config().baseUrl();
    this.base = text == null ? null : new BaseAddress(text);
  }

  /** Of a page of the report. */
  HeadView page(ResolvedPage page) {
    if (base == null) {
      return HeadView.NONE;
    }
    String path = page.page().outputPath();
    FrontMatter front = page.page().frontMatter();
    List<Crumb> crumbs = new ArrayList<>();
    shell.navigations(language).above(page).forEach(other -> crumbs.add(crumb(other)));
    crumbs.add(crumb(page));
    String description = front.description() == null ? null : front.description().text();
    Sharing sharing = new Sharing(page.plainTitle(), description, path, true);
    ResolvedPage pictured = CardViews.pictured(shell, page);
    List<HeadProperty> properties = properties(sharing, pictured);
    time("article:published_time", front.date(), properties);
    time("article:modified_time", front.lastmod(), properties);
    String card = CardViews.path(pictured);
    return head(
        SitePages.written(site, page),
        path,
        site.contents(language).within(page.page()),
        properties,
        data(base).page(page, card, crumbs));
  }

  /** Of the list of datasets. */
  HeadView datasets() {
    if (base == null) {
      return HeadView.NONE;
    }
    Messages words = shell.words(language);
    String path = language + "/" + DatasetPaths.LIST;
    List<Crumb> crumbs = crumbs();
    crumbs.add(new Crumb(words.text("datasets"), path));
    String intro = words.text("datasetsIntro");
    return head(
        SitePages.made(site.config().languages(), DatasetPaths.LIST),
        path,
        List.of(),
        properties(new Sharing(words.text("datasets"), intro, path, false), first()),
        data(base).datasets(words.text("datasets"), intro, crumbs));
  }

  /**
   * Of a dataset.
   *
   * @param extent how much it holds, in words
   * @param files that hold it
   */
  HeadView dataset(Dataset dataset, String extent, List<DataFile> files) {
    if (base == null) {
      return HeadView.NONE;
    }
    Messages words = shell.words(language);
    String path = language + "/" + DatasetPaths.page(dataset.id());
    String title = dataset.title().any(language);
    List<Crumb> crumbs = crumbs();
    crumbs.add(new Crumb(words.text("datasets"), language + "/" + DatasetPaths.LIST));
    crumbs.add(new Crumb(title, path));
    String unit = site.data().codeLists().name("unit", dataset.unitName(), language);
    // Search engines want a paragraph.
    List<String> sentences = new ArrayList<>();
    sentences.add(words.stopped(words.bracketed(title, unit)));
    if (dataset.description() != null) {
      sentences.add(words.stopped(dataset.description().any(language)));
    }
    sentences.add(words.stopped(extent));
    sentences.add(words.stopped(site.config().title().any(language)));
    String description = words.paragraph(sentences);
    return head(
        SitePages.made(site.config().languages(), DatasetPaths.page(dataset.id())),
        path,
        List.of(),
        properties(new Sharing(title, description, path, false), first()),
        data(base)
            .dataset(
                dataset,
                description,
                unit,
                files.stream().map(HeadViews::download).toList(),
                crumbs));
  }

  private static StructuredData.Download download(DataFile file) {
    return new StructuredData.Download(
        file.form().label(), file.path(), file.form().mediaType(), file.size(), file.sha256());
  }

  /** Of the list of charts and tables. */
  HeadView figures() {
    Messages words = shell.words(language);
    SitePage page = SitePages.figures(site);
    return page == null
        ? HeadView.NONE
        : list(page, List.of(), words.text("figuresList"), words.text("figuresListIntro"));
  }

  /**
   * Of a page that the program makes in several languages.
   *
   * @param file its path below the folder of each
   */
  HeadView made(String file, String title, String intro) {
    return list(SitePages.made(site.config().languages(), file), List.of(), title, intro);
  }

  /** Of a part of the list of a long section. */
  HeadView contents(Contents.Section section, int part, String title) {
    SitePage page = SitePages.made(List.of(language), ContentsPaths.page(section, part));
    return list(page, List.of(section), title, shell.site(language).title());
  }

  private HeadView list(SitePage page, List<Contents.Section> within, String title, String intro) {
    String path = page.paths().get(language);
    if (base == null || path == null) {
      return HeadView.NONE;
    }
    List<Crumb> crumbs = crumbs();
    crumbs.add(new Crumb(title, path));
    return head(
        page,
        path,
        within,
        properties(new Sharing(title, intro, path, false), first()),
        data(base).list(title, path, crumbs));
  }

  /** What is shown where someone shares a page. */
  private record Sharing(
      String title, @Nullable String description, String path, boolean article) {}

  /**
   * A head.
   *
   * @param within the sections around the page, and its own, outermost first
   */
  private HeadView head(
      SitePage page,
      String path,
      List<Contents.Section> within,
      List<HeadProperty> properties,
      String data) {
    String report = site.config().title().any(language);
    List<NavLink> feeds =
        shell.feeds(language, within).stream()
            .map(feed -> new NavLink(feed.title(report), new Addresses(path).to(feed.path())))
            .toList();
    return new HeadView(alternates(page), feeds, List.of(), List.of(), properties, new Html(data));
  }

  private List<HeadLink> alternates(SitePage page) {
    List<HeadLink> links = new ArrayList<>();
    if (base == null || page.paths().size() < 2) {
      return links;
    }
    BaseAddress absolute = base;
    page.paths().forEach((code, path) -> links.add(new HeadLink(code, absolute.of(path))));
    String byDefault = page.paths().get(site.config().languages().get(0));
    if (byDefault != null) {
      links.add(new HeadLink("x-default", absolute.of(byDefault)));
    }
    return links;
  }

  private StructuredData data(BaseAddress absolute) {
    String licence = site.config().licence();
    String address = licence == null ? null : Licences.address(licence);
    return new StructuredData(site, absolute, language, address == null ? licence : address);
  }

  /** The way begins at the first page; where there is none, it has no beginning. */
  private List<Crumb> crumbs() {
    List<Crumb> crumbs = new ArrayList<>();
    ResolvedPage first = first();
    if (first != null) {
      crumbs.add(crumb(first));
    }
    return crumbs;
  }

  private static Crumb crumb(ResolvedPage page) {
    return new Crumb(page.linkTitle(), page.page().outputPath());
  }

  private @Nullable ResolvedPage first() {
    return shell.first(language);
  }

  private List<HeadProperty> properties(Sharing sharing, @Nullable ResolvedPage pictured) {
    SiteConfig config = site.config();
    List<HeadProperty> properties = new ArrayList<>();
    String report = config.title().any(language);
    add("og:type", sharing.article() ? "article" : "website", properties);
    add("og:site_name", report, properties);
    add("og:title", sharing.title(), properties);
    String description = sharing.description();
    if (description == null && config.description() != null) {
      description = config.description().any(language);
    }
    if (description != null && !description.isBlank()) {
      add("og:description", description, properties);
    }
    add("og:url", absolute(sharing.path()), properties);
    // As social networks name languages: with a country.
    String locale = shell.words(language).text("citationLocale");
    add("og:locale", locale.replace('-', '_'), properties);
    if (pictured != null) {
      add("og:image", absolute(CardViews.path(pictured)), properties);
      add("og:image:type", "image/png", properties);
      add("og:image:width", Integer.toString(CardViews.WIDTH), properties);
      add("og:image:height", Integer.toString(CardViews.HEIGHT), properties);
      String words =
          shell
              .words(language)
              .text("shareImage", "title", pictured.plainTitle(), "report", report);
      add("og:image:alt", words, properties);
      properties.add(new HeadProperty("twitter:card", "summary_large_image", true));
    }
    return properties;
  }

  private String absolute(String path) {
    return base == null ? path : base.of(path);
  }

  private static void add(String key, String content, List<HeadProperty> properties) {
    properties.add(new HeadProperty(key, content, false));
  }

  private static void time(String key, @Nullable LocalDate date, List<HeadProperty> properties) {
    if (date != null) {
      add(key, date.toString(), properties);
    }
  }
}

package caravan.site.page;

import caravan.language.typesetting.Typography;
import caravan.model.data.Observation;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetParts;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Addresses;
import caravan.site.part.Licences;
import caravan.site.part.Messages;
import caravan.site.part.References;
import caravan.site.part.SourceUses;
import caravan.site.part.SourceViews;
import caravan.site.view.LanguageLink;
import caravan.site.view.NavItem;
import caravan.site.view.NavLink;
import caravan.site.view.Navigation;
import caravan.site.view.SiteView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all pages of a site share: words, navigation, addresses of the look. Thread-safe. */
public final class Shell {
  private final ResolvedSite site;
  private final Map<String, Messages> messages;
  private final Map<String, Typography> typography;
  private final ThemeOutput theme;
  private final References references;
  private final String generator;
  private final PdfPaths pdfs;
  private final Map<String, DatasetParts> parts;

  /**
   * @param messages by language
   * @param references in all languages of the site
   * @param generator name and version of the program
   */
  public Shell(
      ResolvedSite site,
      Map<String, Messages> messages,
      ThemeOutput theme,
      References references,
      String generator) {
    this(site, messages, theme, references, generator, PdfPaths.NONE);
  }

  private Shell(
      ResolvedSite site,
      Map<String, Messages> messages,
      ThemeOutput theme,
      References references,
      String generator,
      PdfPaths pdfs) {
    this.pdfs = pdfs;
    this.site = site;
    this.messages = Map.copyOf(messages);
    Map<String, Typography> byLanguage = new LinkedHashMap<>();
    for (String code : site.config().languages()) {
      byLanguage.put(code, Typography.of(site.languages().get(code)));
    }
    this.typography = Map.copyOf(byLanguage);
    this.theme = theme;
    this.references = references;
    this.generator = generator;
    Map<String, DatasetParts> parted = new LinkedHashMap<>();
    site.data().datasets().forEach((id, dataset) -> parted.put(id, DatasetParts.of(dataset)));
    this.parts = Map.copyOf(parted);
  }

  /** The pages of a dataset of the report. */
  DatasetParts parts(String dataset) {
    return Objects.requireNonNull(parts.get(dataset), "a dataset of the report");
  }

  /** The same for a site that has these PDFs. */
  public Shell with(PdfPaths others) {
    return new Shell(site, messages, theme, references, generator, others);
  }

  public ResolvedSite site() {
    return site;
  }

  References references() {
    return references;
  }

  /**
   * The sources of the report in a language.
   *
   * @param uses collects where they are used on a page; null where nobody asks
   */
  public SourceViews sources(String code, @Nullable SourceUses uses) {
    return new SourceViews(
        site.data().bibliography(), references.sources(code), words(code), code, uses);
  }

  /** Where the row of an observation stands, from the site's root. */
  String row(String code, Observation observation) {
    String dataset = observation.dataset();
    return code
        + "/"
        + DatasetPaths.page(dataset, parts(dataset).of(observation))
        + "#"
        + DatasetPaths.anchor(observation);
  }

  /** How texts of a language are set. */
  public Typography typography(String code) {
    return Objects.requireNonNull(typography.get(code), "of each language of the report");
  }

  public SiteView site(String code) {
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
        generator,
        site.languages().get(code).isRightToLeft());
  }

  /** The way from a page to the others. */
  Navigation navigation(ResolvedPage page, Addresses addresses) {
    List<ResolvedPage> pages = site.pages(page.page().language());
    List<LanguageLink> languages = new ArrayList<>();
    for (ResolvedPage other : translations(page)) {
      String code = other.page().language();
      languages.add(languageLink(code, other.page().outputPath(), addresses, other == page));
    }
    int at = pages.indexOf(page);
    return navigation(
        page.page().language(),
        page.page().outputPath(),
        addresses,
        above(page).stream().map(other -> link(other, addresses)).toList(),
        languages,
        at > 0 ? link(pages.get(at - 1), addresses) : null,
        at + 1 < pages.size() ? link(pages.get(at + 1), addresses) : null);
  }

  /**
   * The way from a page that the program makes in each language.
   *
   * @param path the page's path below the language's folder
   */
  Navigation navigation(String language, String path, Addresses addresses) {
    List<LanguageLink> languages = new ArrayList<>();
    for (String code : site.config().languages()) {
      languages.add(languageLink(code, code + "/" + path, addresses, code.equals(language)));
    }
    return navigation(
        language,
        language + "/" + path,
        addresses,
        trail(language, path, addresses),
        languages,
        null,
        null);
  }

  /** The first page, and the pages that stand for the folders in which a page is. */
  List<ResolvedPage> above(ResolvedPage page) {
    List<ResolvedPage> pages = site.pages(page.page().language());
    List<ResolvedPage> above = new ArrayList<>();
    for (ResolvedPage other : pages) {
      String name = other.page().name();
      boolean folder =
          name.endsWith("/index")
              && page.page().name().startsWith(name.substring(0, name.length() - 5));
      if (other != page && (other == pages.get(0) || folder)) {
        above.add(other);
      }
    }
    return page == pages.get(0) ? List.of() : above;
  }

  /** Above a page that the program makes: the first page, and above a dataset the list of them. */
  private List<NavLink> trail(String language, String path, Addresses addresses) {
    List<NavLink> trail = new ArrayList<>();
    site.pages(language).stream().limit(1).forEach(first -> trail.add(link(first, addresses)));
    if (path.startsWith(DatasetPaths.FOLDER) && !path.equals(DatasetPaths.LIST)) {
      String list = addresses.to(language + "/" + DatasetPaths.LIST);
      trail.add(new NavLink(words(language).text("datasets"), list));
    }
    return trail;
  }

  private Navigation navigation(
      String language,
      String current,
      Addresses addresses,
      List<NavLink> trail,
      List<LanguageLink> languages,
      @Nullable NavLink previous,
      @Nullable NavLink next) {
    List<NavItem> items = new ArrayList<>();
    for (ResolvedPage page : site.pages(language)) {
      String path = page.page().outputPath();
      items.add(
          new NavItem(set(page.linkTitle(), language), addresses.to(path), path.equals(current)));
    }
    if (!site.data().datasets().isEmpty()) {
      String list = language + "/" + DatasetPaths.LIST;
      boolean here = current.startsWith(language + "/" + DatasetPaths.FOLDER);
      items.add(new NavItem(words(language).text("datasets"), addresses.to(list), here));
    }
    String home = items.isEmpty() ? addresses.to(current) : items.get(0).href();
    return new Navigation(
        home,
        trail,
        items,
        languages,
        previous,
        next,
        figures(language, addresses),
        changes(language, addresses),
        sourceList(language, addresses),
        pdf(language, current, addresses));
  }

  /** Whether a language has charts or tables. */
  boolean hasExhibits(String language) {
    return site.pages(language).stream().anyMatch(page -> !page.exhibits().isEmpty());
  }

  private @Nullable NavLink figures(String language, Addresses addresses) {
    String path = language + "/" + ExhibitPaths.LIST;
    return hasExhibits(language)
        ? new NavLink(words(language).text("figuresList"), addresses.to(path))
        : null;
  }

  private @Nullable NavLink changes(String language, Addresses addresses) {
    String path = language + "/" + ExhibitPaths.CHANGES;
    return site.earlier() == null
        ? null
        : new NavLink(words(language).text("changesHeading"), addresses.to(path));
  }

  /** Whether the report has sources. */
  boolean hasSources() {
    return !site.data().bibliography().sources().isEmpty();
  }

  private @Nullable NavLink sourceList(String language, Addresses addresses) {
    String path = language + "/" + SourcePaths.LIST;
    return hasSources()
        ? new NavLink(words(language).text("sourcesList"), addresses.to(path))
        : null;
  }

  /** A text as its language sets it: blanks that do not break, quotes, dashes. */
  String set(String text, String code) {
    return typography(code).apply(text);
  }

  private @Nullable NavLink pdf(String language, String current, Addresses addresses) {
    String path = pdfs.of(language, current);
    if (path == null) {
      return null;
    }
    boolean whole = path.equals(pdfs.reports().get(language));
    return new NavLink(words(language).text(whole ? "pdfReport" : "pdfPage"), addresses.to(path));
  }

  private LanguageLink languageLink(
      String code, String path, Addresses addresses, boolean current) {
    return new LanguageLink(code, words(code).text("languageName"), addresses.to(path), current);
  }

  private NavLink link(ResolvedPage page, Addresses addresses) {
    return new NavLink(
        set(page.linkTitle(), page.page().language()), addresses.to(page.page().outputPath()));
  }

  /** A page in all languages that have it, in the order of the report's languages. */
  List<ResolvedPage> translations(ResolvedPage page) {
    return site.pages().stream()
        .filter(other -> other.page().name().equals(page.page().name()))
        .toList();
  }

  /** For a translation that has fallen behind the page in a language that has not; else null. */
  @Nullable LanguageLink newer(ResolvedPage page, Addresses addresses) {
    if (!page.page().frontMatter().isOutdated()) {
      return null;
    }
    return translations(page).stream()
        .map(ResolvedPage::page)
        .filter(other -> !other.frontMatter().isOutdated())
        .findFirst()
        .map(other -> languageLink(other.language(), other.outputPath(), addresses, false))
        .orElse(null);
  }

  /** The addresses of the look's files. */
  Map<String, String> assets(Addresses addresses) {
    Map<String, String> assets = new LinkedHashMap<>();
    theme.paths().forEach((name, path) -> assets.put(name, addresses.to(path)));
    return assets;
  }

  public Messages words(String code) {
    return Objects.requireNonNull(messages.get(code), "words are loaded for each language");
  }

  /** The absolute address of a path from the site's root; null where the site has no base. */
  public @Nullable String canonical(String path) {
    String base = site.config().baseUrl();
    return base == null ? null : base + "/" + new Addresses("").to(path);
  }

  /** Where all versions of a file can be seen; null where the report has no repository. */
  @Nullable String history(String path) {
    String repository = site.config().repository();
    return repository == null
        ? null
        : repository + "/commits/" + site.config().branch() + "/" + new Addresses("").to(path);
  }

  /** The address of the report's licence; null where it has none that is known. */
  public @Nullable String licence() {
    String licence = site.config().licence();
    return licence == null ? null : Licences.address(licence);
  }

  /** Where a file of the report can be edited; null where the report has no repository. */
  @Nullable String edit(String path) {
    String repository = site.config().repository();
    return repository == null
        ? null
        : repository + "/edit/" + site.config().branch() + "/" + new Addresses("").to(path);
  }
}

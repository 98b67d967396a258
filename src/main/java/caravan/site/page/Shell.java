package caravan.site.page;

import caravan.language.typesetting.Typography;
import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.report.page.Contents;
import caravan.report.page.EditorialConfig;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetParts;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.SearchPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.dataset.DataForms;
import caravan.site.part.Addresses;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Licences;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.part.SourceUses;
import caravan.site.part.SourceViews;
import caravan.site.publish.AtomFeed;
import caravan.site.view.DateText;
import caravan.site.view.EditorialView;
import caravan.site.view.LanguageLink;
import caravan.site.view.NavLink;
import caravan.site.view.Navigation;
import caravan.site.view.SiteView;
import caravan.text.yaml.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What all pages of a site share: words, navigation, addresses of the look. Thread-safe. */
public final class Shell {
  private final ResolvedSite site;
  private final Map<String, Messages> messages;
  private final Map<String, Typography> typography;
  private final ThemeOutput theme;
  private final FormattedReferences references;
  private final String generator;
  private final PdfPaths pdfs;
  private final PdfPaths docx;
  private final Map<String, DatasetParts> parts = new ConcurrentHashMap<>();
  private final DataForms forms;
  private final Map<String, NavigationViews> navigations = new ConcurrentHashMap<>();
  private final Map<String, List<AtomFeed>> feeds = new ConcurrentHashMap<>();
  private final Map<String, SiteView> views = new ConcurrentHashMap<>();

  /**
   * @param messages by language
   * @param references in all languages of the site
   * @param generator name and version of the program
   */
  public Shell(
      ResolvedSite site,
      Map<String, Messages> messages,
      ThemeOutput theme,
      FormattedReferences references,
      String generator) {
    this(site, messages, theme, references, generator, PdfPaths.NONE, PdfPaths.NONE);
  }

  private Shell(
      ResolvedSite site,
      Map<String, Messages> messages,
      ThemeOutput theme,
      FormattedReferences references,
      String generator,
      PdfPaths pdfs,
      PdfPaths docx) {
    this.pdfs = pdfs;
    this.docx = docx;
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
    this.forms = new DataForms(site, this.messages, licence(), code -> sources(code, null));
  }

  /** The pages of a dataset of the report. */
  DatasetParts parts(String dataset) {
    return parts.computeIfAbsent(
        dataset,
        id ->
            DatasetParts.of(
                Objects.requireNonNull(site.data().datasets().get(id), "a dataset of the report")));
  }

  /** The files in which datasets can be had. */
  public DataForms forms() {
    return forms;
  }

  /** The same for a site that has these PDFs and files for Word. */
  public Shell with(PdfPaths otherPdfs, PdfPaths otherDocx) {
    return new Shell(site, messages, theme, references, generator, otherPdfs, otherDocx);
  }

  public ResolvedSite site() {
    return site;
  }

  FormattedReferences references() {
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

  /** What all pages of a language share. */
  public SiteView site(String code) {
    return views.computeIfAbsent(code, this::view);
  }

  private SiteView view(String code) {
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
        editorial(config.editorial(), code),
        words(code).texts(),
        generator,
        site.languages().get(code).isRightToLeft());
  }

  private EditorialView editorial(EditorialConfig said, String code) {
    LocalizedText editor = said.editor();
    String contact = said.contact();
    String address = said.contactText();
    EditionDate next = said.nextUpdate();
    return new EditorialView(
        editor == null ? null : editor.any(code),
        contact == null || address == null ? null : new NavLink(address, contact),
        next == null
            ? null
            : new DateText(
                new ObservationTexts(site.data(), site.languages().get(code), words(code))
                    .date(next),
                next.text()));
  }

  /** The way from a page to the others. */
  Navigation navigation(ResolvedPage page, Addresses addresses) {
    return navigations(page.page().language()).page(page, addresses);
  }

  /**
   * The way from a page that the program makes in each language.
   *
   * @param path the page's path below the language's folder
   */
  Navigation navigation(String language, String path, Addresses addresses) {
    return navigations(language).made(path, addresses);
  }

  /** The ways from all pages of a language. */
  NavigationViews navigations(String language) {
    return navigations.computeIfAbsent(
        language, code -> new NavigationViews(this, code, pdfs, docx));
  }

  /** The first page of a language; null where it has none. */
  @Nullable ResolvedPage first(String language) {
    List<ResolvedPage> pages = site.pages(language);
    return pages.isEmpty() ? null : pages.get(0);
  }

  /**
   * The feeds of sections, innermost first, and then that of their language.
   *
   * @param within the sections, outermost first
   */
  List<AtomFeed> feeds(String language, List<Contents.Section> within) {
    Set<String> folders = new HashSet<>(Set.of(""));
    within.forEach(section -> folders.add(section.folder()));
    List<AtomFeed> some = new ArrayList<>();
    for (AtomFeed feed : feeds.computeIfAbsent(language, code -> AtomFeed.of(site, code))) {
      if (folders.contains(feed.folder())) {
        some.add(0, feed);
      }
    }
    return some;
  }

  /** Whether a language has charts or tables. */
  boolean hasExhibits(String language) {
    return site.hasExhibits(language);
  }

  /** Whether the report has sources. */
  boolean hasSources() {
    return !site.data().bibliography().sources().isEmpty();
  }

  /** A text as its language sets it: blanks that do not break, quotes, dashes. */
  String set(String text, String code) {
    return typography(code).apply(text);
  }

  LanguageLink languageLink(String code, String path, Addresses addresses, boolean current) {
    return new LanguageLink(code, words(code).text("languageName"), addresses.to(path), current);
  }

  /** For a translation that has fallen behind the page in a language that has not; else null. */
  @Nullable LanguageLink newer(ResolvedPage page, Addresses addresses) {
    if (!page.page().frontMatter().isOutdated()) {
      return null;
    }
    return site.translations(page.page()).stream()
        .map(ResolvedPage::page)
        .filter(other -> !other.frontMatter().isOutdated())
        .findFirst()
        .map(other -> languageLink(other.language(), other.outputPath(), addresses, false))
        .orElse(null);
  }

  /** The addresses of the look's files, and of the search index of each language. */
  Map<String, String> assets(Addresses addresses) {
    Map<String, String> assets = new LinkedHashMap<>();
    theme.paths().forEach((name, path) -> assets.put(name, addresses.to(path)));
    for (String language : site.config().languages()) {
      if (!site.pages(language).isEmpty()) {
        assets.put("search/" + language + ".js", addresses.to(SearchPaths.index(language)));
      }
    }
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

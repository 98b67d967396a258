package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.OnDemand;
import caravan.expression.names.NamedExpression;
import caravan.expression.names.NamedExpressions;
import caravan.language.number.LanguageWords;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.model.data.Dataset;
import caravan.model.data.SourcesReader;
import caravan.model.data.Units;
import caravan.model.edition.Edition;
import caravan.model.edition.EditionReader;
import caravan.report.each.TakenTexts;
import caravan.report.page.NamedExpressionsReader;
import caravan.report.page.SiteConfig;
import caravan.report.page.SiteConfigReader;
import caravan.report.resolve.MapChoice;
import caravan.report.resolved.Asset;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files of a report: configuration, datasets, and the text of the pages. */
public final class SiteLoader {
  private static final String SITE = Unread.SITE;
  private static final String SOURCES = Unread.SOURCES;
  private static final String CODE_LISTS = Unread.CODE_LISTS;
  private static final String FIGURES = Unread.FIGURES;
  private static final Pattern DATASET = Unread.DATASET;
  private static final Pattern PAGE =
      Pattern.compile("content/([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)/(.+)\\.md");

  private static final Pattern EDITION = Pattern.compile("content/editions/[^/]+\\.json");

  private final Diagnostics out = new Diagnostics();
  private final Project project;
  private final ReportFiles files;
  private final MessageFiles messages;
  private final BuildMemory memory;
  private final Set<String> unread = new TreeSet<>();

  /** Of all files, in order. */
  private Set<String> paths = Set.of();

  /** Null for all. */
  private final @Nullable Wanted wanted;

  private SiteLoader(Project project, BuildMemory memory, @Nullable Wanted wanted) {
    this.project = project;
    this.wanted = wanted;
    this.files = new ReportFiles(project.root(), memory.files(), project.instead(), out);
    this.messages = new MessageFiles(project.templates(), out);
    this.memory = memory;
  }

  /**
   * What is read of a report of which all else is known.
   *
   * @param paths of all its files
   * @param pages of these the files of pages that are read; datasets are read when asked for
   */
  public record Wanted(SortedSet<String> paths, Set<String> pages) {
    public Wanted {
      pages = Set.copyOf(pages);
    }
  }

  /** What could be read, and what is wrong with the files. */
  public static Checked<LoadedSite> load(Project project, BuildMemory memory) {
    return new SiteLoader(project, memory, null).load();
  }

  /**
   * The same of a part of a report.
   *
   * @param later takes what is wrong with datasets that are read afterwards; for several threads
   */
  public static Checked<LoadedSite> load(
      Project project, BuildMemory memory, Wanted wanted, Consumer<Diagnostic> later) {
    return new SiteLoader(project, memory, wanted).load(later);
  }

  private Checked<LoadedSite> load() {
    return load(found -> {});
  }

  private Checked<LoadedSite> load(Consumer<Diagnostic> later) {
    paths = new LinkedHashSet<>(wanted == null ? files.list() : wanted.paths());
    if (out.hasErrors() && paths.isEmpty()) {
      // Nothing of the content may be read, which has been said; what lacks is no other mistake.
      unread.add("content");
    }
    memory.files().retain(paths);
    SiteConfig config = config();
    MapChoice maps = new MapFiles(paths, files, unread, out).read(config.maps());
    CodeLists codeLists = codeLists(config.languages());
    Bibliography bibliography = bibliography();
    Units units =
        memory.units().of(CODE_LISTS, List.of(codeLists), () -> certain(units(codeLists))).value();
    DatasetLoader data =
        new DatasetLoader(paths, files, memory, codeLists, bibliography, units, unread, out);
    List<LoadedSite.PageFile> pages = new ArrayList<>();
    Map<String, SourceFile> texts = new TreeMap<>();
    Map<String, String> onDemand = new TreeMap<>();
    List<Asset> assets = new ArrayList<>();
    List<Edition> editions = new ArrayList<>();
    for (String path : paths) {
      Matcher dataset = DATASET.matcher(path);
      Matcher page = PAGE.matcher(path);
      if (dataset.matches() && wanted != null) {
        onDemand.put(dataset.group(1), path);
      } else if (dataset.matches()) {
        data.read(path, dataset.group(1), yaml(path, true));
      } else if (path.startsWith("content/assets/")) {
        assets.add(new Asset(path));
      } else if (EDITION.matcher(path).matches()) {
        edition(path, editions);
      } else if (page.matches()) {
        page(path, page.group(1), page.group(2), config, pages, texts);
      } else if (Unread.TABLE.matcher(path).matches() || Unread.QUERY.matcher(path).matches()) {
        data.unnamed(path);
      } else if (!List.of(SITE, SOURCES, CODE_LISTS, FIGURES).contains(path)
          && !path.equals(config.maps().path())) {
        unexpected(path);
      }
    }
    Map<String, Dataset> datasets =
        wanted == null
            ? data.all()
            : new OnDemand<>(
                onDemand.keySet(),
                id ->
                    dataset(
                        Objects.requireNonNull(onDemand.get(id)),
                        id,
                        codeLists,
                        bibliography,
                        units,
                        later));
    NamedExpressions named = named(datasets.keySet());
    DataContext context =
        new DataContext(datasets, codeLists, bibliography, units, null)
            .writing(config.shownDigits())
            .named(named.expansions());
    Languages languages = languages(config.languages(), codeLists);
    return out.with(
        new LoadedSite(
            config,
            languages,
            context,
            named,
            pages,
            texts,
            assets,
            editions,
            maps,
            Unread.of(unread, data.tables(), out.list())));
  }

  /** A dataset that is asked for now, perhaps beside others. */
  private Dataset dataset(
      String path,
      String id,
      CodeLists codeLists,
      Bibliography bibliography,
      Units units,
      Consumer<Diagnostic> later) {
    Diagnostics found = new Diagnostics();
    ReportFiles own =
        new ReportFiles(project.root(), new KnownFiles(false), project.instead(), found);
    SourceFile file = own.text(path);
    YamlNode root = file == null ? null : YamlParser.parse(file.asText(), found);
    DatasetLoader data =
        new DatasetLoader(
            paths, own, memory, codeLists, bibliography, units, new TreeSet<>(), found);
    data.read(path, id, root);
    found.list().forEach(later);
    Dataset read = data.get(id);
    if (read == null) {
      throw new IllegalStateException("could be read before: " + path);
    }
    return read;
  }

  private SiteConfig config() {
    YamlNode root = yaml(SITE, true);
    SiteConfig config = root == null ? null : SiteConfigReader.read(root, messages, out);
    if (config == null) {
      unread.add(SITE);
    }
    return config != null ? config : fallback();
  }

  /** Stands in for a configuration that can't be read, so that all else is checked all the same. */
  private static SiteConfig fallback() {
    SourceFile file = new SourceFile(SITE, "");
    LocalizedText title =
        new LocalizedText(ReportFiles.place(SITE), SourceText.of(file, 0, 0), Map.of());
    return SiteConfig.ofTitle(ReportFiles.place(SITE), title, Language.codes());
  }

  private static <T> Checked<T> certain(T value) {
    return new Checked<>(value, List.of());
  }

  private static Units units(CodeLists codeLists) {
    return new Units(codeLists.codes("unit"));
  }

  private Languages languages(List<String> codes, CodeLists codeLists) {
    Map<String, LanguageWords> words = messages.words(codes);
    return memory
        .languages()
        .of(
            "",
            List.of(codes, words, codeLists),
            () -> certain(Languages.of(codes, words, codeLists)))
        .value();
  }

  private <T> T take(Checked<T> checked) {
    out.addAll(checked.diagnostics());
    return checked.value();
  }

  private CodeLists codeLists(List<String> languages) {
    YamlNode root = yaml(CODE_LISTS, false);
    if (root == null && paths.contains(CODE_LISTS)) {
      unread.add(CODE_LISTS);
    }
    return take(
        memory
            .codeLists()
            .of(
                CODE_LISTS,
                List.of(Optional.ofNullable(root), languages),
                () -> codeLists(root, languages)));
  }

  private static Checked<CodeLists> codeLists(@Nullable YamlNode root, List<String> languages) {
    Diagnostics found = new Diagnostics();
    CodeLists lists = root == null ? new CodeLists(Map.of()) : CodeListsReader.read(root, found);
    return found.with(CountryNames.complete(lists, languages, found));
  }

  private Bibliography bibliography() {
    boolean needed = paths.stream().anyMatch(path -> DATASET.matcher(path).matches());
    YamlNode root = yaml(SOURCES, needed);
    if (root == null && (needed || paths.contains(SOURCES))) {
      unread.add(SOURCES);
    }
    return take(
        memory
            .bibliography()
            .of(SOURCES, List.of(Optional.ofNullable(root)), () -> bibliography(root)));
  }

  private static Checked<Bibliography> bibliography(@Nullable YamlNode root) {
    Diagnostics found = new Diagnostics();
    return found.with(root == null ? new Bibliography(Map.of()) : SourcesReader.read(root, found));
  }

  /** The names for expressions; there need be none. */
  private NamedExpressions named(Set<String> datasets) {
    YamlNode root = yaml(FIGURES, false);
    if (root == null && paths.contains(FIGURES) && out.hasErrors()) {
      unread.add(FIGURES);
    }
    List<NamedExpression> list = NamedExpressionsReader.read(root, out);
    return NamedExpressions.of(list, Map.of(), datasets, out);
  }

  private void page(
      String path,
      String language,
      String name,
      SiteConfig config,
      List<LoadedSite.PageFile> pages,
      Map<String, SourceFile> texts) {
    if (!config.languages().contains(language)) {
      out.add(
          Diagnostic.error(
                  Code.UNEXPECTED_FILE,
                  ReportFiles.place(path),
                  "the report has no language \"" + language + "\"")
              .help("add it to \"languages\" in content/site.yaml, or move the file"));
      return;
    }
    if (wanted != null && !wanted.pages().contains(path)) {
      return;
    }
    SourceFile file = files.text(path);
    if (file == null) {
      unread.add(path);
      if (TakenTexts.isOne(path)) {
        // Pages that take it in are not to blame.
        texts.put(path, new SourceFile(path, ""));
      }
    } else if (TakenTexts.isOne(path)) {
      texts.put(path, file);
    } else {
      pages.add(new LoadedSite.PageFile(file, language, name));
    }
  }

  private void edition(String path, List<Edition> editions) {
    SourceFile file = files.text(path);
    if (file != null) {
      take(memory.editions().of(path, List.of(file), () -> edition(file))).ifPresent(editions::add);
    }
  }

  private static Checked<Optional<Edition>> edition(SourceFile file) {
    Diagnostics found = new Diagnostics();
    return found.with(Optional.ofNullable(EditionReader.read(file, found)));
  }

  private void unexpected(String path) {
    out.add(
        Diagnostic.warning(
                Code.UNEXPECTED_FILE, ReportFiles.place(path), "this file is no part of the report")
            .help(
                "pages are content/en/NAME.md, datasets content/data/NAME.yaml, other files"
                    + " content/assets/…"));
  }

  private @Nullable YamlNode yaml(String path, boolean required) {
    if (!paths.contains(path)) {
      if (required && !unread.contains("content")) {
        out.error(
            Code.MISSING_FILE,
            ReportFiles.place(path),
            "this file is missing",
            path.equals(SITE)
                ? "make it, with \"title: …\" and \"languages: [en]\""
                : "make it, with the sources of the data under \"references:\"");
      }
      return null;
    }
    SourceFile file = files.text(path);
    if (file == null) {
      return null;
    }
    Checked<Optional<YamlNode>> read = memory.yaml().of(path, List.of(file), () -> yaml(file));
    YamlNode root = take(read).orElse(null);
    if (root == null && required && read.diagnostics().isEmpty()) {
      out.error(Code.MISSING_KEY, ReportFiles.place(path), "this file is empty");
    }
    return root;
  }

  private static Checked<Optional<YamlNode>> yaml(SourceFile file) {
    Diagnostics found = new Diagnostics();
    return found.with(Optional.ofNullable(YamlParser.parse(file.asText(), found)));
  }
}

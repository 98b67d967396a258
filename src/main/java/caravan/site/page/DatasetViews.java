package caravan.site.page;

import caravan.language.registry.Language;
import caravan.language.typesetting.ReporterNames;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.Statement;
import caravan.model.data.Units;
import caravan.report.resolve.DatasetParts;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.part.OtherStatements;
import caravan.site.part.SourceViews;
import caravan.site.view.DatasetItem;
import caravan.site.view.DatasetListView;
import caravan.site.view.DatasetView;
import caravan.site.view.FactItem;
import caravan.site.view.HeadView;
import caravan.site.view.NavLink;
import caravan.site.view.ObservationRow;
import caravan.site.view.PageMeta;
import caravan.site.view.SeriesGroup;
import caravan.site.view.SourceRef;
import caravan.site.view.StatementView;
import caravan.text.yaml.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pages of a report's datasets in one language. Thread-safe. */
public final class DatasetViews {
  private final Shell shell;
  private final String code;
  private final Language language;
  private final Messages words;
  private final SourceViews sources;
  private final ObservationTexts texts;
  private final OtherStatements others;
  private final FileLinks files;
  private final Map<String, String> extents = new ConcurrentHashMap<>();

  public DatasetViews(Shell shell, String code) {
    this.shell = shell;
    this.code = code;
    this.language = shell.site().languages().get(code);
    this.words = shell.words(code);
    this.sources = shell.sources(code, null);
    this.texts = new ObservationTexts(shell.site().data(), language, words);
    this.others = new OtherStatements(texts, sources, code);
    this.files = new FileLinks(shell.forms(), language, words);
  }

  /** Where the list of datasets stands, from the site's root. */
  public String listPath() {
    return code + "/" + DatasetPaths.LIST;
  }

  /** Where a dataset stands, from the site's root. */
  public String path(Dataset dataset) {
    return code + "/" + DatasetPaths.page(dataset.id());
  }

  /** The list of all datasets. */
  public DatasetListView list() {
    Addresses addresses = new Addresses(listPath());
    List<DatasetItem> items = new ArrayList<>();
    for (Dataset dataset : inOrderOfUse()) {
      items.add(
          new DatasetItem(
              dataset.title().any(code),
              addresses.to(path(dataset)),
              text(dataset.description()),
              extent(dataset)));
    }
    return new DatasetListView(
        shell.site(code),
        meta(
            words.text("datasets"),
            words.text("datasetsIntro"),
            listPath(),
            null,
            new HeadViews(shell, code).datasets()),
        shell.navigation(code, DatasetPaths.LIST, addresses),
        items,
        shell.forms().hasArchive()
            ? new NavLink(words.text("allData"), addresses.to(code + "/" + DatasetPaths.ARCHIVE))
            : null,
        files.descriptions(addresses),
        shell.assets(addresses));
  }

  /** The datasets in the order in which a reader of the report meets them; then those unused. */
  private List<Dataset> inOrderOfUse() {
    Map<String, Dataset> all = shell.site().data().datasets();
    Set<String> met = new LinkedHashSet<>();
    for (ResolvedPage page : shell.site().pages(code)) {
      met.addAll(page.datasets());
    }
    met.addAll(all.keySet());
    return met.stream().map(id -> Objects.requireNonNull(all.get(id), id)).toList();
  }

  /** How many pages a dataset has. */
  public int parts(Dataset dataset) {
    return shell.parts(dataset.id()).count();
  }

  /**
   * Where a part of a dataset stands, from the site's root.
   *
   * @param part from 1
   */
  public String path(Dataset dataset, int part) {
    return code + "/" + DatasetPaths.page(dataset.id(), part);
  }

  /**
   * A dataset with its observations, or a part of a large one.
   *
   * @param part from 1
   */
  public DatasetView page(Dataset dataset, int part) {
    Addresses addresses = new Addresses(path(dataset, part));
    DatasetParts parts = shell.parts(dataset.id());
    Set<String> sourceIds = new LinkedHashSet<>();
    List<SeriesGroup> groups = new ArrayList<>();
    for (DatasetParts.Slice slice : parts.get(part).slices()) {
      Series series = slice.series();
      List<ObservationRow> rows = new ArrayList<>();
      for (Observation observation : slice.observations()) {
        rows.add(row(observation, sourceIds));
      }
      groups.add(
          new SeriesGroup(
              DatasetPaths.anchor(series.key()),
              texts.name(dataset, series.codes()),
              series.ref(),
              only(slice),
              rows.stream().anyMatch(DatasetViews::hasRemarks),
              rows));
    }
    String title = dataset.title().any(code);
    return new DatasetView(
        shell.site(code),
        meta(
            part == 1 ? title : title + " (" + part + "/" + parts.count() + ")",
            part == 1 ? text(dataset.description()) : null,
            path(dataset, part),
            dataset.span().file().path(),
            head(dataset, title, part, addresses)),
        shell.navigation(code, DatasetPaths.page(dataset.id(), part), addresses),
        addresses.to(code + "/" + DatasetPaths.csv(dataset.id())),
        files.of(dataset, true, addresses),
        files.of(dataset, false, addresses),
        facts(dataset),
        part == 1 ? null : link(dataset, part - 1, addresses),
        part == parts.count() ? null : link(dataset, part + 1, addresses),
        part == 1 && parts.count() > 1 ? links(dataset, parts.count(), addresses) : List.of(),
        groups,
        sources.list(sourceIds),
        shell.assets(addresses));
  }

  /** Who says all of a slice; null where several do. */
  private @Nullable SourceRef only(DatasetParts.Slice slice) {
    List<String> said =
        slice.observations().stream().map(one -> one.main().source()).distinct().toList();
    return said.size() == 1 ? sources.ref(said.get(0)) : null;
  }

  private static boolean hasRemarks(ObservationRow row) {
    return row.note() != null
        || !row.others().isEmpty()
        || !row.earlier().isEmpty()
        || !row.history().isEmpty();
  }

  private HeadView head(Dataset dataset, String title, int part, Addresses addresses) {
    HeadViews heads = new HeadViews(shell, code);
    return part == 1
        ? heads
            .dataset(dataset, extent(dataset), files.of(dataset, true))
            .with(files.of(dataset, true, addresses), files.of(dataset, false, addresses))
        : heads.made(DatasetPaths.page(dataset.id(), part), title, extent(dataset));
  }

  private List<NavLink> links(Dataset dataset, int count, Addresses addresses) {
    List<NavLink> links = new ArrayList<>();
    for (int part = 1; part <= count; part++) {
      links.add(link(dataset, part, addresses));
    }
    return links;
  }

  /** A part, named by its first and its last series. */
  private NavLink link(Dataset dataset, int part, Addresses addresses) {
    List<DatasetParts.Slice> slices = shell.parts(dataset.id()).get(part).slices();
    String first = texts.name(dataset, slices.get(0).series().codes());
    String last = texts.name(dataset, slices.get(slices.size() - 1).series().codes());
    String name = first.equals(last) ? first : first + " – " + last;
    return new NavLink(part + ". " + name, addresses.to(path(dataset, part)));
  }

  private PageMeta meta(
      String title,
      @Nullable String description,
      String path,
      @Nullable String file,
      HeadView head) {
    return new PageMeta(
        title,
        null,
        description,
        shell.canonical(path),
        null,
        null,
        file == null ? null : shell.edit(file),
        head);
  }

  private @Nullable String text(@Nullable LocalizedText text) {
    return text == null ? null : text.any(code);
  }

  /** The unit as readers know it, {@code US$} for USD; its code where it has no name. */
  private String unit(Dataset dataset) {
    String unit = dataset.unitName();
    String listed = shell.site().data().codeLists().name("unit", unit, code);
    Units.Definition known = shell.site().data().units().find(unit);
    if (known == null || !listed.equals(unit)) {
      return listed;
    }
    // Factors are powers of ten.
    int power = -known.factor().stripTrailingZeros().scale();
    String label = language.numberWriter().unitLabel(known.unit(), power);
    return label.isEmpty() ? listed : label;
  }

  private List<FactItem> facts(Dataset dataset) {
    List<FactItem> facts = new ArrayList<>();
    facts.add(new FactItem(words.text("unit"), unit(dataset)));
    if (dataset.reporter() != null) {
      String reporter = ReporterNames.of(shell.site().data().codeLists(), dataset.reporter(), code);
      facts.add(new FactItem(words.text("reporter"), reporter));
    }
    if (!dataset.series().isEmpty()) {
      facts.add(new FactItem(words.text("data"), extent(dataset)));
    }
    if (dataset.note() != null) {
      facts.add(new FactItem(words.text("note"), dataset.note().any(code)));
    }
    return facts;
  }

  /** Counted once, since each page of a large dataset says it. */
  private String extent(Dataset dataset) {
    return extents.computeIfAbsent(dataset.id(), id -> counted(dataset));
  }

  private String counted(Dataset dataset) {
    int count = 0;
    Period first = null;
    Period last = null;
    for (Series series : dataset.series().values()) {
      for (Period period : series.observations().keySet()) {
        count++;
        first = first == null || period.compareTo(first) < 0 ? period : first;
        last = last == null || period.compareTo(last) > 0 ? period : last;
      }
    }
    if (first == null || last == null) {
      return words.text("missing");
    }
    if (first.equals(last)) {
      return words.text(
          "extentOne",
          "count",
          Integer.toString(count),
          "period",
          language.dateWriter().period(first));
    }
    return words.text(
        "extent",
        "count",
        Integer.toString(count),
        "first",
        language.dateWriter().period(first),
        "last",
        language.dateWriter().period(last));
  }

  private ObservationRow row(Observation observation, Set<String> sourceIds) {
    Statement main = observation.main();
    sourceIds.add(main.source());
    observation.also().forEach(other -> sourceIds.add(other.source()));
    observation.revisions().forEach(earlier -> sourceIds.add(earlier.source()));
    List<StatementView> history = others.history(observation);
    return new ObservationRow(
        DatasetPaths.anchor(observation),
        language.dateWriter().period(observation.period()),
        texts.value(main),
        texts.status(main),
        sources.ref(main.source()),
        others.others(observation, main),
        history.isEmpty() ? others.revisions(observation, main) : List.of(),
        history,
        text(main.note()));
  }
}

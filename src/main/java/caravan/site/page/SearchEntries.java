package caravan.site.page;

import caravan.expression.evaluate.DataContext;
import caravan.model.data.Dataset;
import caravan.model.data.Series;
import caravan.report.page.Contents;
import caravan.report.prose.Heading;
import caravan.report.prose.Section;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.ResolvedSite;
import caravan.report.resolved.TableData;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.search.SearchEntry;
import caravan.site.search.SearchEntry.Kind;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a report can be found in one language: its pages by headings, exhibits, datasets; each
 * with the sections of the report in which it stands.
 */
final class SearchEntries {
  /** How many names of a dataset's codes are found; the index is loaded by each reader. */
  private static final int MOST_NAMES = 1000;

  private final String language;
  private final Messages words;
  private final ResolvedSite site;
  private final List<SearchEntry> entries = new ArrayList<>();

  private SearchEntries(ResolvedSite site, String language, Messages words) {
    this.site = site;
    this.language = language;
    this.words = words;
  }

  /** Those of a page. */
  static List<SearchEntry> of(ResolvedSite site, ResolvedPage page, Messages words) {
    SearchEntries made = new SearchEntries(site, page.page().language(), words);
    made.sections(page);
    page.exhibits().forEach(exhibit -> made.exhibit(page, exhibit));
    return made.entries;
  }

  /** Those of the datasets; they stand behind those of all pages. */
  static List<SearchEntry> ofDatasets(ResolvedSite site, String language, Messages words) {
    SearchEntries made = new SearchEntries(site, language, words);
    DataContext data = site.data();
    data.datasets().values().forEach(dataset -> made.dataset(dataset, data));
    return made.entries;
  }

  private void sections(ResolvedPage page) {
    ResolvedProse body = page.body();
    String path = page.page().outputPath();
    Map<String, String> headings = new HashMap<>();
    body.headings().forEach(heading -> headings.put(heading.id(), heading.text()));
    for (Section section : body.prose().sections(one -> text(ResolvedProse.of(one)))) {
      Heading heading = section.heading();
      if (heading == null) {
        SourceText description = page.page().frontMatter().description();
        String lede = description == null ? "" : description.text();
        String title = page.plainTitle();
        String alias = page.linkTitle().equals(title) ? "" : page.linkTitle();
        add(
            Kind.PAGE,
            title,
            alias,
            words.row(around(page)),
            path,
            joined(List.of(lede, section.text())));
      } else if (!heading.text().isBlank()) {
        String anchor = path + "#" + heading.id();
        String text = headings.getOrDefault(heading.id(), heading.text());
        add(Kind.SECTION, text, "", words.row(way(page)), anchor, section.text());
      }
    }
  }

  /** The sections around a page by their short titles, outermost first. */
  private List<String> around(ResolvedPage page) {
    List<String> titles = new ArrayList<>();
    for (Contents.Section section : site.contents(language).around(page.page())) {
      if (section.index() != null) {
        titles.add(site.of(section.index()).linkTitle());
      }
    }
    return titles;
  }

  /** These, and the page. */
  private List<String> way(ResolvedPage page) {
    List<String> titles = around(page);
    titles.add(page.linkTitle());
    return titles;
  }

  /** What a reference says; null for one that stands around its own text. */
  private @Nullable String text(Resolved resolved) {
    if (resolved instanceof Resolved.OfFigure figure) {
      return figure.figure().text();
    }
    if (resolved instanceof Resolved.OfLink) {
      return null;
    }
    if (resolved instanceof Resolved.OfImage image) {
      return image.alt();
    }
    if (resolved instanceof Resolved.OfChartName named) {
      String key = named.isTable() ? "tableName" : "figureName";
      return words.text(key, "number", Integer.toString(named.number()));
    }
    return "";
  }

  private void exhibit(ResolvedPage page, Exhibit exhibit) {
    String key = exhibit instanceof TableData ? "tableNumber" : "figureNumber";
    String number = words.text(key, "number", Integer.toString(exhibit.number()));
    String title = exhibit.title().plain();
    Set<String> labels =
        new LinkedHashSet<>(
            exhibit instanceof ChartData chart ? labels(chart) : heads((TableData) exhibit));
    labels.remove("");
    List<String> said =
        new ArrayList<>(exhibit.texts().stream().map(ResolvedProse::plain).toList());
    said.remove(title);
    said.removeAll(labels);
    said.add(words.row(List.copyOf(labels)));
    if (exhibit instanceof ChartData chart && chart.block().alt() != null) {
      said.add(chart.block().alt().text());
    }
    add(
        Kind.EXHIBIT,
        title,
        "",
        words.row(Stream.concat(Stream.of(number), way(page).stream()).toList()),
        page.page().outputPath() + "#" + exhibit.id(),
        joined(said));
  }

  private static List<String> labels(ChartData chart) {
    List<String> labels = new ArrayList<>();
    chart.lines().forEach(line -> labels.add(line.label()));
    if (!chart.overTime()) {
      chart.categories().forEach(category -> labels.add(category.label()));
    }
    return labels;
  }

  private static List<String> heads(TableData table) {
    List<String> heads = new ArrayList<>();
    table.rows().forEach(row -> heads.add(row.head().text()));
    table.columns().forEach(column -> heads.add(column.head().text()));
    return heads;
  }

  private void dataset(Dataset dataset, DataContext data) {
    Set<String> names = new LinkedHashSet<>();
    dataset.series().values().forEach(series -> names.addAll(names(dataset, series, data)));
    List<String> first = names.stream().limit(MOST_NAMES).toList();
    List<String> said =
        List.of(text(dataset.description()), text(dataset.note()), words.row(first));
    String title = dataset.title().any(language);
    String path = language + "/" + DatasetPaths.page(dataset.id());
    add(Kind.DATASET, title, "", words.text("dataset"), path, joined(said));
  }

  private List<String> names(Dataset dataset, Series series, DataContext data) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < series.codes().size(); i++) {
      String list = dataset.dimensions().get(i);
      names.add(data.codeLists().name(list, series.codes().get(i), language));
    }
    return names;
  }

  private String text(@Nullable LocalizedText text) {
    return text == null ? "" : text.any(language);
  }

  private void add(
      Kind kind, String title, String alias, String context, String path, String text) {
    String href = new Addresses("").to(path);
    entries.add(new SearchEntry(kind, title, alias, context, href, text));
  }

  /** Texts as a paragraph; each ends as a sentence does. */
  private String joined(List<String> texts) {
    return words.paragraph(
        texts.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(words::stopped)
            .toList());
  }
}

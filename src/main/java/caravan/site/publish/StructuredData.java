package caravan.site.publish;

import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.model.data.Source;
import caravan.model.data.SourceEntry;
import caravan.report.page.Contents;
import caravan.report.page.FrontMatter;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.json.Json;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page is, in the words of schema.org, as JSON for its {@code <script
 * type="application/ld+json">}. For one language. Thread-safe.
 */
public final class StructuredData {
  private final ResolvedSite site;
  private final BaseAddress base;
  private final String language;
  private final @Nullable String licence;

  /**
   * @param licence the address of the licence, or its name; null for none
   */
  public StructuredData(
      ResolvedSite site, BaseAddress base, String language, @Nullable String licence) {
    this.site = site;
    this.base = base;
    this.language = language;
    this.licence = licence;
  }

  /**
   * A step on the way from the first page to where a reader is.
   *
   * @param path from the site's root
   */
  public record Crumb(String name, String path) {}

  /**
   * A file that holds a dataset.
   *
   * @param path from the site's root
   * @param size in bytes
   */
  public record Download(String name, String path, String mediaType, int size, String sha256) {}

  /**
   * A page of the report.
   *
   * @param image the path of its picture; null for none
   * @param crumbs the way to it, itself at the end
   */
  public String page(ResolvedPage page, @Nullable String image, List<Crumb> crumbs) {
    FrontMatter front = page.page().frontMatter();
    String address = base.of(page.page().outputPath());
    boolean whole = isFirst(page);
    Map<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("@type", "Report");
    report.put("@id", address + "#report");
    report.put("url", address);
    report.put("name", whole ? config().title().any(language) : page.plainTitle());
    report.put("headline", page.plainTitle());
    if (front.description() != null) {
      report.put("description", front.description().text());
    }
    report.put("inLanguage", language);
    if (front.date() != null) {
      report.put("datePublished", front.date().toString());
    }
    if (front.changed() != null) {
      report.put("dateModified", String.valueOf(front.changed()));
    }
    if (!front.authors().isEmpty()) {
      report.put(
          "author",
          front.authors().stream()
              .map(author -> thing("Person", Map.of("name", author.text())))
              .toList());
    }
    if (!front.keywords().isEmpty()) {
      report.put("keywords", front.keywords().stream().map(SourceText::text).toList());
    }
    if (image != null) {
      report.put("image", base.of(image));
    }
    published(report);
    if (whole) {
      Contents.Section outermost = site.contents(language).sections().get(0);
      // Of many pages each says itself what it is a part of.
      if (!ContentsPaths.isLong(outermost)) {
        report.put(
            "hasPart",
            outermost.pages().stream().skip(1).map(site::of).map(this::reference).toList());
      }
    } else {
      report.put("isPartOf", reference(site.pages(language).get(0)));
    }
    report.put("citation", citations(page.sources()));
    return graph(report, crumbs);
  }

  /**
   * A dataset.
   *
   * @param description what it is about
   * @param unit the name of its unit
   * @param files that hold it
   */
  public String dataset(
      Dataset dataset, String description, String unit, List<Download> files, List<Crumb> crumbs) {
    String address = base.of(language + "/" + DatasetPaths.page(dataset.id()));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("@type", "Dataset");
    data.put("@id", address + "#dataset");
    data.put("url", address);
    data.put("name", dataset.title().any(language));
    data.put("description", description);
    data.put("inLanguage", language);
    data.put("isAccessibleForFree", true);
    published(data);
    data.put("creator", data.get("publisher"));
    CoveredMonths extent = CoveredMonths.of(dataset);
    if (extent != null) {
      data.put("temporalCoverage", extent.interval());
    }
    List<Object> places = new ArrayList<>();
    Places.of(dataset, site.data().codeLists(), language)
        .forEach(
            (code, name) -> places.add(thing("Country", Map.of("name", name, "identifier", code))));
    data.put("spatialCoverage", places);
    data.put(
        "variableMeasured",
        thing("PropertyValue", Map.of("name", dataset.title().any(language), "unitText", unit)));
    data.put("distribution", files.stream().<Object>map(this::download).toList());
    data.put("isBasedOn", citations(sources(dataset)));
    data.put("includedInDataCatalog", catalogue());
    return graph(data, crumbs);
  }

  private Map<String, @Nullable Object> download(Download file) {
    Map<String, @Nullable Object> download = new LinkedHashMap<>();
    download.put("@type", "DataDownload");
    download.put("name", file.name());
    download.put("encodingFormat", file.mediaType());
    download.put("contentUrl", base.of(file.path()));
    download.put("contentSize", file.size() + " B");
    download.put("sha256", file.sha256());
    return download;
  }

  /** The list of all datasets. */
  public String datasets(String name, String description, List<Crumb> crumbs) {
    Map<String, @Nullable Object> list = new LinkedHashMap<>(catalogue());
    list.put("name", name);
    list.put("description", description);
    list.put("url", base.of(language + "/" + DatasetPaths.LIST));
    list.put("inLanguage", language);
    published(list);
    List<Object> datasets = new ArrayList<>();
    for (String id : site.data().datasets().keySet()) {
      String address = base.of(language + "/" + DatasetPaths.page(id));
      datasets.add(Map.of("@id", address + "#dataset"));
    }
    list.put("dataset", datasets);
    return graph(list, crumbs);
  }

  /** A page that lists others. */
  public String list(String name, String path, List<Crumb> crumbs) {
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("@type", "CollectionPage");
    list.put("@id", base.of(path));
    list.put("url", base.of(path));
    list.put("name", name);
    list.put("inLanguage", language);
    return graph(list, crumbs);
  }

  /** The sources of a dataset's statements, in the order in which they are named. */
  public static Set<String> sources(Dataset dataset) {
    Set<String> ids = new LinkedHashSet<>();
    for (Series series : dataset.series().values()) {
      for (Observation observation : series.observations().values()) {
        ids.add(observation.main().source());
        observation.also().forEach(other -> ids.add(other.source()));
        observation.revisions().forEach(earlier -> ids.add(earlier.source()));
      }
    }
    return ids;
  }

  private SiteConfig config() {
    return site.config();
  }

  private boolean isFirst(ResolvedPage page) {
    return site.pages(language).get(0) == page;
  }

  private Map<String, @Nullable Object> catalogue() {
    Map<String, @Nullable Object> catalogue = new LinkedHashMap<>();
    catalogue.put("@type", "DataCatalog");
    catalogue.put("@id", base.of(language + "/" + DatasetPaths.LIST) + "#catalogue");
    return catalogue;
  }

  private Map<String, Object> reference(ResolvedPage page) {
    return Map.of("@id", base.of(page.page().outputPath()) + "#report");
  }

  /** Who publishes it, and under which licence. */
  private void published(Map<String, @Nullable Object> work) {
    if (config().publisher() != null) {
      Map<String, @Nullable Object> publisher = new LinkedHashMap<>();
      publisher.put("@type", "Organization");
      publisher.put("name", config().publisher().any(language));
      if (config().publisherUrl() != null) {
        publisher.put("url", config().publisherUrl());
      }
      work.put("publisher", publisher);
    }
    if (licence != null) {
      work.put("license", licence);
    }
  }

  private List<Object> citations(Set<String> ids) {
    List<Object> citations = new ArrayList<>();
    for (String id : ids) {
      SourceEntry source = site.data().bibliography().find(id);
      if (source != null) {
        citations.add(citation(source.in(language)));
      }
    }
    return citations;
  }

  private static Map<String, @Nullable Object> citation(Source source) {
    Map<String, @Nullable Object> work = new LinkedHashMap<>();
    work.put("@type", "CreativeWork");
    work.put("name", source.name());
    if (source.url() != null) {
      work.put("url", source.url());
    }
    return work;
  }

  private static Map<String, @Nullable Object> thing(String type, Map<String, Object> properties) {
    Map<String, @Nullable Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    properties.keySet().stream().sorted().forEach(key -> thing.put(key, properties.get(key)));
    return thing;
  }

  private String graph(Map<String, @Nullable Object> thing, List<Crumb> crumbs) {
    // An empty list says nothing.
    thing.values().removeIf(value -> value == null || value.equals(List.of()));
    List<Object> things = new ArrayList<>(List.of(thing));
    if (crumbs.size() > 1) {
      List<Object> items = new ArrayList<>();
      for (Crumb crumb : crumbs) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("@type", "ListItem");
        item.put("position", items.size() + 1);
        item.put("name", crumb.name());
        item.put("item", base.of(crumb.path()));
        items.add(item);
      }
      things.add(thing("BreadcrumbList", Map.of("itemListElement", items)));
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@graph", things);
    return Json.forScript(all);
  }
}

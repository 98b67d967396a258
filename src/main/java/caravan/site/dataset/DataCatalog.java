package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.SourceEntry;
import caravan.report.page.DataFormat;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetPaths;
import caravan.site.publish.BaseAddress;
import caravan.site.publish.CoveredMonths;
import caravan.site.publish.Places;
import caravan.site.publish.StructuredData;
import caravan.text.json.Json;
import caravan.text.json.JsonArrays;
import caravan.text.yaml.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The datasets of a report for catalogues of data: DCAT-AP 3, as JSON-LD that needs nothing from
 * elsewhere. What others refer to (languages, types of files, countries, licences) is named by the
 * lists of the Publications Office of the European Union where those have it. For one thread.
 */
final class DataCatalog implements DataForms.Description {
  static final String NAME = "catalog.jsonld";

  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

  private static final String GRAPH = "@graph";

  private final ReportFacts report;
  private final BiFunction<Dataset, String, List<DataFile>> files;
  private final BaseAddress base;

  /** What is referred to, by its address: of which kind it is. */
  private final Map<String, String> kinds = new TreeMap<>();

  /**
   * @param files those of a dataset in a language
   */
  DataCatalog(ReportFacts report, BiFunction<Dataset, String, List<DataFile>> files) {
    this.report = report;
    this.files = files;
    this.base = Objects.requireNonNull(report.base());
  }

  /** Whether a report says all that DCAT-AP requires: where it stands, and who publishes it. */
  static boolean isPossible(ReportFacts report) {
    return report.config().baseUrl() != null && report.config().publisher() != null;
  }

  @Override
  public String text() {
    List<Object> graph = new ArrayList<>();
    graph.add(catalogue());
    graph.add(publisher());
    report.site().data().datasets().values().forEach(dataset -> graph.add(dataset(dataset)));
    kinds.forEach(
        (address, kind) -> {
          Map<String, Object> node = new LinkedHashMap<>();
          node.put("@id", address);
          node.put("@type", kind);
          graph.add(node);
        });
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("@context", context());
    all.put(GRAPH, graph);
    return Json.write(all);
  }

  @Override
  public Optional<String> with(String before, Map<Integer, Dataset> changed) {
    Map<Integer, Object> nodes = new TreeMap<>();
    // The catalogue and the publisher stand ahead of them.
    changed.forEach((number, dataset) -> nodes.put(2 + number, dataset(dataset)));
    return JsonArrays.with(before, GRAPH, nodes);
  }

  private static Map<String, Object> context() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("dcat", "http://www.w3.org/ns/dcat#");
    terms.put("dct", "http://purl.org/dc/terms/");
    terms.put("foaf", "http://xmlns.com/foaf/0.1/");
    terms.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    terms.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (String name : List.of("title", "description")) {
      terms.put(name, term("dct:" + name, "@container", "@language"));
    }
    for (String name :
        List.of(
            "publisher", "language", "license", "spatial", "format", "conformsTo", "relation")) {
      terms.put(name, term("dct:" + name, "@type", "@id"));
    }
    for (String name : List.of("dataset", "landingPage", "accessURL", "downloadURL", "mediaType")) {
      terms.put(name, term("dcat:" + name, "@type", "@id"));
    }
    terms.put("issued", term("dct:issued", "@type", "xsd:date"));
    terms.put("modified", term("dct:modified", "@type", "xsd:date"));
    terms.put("startDate", term("dcat:startDate", "@type", "xsd:date"));
    terms.put("endDate", term("dcat:endDate", "@type", "xsd:date"));
    terms.put("byteSize", term("dcat:byteSize", "@type", "xsd:nonNegativeInteger"));
    terms.put("temporalResolution", term("dcat:temporalResolution", "@type", "xsd:duration"));
    terms.put("homepage", term("foaf:homepage", "@type", "@id"));
    terms.put("hasURL", term("vcard:hasURL", "@type", "@id"));
    terms.put("name", term("foaf:name", "@container", "@language"));
    terms.put("fn", term("vcard:fn", "@container", "@language"));
    terms.put("identifier", "dct:identifier");
    terms.put("temporal", "dct:temporal");
    terms.put("distribution", "dcat:distribution");
    terms.put("contactPoint", "dcat:contactPoint");
    return terms;
  }

  private static Map<String, Object> term(String id, String key, String value) {
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("@id", id);
    term.put(key, value);
    return term;
  }

  private String address(String name) {
    return base.of(NAME) + "#" + name;
  }

  private String of(String kind, String address) {
    kinds.put(address, kind);
    return address;
  }

  private Map<String, @Nullable Object> catalogue() {
    SiteConfig config = report.config();
    Map<String, @Nullable Object> catalogue = node(address("catalogue"), "dcat:Catalog");
    catalogue.put("title", texts(config.title()));
    catalogue.put(
        "description",
        config.description() == null
            ? each(language -> report.words(language).text("datasetsIntro"))
            : texts(config.description()));
    catalogue.put("publisher", address("publisher"));
    catalogue.put("language", languages(report.languages()));
    catalogue.put(
        "homepage",
        of("foaf:Document", base.of(report.languages().get(0) + "/" + DatasetPaths.LIST)));
    licence(catalogue);
    dates(catalogue);
    catalogue.put(
        "dataset", report.site().data().datasets().keySet().stream().map(this::dataset).toList());
    return catalogue;
  }

  private Map<String, @Nullable Object> publisher() {
    SiteConfig config = report.config();
    Map<String, @Nullable Object> publisher = node(address("publisher"), "foaf:Agent");
    publisher.put("name", texts(Objects.requireNonNull(config.publisher())));
    if (config.publisherUrl() != null) {
      publisher.put("homepage", of("foaf:Document", config.publisherUrl()));
    }
    return publisher;
  }

  private String dataset(String id) {
    return address("dataset-" + id);
  }

  private Map<String, @Nullable Object> dataset(Dataset dataset) {
    Map<String, @Nullable Object> described = node(dataset(dataset.id()), "dcat:Dataset");
    described.put("identifier", dataset.id());
    described.put("title", texts(dataset.title()));
    described.put("description", each(language -> report.description(dataset, language)));
    described.put("publisher", address("publisher"));
    described.put("language", languages(report.languages()));
    if (report.config().publisherUrl() != null) {
      Map<String, @Nullable Object> contact = new LinkedHashMap<>();
      contact.put("@type", List.of("vcard:Kind", "vcard:Organization"));
      contact.put("fn", texts(Objects.requireNonNull(report.config().publisher())));
      contact.put("hasURL", report.config().publisherUrl());
      described.put("contactPoint", contact);
    }
    dates(described);
    CoveredMonths covered = CoveredMonths.of(dataset);
    if (covered != null) {
      Map<String, @Nullable Object> time = new LinkedHashMap<>();
      time.put("@type", "dct:PeriodOfTime");
      time.put("startDate", covered.first().atDay(1).toString());
      time.put("endDate", covered.last().atEndOfMonth().toString());
      described.put("temporal", time);
    }
    String resolution = ReportFacts.resolution(dataset);
    if (resolution != null) {
      described.put("temporalResolution", resolution);
    }
    List<String> places =
        Places.of(dataset, report.site().data().codeLists(), report.languages().get(0))
            .keySet()
            .stream()
            .map(code -> of("dct:Location", EU + "country/" + code))
            .toList();
    if (!places.isEmpty()) {
      described.put("spatial", places);
    }
    List<String> sources = sources(dataset);
    if (!sources.isEmpty()) {
      described.put("relation", sources);
    }
    described.put(
        "landingPage",
        report.languages().stream()
            .map(language -> of("foaf:Document", page(dataset, language)))
            .toList());
    List<Object> distributions = new ArrayList<>();
    for (String language : report.languages()) {
      for (DataFile file : files.apply(dataset, language)) {
        if (file.form().holdsData()) {
          distributions.add(distribution(dataset, file));
        }
      }
    }
    described.put("distribution", distributions);
    return described;
  }

  private String page(Dataset dataset, String language) {
    return base.of(language + "/" + DatasetPaths.page(dataset.id()));
  }

  private List<String> sources(Dataset dataset) {
    List<String> addresses = new ArrayList<>();
    for (String id : StructuredData.sources(dataset)) {
      SourceEntry source = report.site().data().bibliography().find(id);
      if (source != null && source.url() != null && !addresses.contains(source.url())) {
        addresses.add(source.url());
      }
    }
    return addresses;
  }

  private Map<String, @Nullable Object> distribution(Dataset dataset, DataFile file) {
    String address = base.of(file.path());
    Map<String, @Nullable Object> described =
        node(
            dataset(dataset.id())
                + "-"
                + file.language()
                + "-"
                + file.form().label().toLowerCase(Locale.ROOT),
            "dcat:Distribution");
    described.put("title", new TreeMap<>(Map.of(file.language(), file.form().label())));
    described.put("accessURL", page(dataset, file.language()));
    described.put("downloadURL", address);
    described.put("language", languages(List.of(file.language())));
    described.put(
        "format", of("dct:MediaTypeOrExtent", EU + "file-type/" + file.form().fileType()));
    described.put("mediaType", of("dct:MediaType", MEDIA + file.form().mediaType()));
    described.put("byteSize", Integer.toString(file.size()));
    String standard = standard(file.form());
    if (standard != null) {
      described.put("conformsTo", of("dct:Standard", standard));
    }
    licence(described);
    return described;
  }

  private @Nullable String standard(DataForm form) {
    return switch (form) {
      case CSV ->
          report.config().dataFormats().contains(DataFormat.CSVW)
              ? "https://www.w3.org/TR/tabular-data-model/"
              : "https://www.rfc-editor.org/rfc/rfc4180";
      case PARQUET -> "https://parquet.apache.org/docs/file-format/";
      case SDMX_CSV -> "https://github.com/sdmx-twg/sdmx-csv";
      case XLSX, CSVW, SDMX_STRUCTURE -> null;
    };
  }

  private void licence(Map<String, @Nullable Object> node) {
    if (report.licence() != null) {
      node.put("license", of("dct:LicenseDocument", report.licence()));
    }
  }

  private void dates(Map<String, @Nullable Object> node) {
    if (report.issued() != null) {
      node.put("issued", report.issued().toString());
      node.put("modified", String.valueOf(report.modified()));
    }
  }

  /** As the Publications Office names languages: by the code of three letters. */
  private List<String> languages(List<String> codes) {
    return codes.stream()
        .map(code -> Locale.forLanguageTag(code).getISO3Language().toUpperCase(Locale.ROOT))
        .map(code -> of("dct:LinguisticSystem", EU + "language/" + code))
        .toList();
  }

  private Map<String, Object> texts(LocalizedText text) {
    return each(text::any);
  }

  private Map<String, Object> each(Function<String, String> text) {
    Map<String, Object> texts = new LinkedHashMap<>();
    report.languages().forEach(language -> texts.put(language, text.apply(language)));
    return texts;
  }

  private static Map<String, @Nullable Object> node(String id, String type) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("@id", id);
    node.put("@type", type);
    return node;
  }
}

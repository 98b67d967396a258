package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetPaths;
import caravan.site.publish.BaseAddress;
import caravan.text.json.Json;
import caravan.text.json.JsonArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of all datasets in the first language of a report, for programs that learn from
 * data: Croissant 1.0 of MLCommons.
 */
final class Croissant implements DataForms.Description {
  static final String NAME = "croissant.json";

  /** The terms of Croissant in its own vocabulary; others are those of schema.org. */
  private static final List<String> TERMS =
      List.of(
          "citeAs",
          "column",
          "examples",
          "extract",
          "field",
          "fileObject",
          "fileProperty",
          "fileSet",
          "format",
          "includes",
          "isLiveDataset",
          "jsonPath",
          "key",
          "md5",
          "parentField",
          "path",
          "recordSet",
          "references",
          "regex",
          "repeated",
          "replace",
          "separator",
          "source",
          "subField",
          "transform");

  private static final String FILES = "distribution";
  private static final String RECORDS = "recordSet";

  private final ReportFacts report;
  private final String language;
  private final Function<Dataset, List<DataFile>> files;

  /**
   * @param files those of a dataset in the first language
   */
  Croissant(ReportFacts report, Function<Dataset, List<DataFile>> files) {
    this.report = report;
    this.language = report.languages().get(0);
    this.files = files;
  }

  /** Whether a report says all that Croissant requires. */
  static boolean isPossible(ReportFacts report) {
    SiteConfig config = report.config();
    return config.baseUrl() != null
        && config.licence() != null
        && config.publisher() != null
        && report.issued() != null;
  }

  @Override
  public String text() {
    SiteConfig config = report.config();
    BaseAddress base = Objects.requireNonNull(report.base());
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("@context", context());
    all.put("@type", "sc:Dataset");
    all.put("conformsTo", "http://mlcommons.org/croissant/1.0");
    all.put("name", config.title().any(language));
    all.put(
        "description",
        config.description() == null
            ? report.words(language).text("datasetsIntro")
            : config.description().any(language));
    all.put("url", base.of(language + "/" + DatasetPaths.LIST));
    all.put("license", licence());
    Map<String, @Nullable Object> publisher = new LinkedHashMap<>();
    publisher.put("@type", "sc:Organization");
    publisher.put("name", Objects.requireNonNull(config.publisher()).any(language));
    if (config.publisherUrl() != null) {
      publisher.put("url", config.publisherUrl());
    }
    all.put("creator", publisher);
    all.put("publisher", publisher);
    all.put("datePublished", String.valueOf(report.issued()));
    all.put("dateModified", String.valueOf(report.modified()));
    all.put("inLanguage", language);
    if (config.edition() != null && config.edition().matches("\\d+\\.\\d+\\.\\d+")) {
      all.put("version", config.edition());
    }
    List<Object> distribution = new ArrayList<>();
    List<Object> records = new ArrayList<>();
    if (report.hasCsv()) {
      for (Dataset dataset : report.site().data().datasets().values()) {
        distribution.add(file(dataset, base));
        records.add(records(dataset));
      }
    }
    all.put(FILES, distribution);
    all.put(RECORDS, records);
    return Json.write(all);
  }

  @Override
  public Optional<String> with(String before, Map<Integer, Dataset> changed) {
    if (!report.hasCsv()) {
      return Optional.of(before);
    }
    BaseAddress base = Objects.requireNonNull(report.base());
    Map<Integer, Object> files = new TreeMap<>();
    Map<Integer, Object> records = new TreeMap<>();
    changed.forEach(
        (number, dataset) -> {
          files.put(number, file(dataset, base));
          records.put(number, records(dataset));
        });
    return JsonArrays.with(before, FILES, files)
        .flatMap(text -> JsonArrays.with(text, RECORDS, records));
  }

  private Map<String, @Nullable Object> context() {
    Map<String, @Nullable Object> terms = new TreeMap<>();
    TERMS.forEach(term -> terms.put(term, "cr:" + term));
    terms.put("conformsTo", "dct:conformsTo");
    terms.put("cr", "http://mlcommons.org/croissant/");
    terms.put("data", typed("cr:data", "@json"));
    terms.put("dataType", typed("cr:dataType", "@vocab"));
    terms.put("dct", "http://purl.org/dc/terms/");
    terms.put("examples", typed("cr:examples", "@json"));
    terms.put("sc", "https://schema.org/");
    terms.put("@language", language);
    terms.put("@vocab", "https://schema.org/");
    return terms;
  }

  private static Map<String, Object> typed(String id, String type) {
    return new TreeMap<>(Map.of("@id", id, "@type", type));
  }

  private String licence() {
    String address = report.licence();
    // Licences are named as SPDX names them.
    return address == null
        ? "https://spdx.org/licenses/" + report.config().licence() + ".html"
        : address;
  }

  private Map<String, @Nullable Object> file(Dataset dataset, BaseAddress base) {
    DataFile file =
        files.apply(dataset).stream()
            .filter(one -> one.form() == DataForm.CSV)
            .findFirst()
            .orElseThrow();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("@type", "cr:FileObject");
    object.put("@id", fileId(dataset));
    object.put("name", fileId(dataset));
    object.put("description", dataset.title().any(language));
    object.put("contentUrl", base.of(file.path()));
    object.put("contentSize", file.size() + " B");
    object.put("encodingFormat", file.form().mediaType());
    object.put("sha256", file.sha256());
    return object;
  }

  private static String fileId(Dataset dataset) {
    return dataset.id() + ".csv";
  }

  private Map<String, @Nullable Object> records(Dataset dataset) {
    Map<String, @Nullable Object> set = new LinkedHashMap<>();
    set.put("@type", "cr:RecordSet");
    set.put("@id", dataset.id());
    set.put("name", dataset.id());
    set.put("description", report.description(dataset, language));
    List<String> key = CsvColumn.key(dataset);
    if (!key.isEmpty()) {
      set.put("key", key.stream().map(name -> id(fieldId(dataset, name))).toList());
    }
    List<Object> fields = new ArrayList<>();
    for (CsvColumn column : CsvColumn.of(dataset)) {
      Map<String, @Nullable Object> field = new LinkedHashMap<>();
      field.put("@type", "cr:Field");
      field.put("@id", fieldId(dataset, column.name()));
      field.put("name", column.name());
      if (column.message() != null) {
        field.put("description", report.words(language).text(column.message()));
      }
      field.put(
          "dataType",
          switch (column.type()) {
            case TEXT -> "sc:Text";
            case DECIMAL -> "sc:Float";
            case ADDRESS -> "sc:URL";
          });
      Map<String, @Nullable Object> source = new LinkedHashMap<>();
      source.put("fileObject", id(fileId(dataset)));
      source.put("extract", Map.of("column", column.name()));
      field.put("source", source);
      fields.add(field);
    }
    set.put("field", fields);
    return set;
  }

  private static String fieldId(Dataset dataset, String column) {
    return dataset.id() + "/" + column;
  }

  private static Map<String, Object> id(String id) {
    return Map.of("@id", id);
  }
}

package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.SourceEntry;
import caravan.model.data.Status;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedSite;
import caravan.site.publish.BaseAddress;
import caravan.site.publish.StructuredData;
import caravan.text.json.Json;
import caravan.text.json.JsonArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of all datasets in one language, described for programs: a Data Package, version 2.
 * For one language. Thread-safe.
 */
final class DataPackage implements DataForms.Description {
  /** Beside the files it describes, or above them: paths in it never lead upwards. */
  static final String NAME = "datapackage.json";

  private static final String RESOURCES = "resources";

  private final ReportFacts report;
  private final String language;
  private final String folder;
  private final Function<Dataset, List<DataFile>> files;

  /**
   * @param folder the path from where it stands to the folder of the language, with a slash at the
   *     end; empty where it stands in that folder
   * @param files those of a dataset in the language
   */
  DataPackage(
      ReportFacts report, String language, String folder, Function<Dataset, List<DataFile>> files) {
    this.report = report;
    this.language = language;
    this.folder = folder;
    this.files = files;
  }

  @Override
  public String text() {
    ResolvedSite site = report.site();
    SiteConfig config = site.config();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    all.put("name", "data-" + language);
    all.put("title", config.title().any(language));
    if (config.description() != null) {
      all.put("description", config.description().any(language));
    }
    if (config.baseUrl() != null && !site.pages(language).isEmpty()) {
      String home = site.pages(language).get(0).page().outputPath();
      all.put("homepage", new BaseAddress(config.baseUrl()).of(home));
    }
    if (config.licence() != null) {
      Map<String, @Nullable Object> terms = new LinkedHashMap<>();
      terms.put("name", config.licence());
      if (report.licence() != null) {
        terms.put("path", report.licence());
      }
      all.put("licenses", List.of(terms));
    }
    if (config.publisher() != null) {
      Map<String, @Nullable Object> publisher = new LinkedHashMap<>();
      publisher.put("title", config.publisher().any(language));
      if (config.publisherUrl() != null) {
        publisher.put("path", config.publisherUrl());
      }
      publisher.put("roles", List.of("publisher"));
      all.put("contributors", List.of(publisher));
    }
    List<Object> resources = new ArrayList<>();
    Map<String, String> names = names(site.data().datasets().keySet());
    for (Dataset dataset : site.data().datasets().values()) {
      resources.add(resource(dataset, names));
    }
    all.put(RESOURCES, resources);
    return Json.write(all);
  }

  @Override
  public Optional<String> with(String before, Map<Integer, Dataset> changed) {
    Map<String, String> names = names(report.site().data().datasets().keySet());
    Map<Integer, Object> resources = new TreeMap<>();
    changed.forEach((number, dataset) -> resources.put(number, resource(dataset, names)));
    return JsonArrays.with(before, RESOURCES, resources);
  }

  /** Names of resources by those of datasets: in small letters, as they are, and no two alike. */
  private static Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : ids) {
      String small = id.toLowerCase(Locale.ROOT);
      String name = small;
      for (int i = 2; !taken.add(name); i++) {
        name = small + "-" + i;
      }
      names.put(id, name);
    }
    return names;
  }

  private Map<String, @Nullable Object> resource(Dataset dataset, Map<String, String> names) {
    Map<String, @Nullable Object> resource = new LinkedHashMap<>();
    resource.put("name", names.get(dataset.id()));
    resource.put("type", "table");
    resource.put("path", folder + DatasetPaths.csv(dataset.id()));
    resource.put("title", dataset.title().any(language));
    if (dataset.description() != null) {
      resource.put("description", dataset.description().any(language));
    }
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    for (DataFile file : files.apply(dataset)) {
      if (file.form() == DataForm.CSV) {
        resource.put("bytes", file.size());
        resource.put("hash", "sha256:" + file.sha256());
      }
    }
    resource.put("language", language);
    Map<String, @Nullable Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\r\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    resource.put("dialect", dialect);
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields(dataset));
    schema.put("missingValues", List.of(""));
    List<String> key = CsvColumn.key(dataset);
    if (!key.isEmpty()) {
      schema.put("primaryKey", key);
    }
    resource.put("schema", schema);
    List<Object> sources = sources(dataset);
    if (!sources.isEmpty()) {
      resource.put("sources", sources);
    }
    return resource;
  }

  private List<Object> fields(Dataset dataset) {
    return CsvColumn.of(dataset).stream().<Object>map(column -> field(column, dataset)).toList();
  }

  private Map<String, @Nullable Object> field(CsvColumn column, Dataset dataset) {
    Map<String, @Nullable Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", column.type() == CsvColumn.Type.DECIMAL ? "number" : "string");
    if (column.type() == CsvColumn.Type.ADDRESS) {
      field.put("format", "uri");
    }
    if (column.message() != null) {
      field.put("title", report.words(language).text(column.message()));
    }
    Map<String, Object> constraints = new LinkedHashMap<>();
    List<String> words = words(column.name(), dataset);
    if (!words.isEmpty()) {
      constraints.put("enum", words);
    } else if (column.pattern() != null) {
      constraints.put("pattern", column.pattern());
    }
    if (column.required()) {
      constraints.put("required", true);
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    if (column.name().equals("value")) {
      field.put("description", "In the unit, times the multiplier");
    } else if (column.name().equals("status")) {
      field.put("description", "A code of the SDMX list CL_OBS_STATUS");
    } else if (column.name().equals("edition")) {
      field.put("description", "The date of the edition of the source in which the value came");
    }
    return field;
  }

  private static List<String> words(String column, Dataset dataset) {
    return switch (column) {
      case "unit" -> List.of(dataset.unit().code());
      case "status" -> Status.codes();
      case "statement" -> CsvColumn.ROLES;
      default -> List.of();
    };
  }

  private List<Object> sources(Dataset dataset) {
    List<Object> sources = new ArrayList<>();
    for (String id : StructuredData.sources(dataset)) {
      SourceEntry source = report.site().data().bibliography().find(id);
      if (source != null) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("title", source.in(language).name());
        if (source.url() != null) {
          entry.put("path", source.url());
        }
        sources.add(entry);
      }
    }
    return sources;
  }
}

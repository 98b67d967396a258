package caravan.site.publish;

import caravan.model.data.Dataset;
import caravan.model.data.EditionDate;
import caravan.model.data.Source;
import caravan.model.data.Status;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolved.ResolvedSite;
import caravan.text.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of all datasets in one language, described for programs: a Data Package, version 2.
 * For one language. Thread-safe.
 */
final class DataPackage {
  /** Beside the files it describes, or above them: paths in it never lead upwards. */
  static final String NAME = "datapackage.json";

  private static final String PERIOD = "\\d{4}(-Q[1-4]|-H[12]|-\\d{2}(/\\d{4}-\\d{2})?)?";

  private final ResolvedSite site;
  private final String language;
  private final @Nullable String licence;

  /**
   * @param licence the licence's address; null where it has none that is known
   */
  DataPackage(ResolvedSite site, String language, @Nullable String licence) {
    this.site = site;
    this.language = language;
    this.licence = licence;
  }

  /**
   * The description.
   *
   * @param folder the path from where it stands to the folder of the language, with a slash at the
   *     end; empty where it stands in that folder
   */
  String of(String folder) {
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
      if (licence != null) {
        terms.put("path", licence);
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
    Set<String> names = new LinkedHashSet<>();
    for (Dataset dataset : site.data().datasets().values()) {
      resources.add(resource(dataset, name(dataset.id(), names), folder));
    }
    all.put("resources", resources);
    return Json.write(all);
  }

  /** In small letters, as names of resources are; no two alike. */
  private static String name(String id, Set<String> names) {
    String small = id.toLowerCase(java.util.Locale.ROOT);
    String name = small;
    for (int i = 2; !names.add(name); i++) {
      name = small + "-" + i;
    }
    return name;
  }

  private Map<String, @Nullable Object> resource(Dataset dataset, String name, String folder) {
    Map<String, @Nullable Object> resource = new LinkedHashMap<>();
    resource.put("name", name);
    resource.put("type", "table");
    resource.put("path", folder + DatasetPaths.csv(dataset.id()));
    resource.put("title", dataset.title().any(language));
    if (dataset.description() != null) {
      resource.put("description", dataset.description().any(language));
    }
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
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
    resource.put("schema", schema);
    List<Object> sources = sources(dataset);
    if (!sources.isEmpty()) {
      resource.put("sources", sources);
    }
    return resource;
  }

  private List<Object> fields(Dataset dataset) {
    List<Object> fields = new ArrayList<>();
    for (String dimension : dataset.dimensions()) {
      fields.add(field(dimension, "string", Map.of("required", true)));
      fields.add(field(dimension + "_name", "string", Map.of()));
    }
    fields.add(field("period", "string", Map.of("required", true, "pattern", PERIOD)));
    Map<String, @Nullable Object> value = field("value", "number", Map.of("required", true));
    value.put("description", "In the unit, times the multiplier");
    fields.add(value);
    fields.add(field("multiplier", "number", Map.of("required", true)));
    fields.add(
        field("unit", "string", Map.of("required", true, "enum", List.of(dataset.unit().code()))));
    Map<String, @Nullable Object> status =
        field("status", "string", Map.of("required", true, "enum", Status.codes()));
    status.put("description", "A code of the SDMX list CL_OBS_STATUS");
    fields.add(status);
    fields.add(
        field(
            "statement",
            "string",
            Map.of("required", true, "enum", List.of("main", "other", "earlier"))));
    fields.add(field("source_id", "string", Map.of("required", true)));
    fields.add(field("source", "string", Map.of()));
    Map<String, @Nullable Object> address = field("source_url", "string", Map.of());
    address.put("format", "uri");
    fields.add(address);
    fields.add(field("note", "string", Map.of()));
    if (dataset.isDated()) {
      Map<String, @Nullable Object> edition =
          field("edition", "string", Map.of("pattern", EditionDate.PATTERN));
      edition.put("description", "The date of the edition of the source in which the value came");
      fields.add(edition);
    }
    return fields;
  }

  private static Map<String, @Nullable Object> field(
      String name, String type, Map<String, Object> constraints) {
    Map<String, @Nullable Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("type", type);
    if (!constraints.isEmpty()) {
      Map<String, @Nullable Object> sorted = new LinkedHashMap<>();
      constraints.keySet().stream().sorted().forEach(key -> sorted.put(key, constraints.get(key)));
      field.put("constraints", sorted);
    }
    return field;
  }

  private List<Object> sources(Dataset dataset) {
    List<Object> sources = new ArrayList<>();
    for (String id : StructuredData.sources(dataset)) {
      Source source = site.data().bibliography().find(id);
      if (source != null) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("title", source.title() == null ? source.shortLabel() : source.title());
        if (source.url() != null) {
          entry.put("path", source.url());
        }
        sources.add(entry);
      }
    }
    return sources;
  }
}

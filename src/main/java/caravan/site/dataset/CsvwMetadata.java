package caravan.site.dataset;

import caravan.model.data.Dataset;
import caravan.model.data.SourceEntry;
import caravan.report.resolve.DatasetPaths;
import caravan.site.publish.StructuredData;
import caravan.text.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a dataset's CSV are, after the W3C's Metadata Vocabulary for Tabular Data,
 * beside the file. For one language. Thread-safe.
 */
final class CsvwMetadata {
  private final ReportFacts report;
  private final String language;

  CsvwMetadata(ReportFacts report, String language) {
    this.report = report;
    this.language = language;
  }

  String of(Dataset dataset) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", language)));
    String path = DatasetPaths.csv(dataset.id());
    all.put("url", path.substring(path.lastIndexOf('/') + 1));
    all.put("dc:title", dataset.title().any(language));
    all.put("dc:description", report.description(dataset, language));
    all.put("dc:language", language);
    String licence = report.licence() == null ? report.config().licence() : report.licence();
    if (licence != null) {
      all.put("dc:license", report.licence() == null ? licence : id(licence));
    }
    if (report.config().publisher() != null) {
      Map<String, @Nullable Object> publisher = new LinkedHashMap<>();
      if (report.config().publisherUrl() != null) {
        publisher.put("@id", report.config().publisherUrl());
      }
      publisher.put("schema:name", report.config().publisher().any(language));
      all.put("dc:publisher", publisher);
    }
    if (report.modified() != null) {
      Map<String, Object> date = new LinkedHashMap<>();
      date.put("@value", report.modified().toString());
      date.put("@type", "xsd:date");
      all.put("dc:modified", date);
    }
    List<Object> sources = sources(dataset);
    if (!sources.isEmpty()) {
      all.put("dc:source", sources);
    }
    String page = report.page(dataset, language);
    if (page != null) {
      all.put("dcat:landingPage", id(page));
    }
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("encoding", "utf-8");
    dialect.put("delimiter", ",");
    dialect.put("lineTerminators", List.of("\r\n"));
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    all.put("dialect", dialect);
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("columns", CsvColumn.of(dataset).stream().map(this::column).toList());
    List<String> key = CsvColumn.key(dataset);
    if (!key.isEmpty()) {
      schema.put("primaryKey", key);
    }
    all.put("tableSchema", schema);
    return Json.write(all);
  }

  private Map<String, @Nullable Object> column(CsvColumn column) {
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("name", column.name());
    described.put("titles", titles(column));
    described.put("datatype", datatype(column));
    described.put("null", "");
    described.put("required", column.required());
    if (column.property() != null) {
      described.put("propertyUrl", column.property());
    }
    if (column.name().equals("status")) {
      described.put("valueUrl", CsvColumn.STATUS_CODES + "{status}");
    }
    return described;
  }

  /** In each language what pages call it; in that of the file first of all as the file has it. */
  private Map<String, @Nullable Object> titles(CsvColumn column) {
    Map<String, @Nullable Object> titles = new LinkedHashMap<>();
    titles.put(language, List.of(column.name()));
    String key = column.message();
    if (key != null) {
      titles.put(language, List.of(column.name(), report.words(language).text(key)));
      for (String other : report.languages()) {
        titles.putIfAbsent(other, List.of(report.words(other).text(key)));
      }
    }
    return titles;
  }

  private static Object datatype(CsvColumn column) {
    return switch (column.type()) {
      case DECIMAL -> "decimal";
      case ADDRESS -> "anyURI";
      case TEXT -> {
        if (column.pattern() == null) {
          yield "string";
        }
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("base", "string");
        type.put("format", "^(" + column.pattern() + ")$");
        yield type;
      }
    };
  }

  private List<Object> sources(Dataset dataset) {
    List<Object> sources = new ArrayList<>();
    for (String id : StructuredData.sources(dataset)) {
      SourceEntry source = report.site().data().bibliography().find(id);
      if (source != null) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (source.url() != null) {
          named.put("@id", source.url());
        }
        named.put("schema:name", source.in(language).name());
        sources.add(named);
      }
    }
    return sources;
  }

  private static Map<String, Object> id(String address) {
    return Map.of("@id", address);
  }
}

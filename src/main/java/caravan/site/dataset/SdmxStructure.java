package caravan.site.dataset;

import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.text.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The structure that a dataset's SDMX-CSV names, as a structure message of SDMX-JSON 2.0: no
 * registry has it, so that it is given along. For one language. Thread-safe.
 */
final class SdmxStructure {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/"
          + "2.0.0/sdmx-json-structure-schema.json";
  private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

  /** Code lists that all of SDMX shares. */
  private static final Map<String, String> SHARED =
      Map.of(
          "OBS_STATUS", "SDMX:CL_OBS_STATUS(2.2)",
          "UNIT_MULT", "SDMX:CL_UNIT_MULT(1.1)",
          "DECIMALS", "SDMX:CL_DECIMALS(1.0)");

  private static final List<String> ATTRIBUTES =
      List.of("OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "DATA_SOURCE", "COMMENT_OBS");

  /** What pages call components; others go by their names. */
  private static final Map<String, String> WORDS =
      Map.of(
          "TIME_PERIOD", "period",
          "OBS_VALUE", "value",
          "UNIT_MEASURE", "unit",
          "DATA_SOURCE", "source",
          "COMMENT_OBS", "note");

  private final ReportFacts report;
  private final SdmxIds ids;
  private final String language;

  SdmxStructure(ReportFacts report, SdmxIds ids, String language) {
    this.report = report;
    this.ids = ids;
    this.language = language;
  }

  String of(Dataset dataset) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    if (report.modified() != null) {
      // A message says when it was prepared, or nothing of itself.
      Map<String, @Nullable Object> meta = new LinkedHashMap<>();
      meta.put("schema", SCHEMA);
      meta.put("id", SdmxIds.name(dataset.id()));
      meta.put("test", false);
      meta.put("prepared", report.modified() + "T00:00:00Z");
      meta.put("contentLanguages", List.of(language));
      meta.put("sender", Map.of("id", ids.agency().replaceFirst("^.*\\.", "")));
      all.put("meta", meta);
    }
    List<String> dimensions = SdmxIds.dimensions(dataset);
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("dataStructures", List.of(structure(dataset, dimensions)));
    data.put("conceptSchemes", List.of(concepts(dataset, dimensions)));
    List<Object> lists = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      lists.add(codes(dataset, i, list(dataset, dimensions.get(i))));
    }
    data.put("codelists", lists);
    all.put("data", data);
    return Json.write(all);
  }

  private Map<String, @Nullable Object> structure(Dataset dataset, List<String> dimensions) {
    List<Object> listed = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      String id = dimensions.get(i);
      Map<String, @Nullable Object> dimension = component(dataset, id);
      dimension.put("position", i);
      dimension.put(
          "localRepresentation", enumerated(ids.agency() + ":" + list(dataset, id) + version()));
      listed.add(dimension);
    }
    Map<String, @Nullable Object> time = component(dataset, "TIME_PERIOD");
    time.put("localRepresentation", format("ObservationalTimePeriod"));
    Map<String, @Nullable Object> value = component(dataset, "OBS_VALUE");
    value.put("usage", "mandatory");
    value.put("localRepresentation", format("Decimal"));
    List<Object> attributes = new ArrayList<>();
    for (String id : ATTRIBUTES) {
      Map<String, @Nullable Object> attribute = component(dataset, id);
      boolean optional = id.equals("COMMENT_OBS");
      attribute.put("usage", optional ? "optional" : "mandatory");
      attribute.put("attributeRelationship", Map.of("observation", Map.of()));
      String shared = SHARED.get(id);
      attribute.put("localRepresentation", shared == null ? format("String") : enumerated(shared));
      attributes.add(attribute);
    }
    Map<String, @Nullable Object> dimensionList = new LinkedHashMap<>();
    dimensionList.put("id", "DimensionDescriptor");
    dimensionList.put("dimensions", listed);
    dimensionList.put("timeDimension", time);
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    components.put("dimensionList", dimensionList);
    components.put("measureList", descriptor("MeasureDescriptor", "measures", List.of(value)));
    components.put("attributeList", descriptor("AttributeDescriptor", "attributes", attributes));
    Map<String, @Nullable Object> structure =
        artefact(SdmxIds.name(dataset.id()), dataset.title().any(language));
    structure.put("dataStructureComponents", components);
    return structure;
  }

  private static Map<String, @Nullable Object> descriptor(
      String id, String name, List<Object> items) {
    Map<String, @Nullable Object> descriptor = new LinkedHashMap<>();
    descriptor.put("id", id);
    descriptor.put(name, items);
    return descriptor;
  }

  private Map<String, @Nullable Object> component(Dataset dataset, String id) {
    Map<String, @Nullable Object> component = new LinkedHashMap<>();
    component.put("id", id);
    component.put(
        "conceptIdentity",
        URN
            + "conceptscheme.Concept="
            + ids.agency()
            + ":"
            + scheme(dataset)
            + version()
            + "."
            + id);
    return component;
  }

  private Map<String, @Nullable Object> concepts(Dataset dataset, List<String> dimensions) {
    List<String> all = new ArrayList<>(dimensions);
    all.addAll(List.of("TIME_PERIOD", "OBS_VALUE"));
    all.addAll(ATTRIBUTES);
    List<Object> concepts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i);
      String word = WORDS.get(id);
      String plain = i < dimensions.size() ? dataset.dimensions().get(i) : id;
      concepts.add(named(id, word == null ? plain : report.words(language).text(word)));
    }
    Map<String, @Nullable Object> scheme = artefact(scheme(dataset), dataset.title().any(language));
    scheme.put("concepts", concepts);
    return scheme;
  }

  /** The codes that the dataset has, with what they add up where all of it is there. */
  private Map<String, @Nullable Object> codes(Dataset dataset, int dimension, String id) {
    CodeLists lists = report.site().data().codeLists();
    String name = dataset.dimensions().get(dimension);
    List<Object> codes = new ArrayList<>();
    for (String code : dataset.codes(dimension)) {
      codes.add(named(code, lists.name(name, code, language)));
    }
    Map<String, @Nullable Object> list = artefact(id, name);
    list.put("codes", codes);
    return list;
  }

  private Map<String, @Nullable Object> artefact(String id, String name) {
    Map<String, @Nullable Object> artefact = named(id, name);
    artefact.put("agencyID", ids.agency());
    artefact.put("version", ids.version());
    artefact.put("isExternalReference", false);
    return artefact;
  }

  private Map<String, @Nullable Object> named(String id, String name) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("id", id);
    named.put("name", name);
    named.put("names", Map.of(language, name));
    return named;
  }

  private static Map<String, Object> enumerated(String list) {
    return Map.of("enumeration", URN + "codelist.Codelist=" + list);
  }

  private static Map<String, Object> format(String type) {
    return Map.of("format", Map.of("dataType", type));
  }

  private String version() {
    return "(" + ids.version() + ")";
  }

  private static String scheme(Dataset dataset) {
    return "CS_" + SdmxIds.name(dataset.id());
  }

  private static String list(Dataset dataset, String dimension) {
    return "CL_" + SdmxIds.name(dataset.id()) + "_" + dimension;
  }
}

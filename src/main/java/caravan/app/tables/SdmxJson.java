package caravan.app.tables;

import caravan.text.source.GivenUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Data messages of SDMX-JSON 1.0 and 2.0: numbers that point into lists of codes. For one message.
 */
final class SdmxJson {
  private static final int MOST_COMPONENTS = 500;

  private final Map<?, ?> data;
  private final Map<String, RawTable.Role> columns = new LinkedHashMap<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  private SdmxJson(Map<?, ?> data) {
    this.data = data;
  }

  /** Whether a document is such a message. */
  static boolean isOne(Map<?, ?> root) {
    return data(root).get("dataSets") instanceof List<?>;
  }

  private static Map<?, ?> data(Map<?, ?> root) {
    return root.get("data") instanceof Map<?, ?> data ? data : root;
  }

  static RawTable read(String file, Map<?, ?> root) throws ImportFault {
    return new SdmxJson(data(root)).table(file);
  }

  private RawTable table(String file) throws ImportFault {
    String title = "";
    int number = 0;
    for (Object one : JsonValues.list(data.get("dataSets"))) {
      Map<?, ?> dataset = JsonValues.map(one);
      if (JsonValues.text(dataset.get("action")).matches("(?i)delete|d")) {
        throw new ImportFault("this message says what was deleted", "ask the service for the data");
      }
      int place = Math.max(0, JsonValues.index(dataset.get("structure")));
      Object structure =
          data.get("structure") != null
              ? data.get("structure")
              : JsonValues.at(JsonValues.list(data.get("structures")), place);
      Map<?, ?> of = JsonValues.map(structure);
      String name = JsonValues.name(of);
      title = number++ == 0 || title.equals(name) ? name : "";
      new Dataset(dataset, of).read();
    }
    if (columns.size() > MOST_COMPONENTS) {
      throw new ImportFault("this message has too many components", "ask for a part of it");
    }
    MessageTable table = new MessageTable(columns);
    for (int i = 0; i < rows.size(); i++) {
      table.add(i + 1, rows.get(i));
    }
    return table.build(TableSource.ofMessage(file, title, List.of(), PlaceNames.VALUES));
  }

  /**
   * A dimension, measure or attribute.
   *
   * @param values codes with names; empty where values stand in place of their numbers
   */
  private record Component(String id, RawTable.Role role, List<?> values) {
    /** The name of the column of names. */
    String label() {
      return id + " name";
    }
  }

  /** One set of data, and how it is built. */
  private final class Dataset {
    private final Map<?, ?> dataset;
    private final Map<?, ?> structure;
    private final List<Component> ofSeries;
    private final List<Component> ofObservation;
    private final Map<String, String> common = new LinkedHashMap<>();

    /** What is said of groups of series: by the places of codes, by these, what is said. */
    private final Map<List<Integer>, Map<List<String>, Map<String, String>>> groups =
        new HashMap<>();

    Dataset(Map<?, ?> dataset, Map<?, ?> structure) {
      this.dataset = dataset;
      this.structure = structure;
      this.ofSeries = components("dimensions", "series");
      this.ofObservation = components("dimensions", "observation");
    }

    private List<Component> components(String kind, String level) {
      List<Component> all = new ArrayList<>();
      for (Object one : JsonValues.list(JsonValues.map(structure.get(kind)).get(level))) {
        Map<?, ?> component = JsonValues.map(one);
        String id = JsonValues.text(component.get("id"));
        RawTable.Role role = SdmxRoles.of(id);
        boolean time =
            kind.equals("dimensions")
                && (JsonValues.text(component.get("role")).equals("time")
                    || JsonValues.texts(component.get("roles")).contains("TIME_PERIOD"));
        RawTable.Role own =
            time
                ? RawTable.Role.PERIOD
                : kind.equals("attributes") && role == RawTable.Role.DIMENSION
                    ? RawTable.Role.ATTRIBUTE
                    : kind.equals("dimensions") && role == RawTable.Role.ATTRIBUTE
                        ? RawTable.Role.DIMENSION
                        : role;
        Component made = new Component(id, own, JsonValues.list(component.get("values")));
        all.add(made);
        columns.putIfAbsent(id, own);
        if (own == RawTable.Role.DIMENSION) {
          columns.putIfAbsent(made.label(), RawTable.Role.LABEL);
        }
      }
      return all;
    }

    void read() throws ImportFault {
      List<Component> ofDataset = components("dimensions", "dataSet");
      for (Component one : ofDataset) {
        put(common, one, JsonValues.at(one.values(), 0));
      }
      attributes(common, components("attributes", "dataSet"), dataset.get("attributes"), true);
      group();
      List<Component> attributes = components("attributes", "series");
      List<Component> said = components("attributes", "observation");
      List<Component> measures = components("measures", "observation");
      columns.putIfAbsent(SdmxRoles.VALUE, RawTable.Role.VALUE);
      Map<?, ?> series = JsonValues.map(dataset.get("series"));
      series.forEach(
          (key, value) -> {
            Map<String, String> cells = new LinkedHashMap<>(common);
            keyed(cells, ofSeries, String.valueOf(key));
            attributes(cells, attributes, JsonValues.map(value).get("attributes"), true);
            ofGroups(String.valueOf(key)).forEach(cells::putIfAbsent);
            observations(cells, JsonValues.map(value).get("observations"), said, measures);
          });
      if (series.isEmpty()) {
        observations(common, dataset.get("observations"), said, measures);
      }
    }

    private void observations(
        Map<String, String> above,
        @Nullable Object observations,
        List<Component> said,
        List<Component> measures) {
      JsonValues.map(observations)
          .forEach(
              (key, value) -> {
                GivenUp.check();
                Map<String, String> cells = new LinkedHashMap<>(above);
                keyed(cells, ofObservation, String.valueOf(key));
                List<?> all = value instanceof List<?> list ? list : List.of();
                int first = Math.max(1, measures.size());
                cells.put(SdmxRoles.VALUE, JsonValues.text(JsonValues.at(all, value(measures))));
                List<?> rest = all.subList(Math.min(first, all.size()), all.size());
                attributes(cells, said, rest, false);
                rows.add(cells);
              });
    }

    /** Which of several measures is the value. */
    private static int value(List<Component> measures) {
      for (int i = 0; i < measures.size(); i++) {
        if (measures.get(i).id().equals(SdmxRoles.VALUE)) {
          return i;
        }
      }
      return 0;
    }

    private static void keyed(Map<String, String> cells, List<Component> components, String key) {
      String[] places = key.split(":", -1);
      for (int i = 0; i < Math.min(places.length, components.size()); i++) {
        if (places[i].matches("\\d{1,9}")) {
          Component one = components.get(i);
          put(cells, one, JsonValues.at(one.values(), Integer.parseInt(places[i])));
        }
      }
    }

    private static void attributes(
        Map<String, String> cells, List<Component> components, @Nullable Object said, boolean all) {
      List<?> list = JsonValues.list(said);
      for (int i = 0; i < Math.min(list.size(), components.size()); i++) {
        Component one = components.get(i);
        Object value = list.get(i);
        int place = JsonValues.index(value);
        if (place >= 0 && !one.values().isEmpty()) {
          put(cells, one, JsonValues.at(one.values(), place));
        } else if (value != null && (all || one.values().isEmpty() || value instanceof String)) {
          put(cells, one, Map.of("id", JsonValues.said(value)));
        }
      }
    }

    /** A code with its name. */
    private static void put(Map<String, String> cells, Component one, @Nullable Object value) {
      Map<?, ?> code = JsonValues.map(value);
      String id = JsonValues.text(code.get("id"));
      String plain = id.isEmpty() ? JsonValues.text(code.get("value")) : id;
      String name = JsonValues.name(code);
      String text = plain.isEmpty() ? name.isEmpty() ? JsonValues.text(value) : name : plain;
      switch (one.role()) {
        case DIMENSION -> {
          cells.put(one.id(), text);
          cells.put(one.label(), name.isEmpty() ? text : name);
        }
        case UNIT ->
            cells.put(
                one.id(),
                name.isEmpty() || name.equals(text) || text.matches("[A-Z]{3}")
                    ? text
                    : name + " (" + text + ")");
        case NOTE, ATTRIBUTE -> cells.put(one.id(), name.isEmpty() ? text : name);
        case PERIOD ->
            cells.put(
                one.id(),
                PeriodCells.parse(text) == null && PeriodCells.parse(name) != null ? name : text);
        case LABEL, VALUE, STATUS, MULTIPLIER, TECHNICAL -> cells.put(one.id(), text);
      }
    }

    /** Attributes of groups of series; a code that is left out stands for any. */
    private void group() {
      List<Component> components = components("attributes", "dimensionGroup");
      JsonValues.map(dataset.get("dimensionGroupAttributes"))
          .forEach(
              (key, said) -> {
                Map<Integer, String> given = given(String.valueOf(key));
                Map<String, String> cells = new LinkedHashMap<>();
                attributes(cells, components, said, true);
                groups
                    .computeIfAbsent(List.copyOf(given.keySet()), k -> new HashMap<>())
                    .computeIfAbsent(List.copyOf(given.values()), k -> new LinkedHashMap<>())
                    .putAll(cells);
              });
    }

    private static Map<Integer, String> given(String key) {
      Map<Integer, String> given = new TreeMap<>();
      String[] places = key.split(":", -1);
      for (int i = 0; i < places.length; i++) {
        if (places[i].matches("\\d{1,9}")) {
          given.put(i, places[i]);
        }
      }
      return given;
    }

    private Map<String, String> ofGroups(String key) {
      String[] places = key.split(":", -1);
      Map<String, String> said = new LinkedHashMap<>();
      groups.forEach(
          (at, byCodes) -> {
            List<String> codes = new ArrayList<>();
            at.forEach(i -> codes.add(i < places.length ? places[i] : ""));
            byCodes.getOrDefault(codes, Map.of()).forEach(said::putIfAbsent);
          });
      return said;
    }
  }
}

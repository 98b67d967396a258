package caravan.app.tables;

import caravan.text.source.GivenUp;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Data messages of SDMX-ML: generic and structure-specific ones of 2.1 and 3.0, and generic and
 * compact ones of 2.0. A message is read twice as a stream: for its components, then for its
 * observations. For one reading.
 */
final class SdmxMl implements SafeXml.Elements {
  private static final String ROOTS =
      "GenericData|GenericTimeSeriesData|StructureSpecificData|StructureSpecificTimeSeriesData"
          + "|CompactData|MessageGroup";

  /** Messages have dozens of components, not thousands. */
  private static final int MOST_COMPONENTS = 500;

  private final Observations to;
  private final Map<String, String> ofDataset = new LinkedHashMap<>();
  private final Map<String, String> ofSeries = new LinkedHashMap<>();
  private final Map<String, String> ofObservation = new LinkedHashMap<>();
  private final Map<String, String> ofGroup = new LinkedHashMap<>();

  /** What is said of groups, by the dimensions that they name and by the codes of these. */
  private final Map<List<String>, Map<List<String>, Map<String, String>>> groups = new HashMap<>();

  private String observed = SdmxRoles.TIME;
  private @Nullable String component;
  private boolean inData;
  private boolean inSeries;
  private boolean inObservation;
  private boolean inGroup;
  private int line;

  private SdmxMl(Observations to) {
    this.to = to;
  }

  /** Takes observations one by one. */
  private interface Observations {
    void take(int line, Map<String, String> components);
  }

  /** Whether a document with such an outermost element has data. */
  static boolean isData(String root) {
    return root.matches(ROOTS);
  }

  /** The table of a message. */
  static RawTable read(Input input) throws ImportFault, IOException {
    Map<String, RawTable.Role> columns = new LinkedHashMap<>();
    each(
        input,
        (line, components) -> {
          if (columns.size() < MOST_COMPONENTS) {
            components.keySet().forEach(id -> columns.putIfAbsent(id, SdmxRoles.of(id)));
          }
        });
    if (!columns.isEmpty() && !columns.containsValue(RawTable.Role.VALUE)) {
      throw new ImportFault(
          "the observations of this message have no OBS_VALUE", "ask for a message with values");
    }
    MessageTable table = new MessageTable(columns);
    each(input, table::add);
    return table.build(TableSource.ofMessage(input.name(), "", List.of(), PlaceNames.LINES));
  }

  private static void each(Input input, Observations to) throws ImportFault, IOException {
    try (InputStream in = input.open()) {
      SafeXml.each(in, new SdmxMl(to));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      int column = line == 0 ? 0 : Math.max(0, e.getLocation().getColumnNumber());
      throw new ImportFault(
          new Problem(
              line, column, "this XML can't be read from here on", "download the file again"));
    }
  }

  @Override
  public void start(XMLStreamReader at, String name) throws XMLStreamException {
    switch (name) {
      case "Structure" -> {
        String dimension = SafeXml.attribute(at, "dimensionAtObservation");
        observed = dimension == null || dimension.equals("AllDimensions") ? observed : dimension;
      }
      case "DataSet" -> {
        inData = true;
        ofDataset.clear();
        groups.clear();
        attributes(at, ofDataset);
        ofDataset.keySet().removeIf(id -> !SdmxRoles.isAttribute(id));
      }
      case "Series" -> {
        GivenUp.check();
        inSeries = true;
        ofSeries.clear();
        attributes(at, ofSeries);
      }
      case "Obs" -> {
        inObservation = true;
        line = at.getLocation().getLineNumber();
        ofObservation.clear();
        attributes(at, ofObservation);
      }
      case "Group", "Atts" -> group(at);
      case "ObsDimension" ->
          put(ofObservation, Objects.requireNonNullElse(id(at), observed), value(at));
      case "ObsValue" -> put(ofObservation, SdmxRoles.VALUE, value(at));
      case "Value" -> {
        if (component == null && inData) {
          put(within(), id(at), value(at));
        }
      }
      case "Comp" -> component = id(at);
      default -> {
        if (inData
            && !inSeries
            && !inObservation
            && at.getAttributeCount() > 1
            && name.endsWith("Group")) {
          group(at);
        }
      }
    }
  }

  private void group(XMLStreamReader at) {
    inGroup = true;
    ofGroup.clear();
    attributes(at, ofGroup);
  }

  /** Of what the innermost element says something. */
  private Map<String, String> within() {
    return inObservation ? ofObservation : inSeries ? ofSeries : inGroup ? ofGroup : ofDataset;
  }

  private static @Nullable String id(XMLStreamReader at) {
    String id = SafeXml.attribute(at, "id");
    return id != null ? id : SafeXml.attribute(at, "concept");
  }

  private static String value(XMLStreamReader at) {
    return Objects.requireNonNullElse(SafeXml.attribute(at, "value"), "");
  }

  /** Components are attributes without a namespace. */
  private static void attributes(XMLStreamReader at, Map<String, String> to) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      String namespace = at.getAttributeNamespace(i);
      String id = at.getAttributeLocalName(i);
      if ((namespace == null || namespace.isEmpty()) && !id.matches("action|id|value")) {
        put(to, id, at.getAttributeValue(i));
      }
    }
  }

  private static void put(Map<String, String> to, @Nullable String id, String value) {
    if (id != null && !id.isBlank()) {
      to.put(id.equals("TIME") ? SdmxRoles.TIME : id, value.strip());
    }
  }

  @Override
  public void end(String name, String text) {
    switch (name) {
      case "Time" -> {
        if (inObservation) {
          put(ofObservation, SdmxRoles.TIME, text);
        }
      }
      case "Value" -> {
        if (component != null && !text.isBlank()) {
          within().merge(component, text.strip(), (one, other) -> one + "; " + other);
        }
      }
      case "Comp" -> component = null;
      case "Obs" -> {
        inObservation = false;
        Map<String, String> all = new LinkedHashMap<>(ofSeries);
        all.putAll(ofObservation);
        Map<String, String> said = new LinkedHashMap<>(all);
        ofGroups(all).forEach(said::putIfAbsent);
        ofDataset.forEach(said::putIfAbsent);
        to.take(line, said);
      }
      case "Series" -> {
        inSeries = false;
        ofSeries.clear();
      }
      case "DataSet" -> inData = false;
      default -> {
        if (inGroup && (name.equals("Atts") || name.endsWith("Group"))) {
          inGroup = false;
          keepGroup();
        }
      }
    }
  }

  private void keepGroup() {
    Map<String, String> key = new TreeMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    ofGroup.forEach((id, value) -> (SdmxRoles.isAttribute(id) ? said : key).put(id, value));
    if (!said.isEmpty()) {
      groups
          .computeIfAbsent(List.copyOf(key.keySet()), ids -> new HashMap<>())
          .computeIfAbsent(List.copyOf(key.values()), codes -> new LinkedHashMap<>())
          .putAll(said);
    }
  }

  /** What is said of the groups that an observation is in. */
  private Map<String, String> ofGroups(Map<String, String> observation) {
    Map<String, String> said = new LinkedHashMap<>();
    groups.forEach(
        (ids, byCodes) -> {
          List<String> codes = new ArrayList<>();
          ids.forEach(id -> codes.add(observation.getOrDefault(id, "")));
          byCodes.getOrDefault(codes, Map.of()).forEach(said::putIfAbsent);
        });
    return said;
  }
}

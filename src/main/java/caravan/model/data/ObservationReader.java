package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.Shape;
import caravan.text.yaml.YamlList;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the observations of one dataset: nested by dimension, then by period. */
final class ObservationReader {
  private final String dataset;
  private final List<String> dimensions;
  private final StatementReader statements;
  private final Diagnostics out;
  private final Map<String, Series> series = new LinkedHashMap<>();

  /** Periods as they are written; the series of a dataset mostly have the same ones. */
  private final Map<String, @Nullable Period> shared = new HashMap<>();

  ObservationReader(
      String dataset, List<String> dimensions, StatementReader statements, Diagnostics out) {
    this.dataset = dataset;
    this.dimensions = dimensions;
    this.statements = statements;
    this.out = out;
  }

  /** The series by key, in the order of the file. */
  Map<String, Series> read(YamlNode observations) {
    level(observations, List.of());
    return series;
  }

  private void level(YamlNode node, List<String> codes) {
    if (!(node instanceof YamlMap map)) {
      boolean deep = codes.size() == dimensions.size();
      MapReader.wrongType(
          node,
          deep ? "a period with its value" : "a code of \"" + dimensions.get(codes.size()) + "\"",
          deep ? "write the period ahead of it" : "write the code and the period ahead of it",
          out);
      return;
    }
    if (codes.size() == dimensions.size()) {
      Series one = new Series(dataset, codes, periods(map, String.join(".", codes)));
      series.put(one.key(), one);
      return;
    }
    for (YamlMap.Entry entry : map.entries()) {
      if (statements.isCode(dimensions.get(codes.size()), entry.name(), entry.key().span())) {
        List<String> deeper = new ArrayList<>(codes);
        deeper.add(entry.name());
        level(entry.value(), deeper);
      }
    }
  }

  private NavigableMap<Period, Observation> periods(YamlMap map, String key) {
    NavigableMap<Period, Observation> result = new TreeMap<>();
    for (YamlMap.Entry entry : map.entries()) {
      Period period = shared.computeIfAbsent(entry.name(), Period::parse);
      if (period == null) {
        out.error(
            Code.WRONG_TYPE,
            entry.key().span(),
            "\"" + entry.name() + "\" is no period",
            periodHelp(entry));
        continue;
      }
      Observation observation = observation(key, period, entry);
      if (observation != null) {
        result.put(period, observation);
      }
    }
    return result;
  }

  /** In {2024: 33,8} YAML takes 8 for the next key. */
  private static String periodHelp(YamlMap.Entry entry) {
    boolean decimals =
        entry.name().matches("\\d{1,3}")
            && entry.value() instanceof YamlScalar scalar
            && scalar.isNull();
    return decimals ? "a comma ends a value within { }; write a decimal point" : Period.HELP;
  }

  private @Nullable Observation observation(String key, Period period, YamlMap.Entry entry) {
    Statement main = statement(entry.value(), entry.key().span(), DataShapes.OBSERVATION);
    List<Statement> also =
        statements(entry.value(), "also", DataShapes.ALSO, "what another source says");
    List<Statement> revisions =
        statements(entry.value(), "revisions", DataShapes.REVISION, "what was said before");
    if (main == null) {
      return null;
    }
    Observation observation = new Observation(dataset, key, period, main, also, revisions);
    requireOrder(observation);
    return observation;
  }

  /** Reports a value that came ahead of what was said before it. */
  private void requireOrder(Observation observation) {
    Statement before = null;
    for (Statement statement : observation.said()) {
      EditionDate edition = statement.edition();
      EditionDate earlier = before == null ? null : before.edition();
      if (edition != null && earlier != null && earlier.isSurelyAfter(edition)) {
        out.error(
            Code.EDITION,
            statement.span(),
            "this value is of the edition of "
                + edition
                + ", and the one it took the place of, of a later one: "
                + earlier,
            "\"revisions\" have the oldest first, and \"value\" is the newest");
      }
      before = edition == null ? before : statement;
    }
  }

  /** Further statements of an observation, each with a source of its own. */
  private List<Statement> statements(YamlNode observation, String key, Shape shape, String what) {
    List<Statement> said = new ArrayList<>();
    if (observation instanceof YamlMap map && map.get(key) instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        Statement statement = statement(item, item.span(), shape);
        if (!(item instanceof YamlMap one) || one.get("source") == null) {
          out.error(
              Code.MISSING_KEY,
              item.span(),
              what + " needs its \"source\"",
              "write {value: …, source: …}");
        } else if (statement != null) {
          said.add(statement);
        }
      }
    }
    return said;
  }

  private @Nullable Statement statement(YamlNode node, Span place, Shape shape) {
    if (node instanceof YamlScalar) {
      BigDecimal stated = MapReader.asNumber(node, out);
      return stated == null
          ? null
          : statements.statement(
              stated,
              node.span(),
              statements.precision(),
              Status.NORMAL,
              null,
              null,
              null,
              shape.equals(DataShapes.REVISION),
              node.span(),
              place);
    }
    MapReader reader = MapReader.of(node, place, shape, out);
    YamlNode value = reader.require("value");
    BigDecimal stated = reader.number("value");
    Status status = statements.status(reader.text("status"));
    SourceText source = statements.known(reader.text("source"));
    LocalizedText note = reader.localized("note");
    SourceText edition = reader.text("edition");
    Precision own = new PrecisionReader(reader, out).read(statements.precision());
    if (shape.equals(DataShapes.OBSERVATION)) {
      list(reader.get("also"), "a list of what other sources say");
      list(reader.get("revisions"), "a list of what was said before");
    }
    reader.finish();
    return stated == null || value == null
        ? null
        : statements.statement(
            stated,
            value.span(),
            own,
            status,
            source,
            note,
            edition,
            shape.equals(DataShapes.REVISION),
            node.span(),
            place);
  }

  private void list(@Nullable YamlNode node, String needed) {
    if (node != null && !(node instanceof YamlList)) {
      MapReader.wrongType(node, needed, "write [{value: …, source: …}]", out);
    }
  }
}

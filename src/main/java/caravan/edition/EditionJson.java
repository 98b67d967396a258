package caravan.edition;

import caravan.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail of a site as {@code figures.json}. */
public final class EditionJson {
  /** How many observations of a figure are listed; of a sum over more, readers want the sum. */
  static final int MOST_OBSERVATIONS = 500;

  private EditionJson() {}

  /** The content of the file. */
  public static String of(Edition edition) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    if (edition.name() != null) {
      root.put("edition", edition.name());
    }
    if (edition.date() != null) {
      root.put("date", edition.date());
    }
    root.put("figures", edition.figures().stream().map(EditionJson::figure).toList());
    return Json.write(root);
  }

  private static Map<String, @Nullable Object> figure(StatedFigure figure) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("page", figure.page());
    object.put("path", figure.path());
    object.put("line", figure.line());
    object.put("column", figure.column());
    object.put("kind", figure.kind());
    object.put("text", figure.text());
    object.put("expression", figure.expression());
    object.put("value", figure.value());
    object.put("unit", figure.unit());
    List<StatedObservation> listed = listed(figure.observations());
    object.put("observations", list(listed));
    if (listed.size() < figure.observations().size()) {
      object.put("observationsLeftOut", figure.observations().size() - listed.size());
    }
    return object;
  }

  /** The first ones, and ahead of them those that may be revised, which tell that a figure may. */
  private static List<StatedObservation> listed(List<StatedObservation> all) {
    return all.size() <= MOST_OBSERVATIONS
        ? all
        : Stream.concat(
                all.stream().filter(StatedObservation::isProvisional),
                all.stream().filter(one -> !one.isProvisional()))
            .limit(MOST_OBSERVATIONS)
            .toList();
  }

  private static List<Map<String, @Nullable Object>> list(List<StatedObservation> observations) {
    return observations.stream().map(EditionJson::observation).toList();
  }

  private static Map<String, @Nullable Object> observation(StatedObservation observation) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("ref", observation.ref());
    object.put("value", observation.value());
    object.put("status", observation.status());
    object.put("source", observation.source());
    return object;
  }
}

package caravan.model.edition;

import caravan.text.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail of a site as {@code figures.json}. */
public final class EditionJson {
  /** How many observations of a figure are told before the others are only counted. */
  static final int MOST_OBSERVATIONS = 200;

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
    List<StatedObservation> told = told(figure);
    object.put("observations", list(told));
    if (told.size() < figure.observations().size()) {
      object.put("more", figure.observations().size() - told.size());
    }
    return object;
  }

  /**
   * The observations that are told: nobody reads ten thousand of a sum, and three hundred sums of
   * them would make a file that nobody can open. One that may still be revised is among them where
   * there is any.
   */
  private static List<StatedObservation> told(StatedFigure figure) {
    List<StatedObservation> all = figure.observations();
    if (all.size() <= MOST_OBSERVATIONS) {
      return all;
    }
    List<StatedObservation> told = new ArrayList<>(all.subList(0, MOST_OBSERVATIONS));
    if (told.stream().noneMatch(StatedObservation::isProvisional)) {
      all.stream()
          .filter(StatedObservation::isProvisional)
          .findFirst()
          .ifPresent(one -> told.set(MOST_OBSERVATIONS - 1, one));
    }
    return told;
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
    if (observation.edition() != null) {
      object.put("edition", observation.edition());
    }
    if (observation.known() != null) {
      object.put("known", observation.known());
    }
    return object;
  }
}

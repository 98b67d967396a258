package caravan.app.diff.compare;

import caravan.app.diff.read.ObservationReading;
import caravan.app.diff.read.SiteReading;
import caravan.app.diff.read.StateError;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Datasets that have another name now and say the same: nothing of them is gone. */
public final class RenamedDatasets {
  private static final String UNKNOWN = "unknown dataset \"";

  /** The later name by the earlier one. */
  private final Map<String, String> renamed = new TreeMap<>();

  /** Those between two states. */
  public RenamedDatasets(SiteReading before, SiteReading after) {
    Set<String> gone = new TreeSet<>(before.datasets().keySet());
    gone.removeAll(after.datasets().keySet());
    Set<String> came = new TreeSet<>(after.datasets().keySet());
    came.removeAll(before.datasets().keySet());
    Map<String, Set<List<String>>> then = values(before, gone);
    Map<String, Set<List<String>>> now = values(after, came);
    for (String old : gone) {
      Set<List<String>> values = then.getOrDefault(old, Set.of());
      came.stream()
          .filter(name -> !renamed.containsValue(name))
          .filter(name -> now.getOrDefault(name, Set.of()).equals(values))
          .findFirst()
          .ifPresent(name -> renamed.put(old, name));
    }
  }

  /** What some datasets say, without their names. */
  private static Map<String, Set<List<String>>> values(SiteReading site, Set<String> datasets) {
    return datasets.isEmpty()
        ? Map.of()
        : site.observations().values().stream()
            .filter(one -> datasets.contains(one.dataset()))
            .collect(
                Collectors.groupingBy(
                    ObservationReading::dataset,
                    Collectors.mapping(one -> said(one, one.dataset()), Collectors.toSet())));
  }

  private static List<String> said(ObservationReading one, String dataset) {
    String key = one.ref().substring(dataset.length());
    return List.of(key, one.value(), one.unit(), one.status(), one.source());
  }

  /** An earlier expression, or the name of an observation, with the later names. */
  String now(String expression) {
    String now = expression;
    for (Map.Entry<String, String> one : renamed.entrySet()) {
      now = now.replaceAll("(?<![\\w.])" + one.getKey() + "(?=\\.)", one.getValue());
    }
    return now;
  }

  /** Those of other datasets. */
  List<ObservationChange> others(List<ObservationChange> changes) {
    return changes.stream()
        .filter(change -> !renamed.containsKey(change.state().dataset()))
        .filter(change -> !renamed.containsValue(change.state().dataset()))
        .toList();
  }

  /** The changes, with one of its name in the place of all that was said of a dataset. */
  List<NamedChange> told(List<NamedChange> settings) {
    List<NamedChange> told = new ArrayList<>(settings);
    renamed.forEach(
        (old, name) -> {
          told.removeIf(c -> List.of("dataset " + old, "dataset " + name).contains(c.name()));
          told.add(new NamedChange("name of a dataset", old, name));
        });
    return told;
  }

  /** The same errors; those about earlier names say what to write. */
  List<StateError> mended(List<StateError> problems) {
    return problems.stream()
        .map(
            problem -> {
              String help = help(problem.message());
              return help == null ? problem : problem.help(help);
            })
        .toList();
  }

  /** The same message; one about an earlier name says what to write. */
  public Diagnostic mended(Diagnostic found) {
    String help = found.code() == Code.UNKNOWN_DATASET ? help(found.message()) : null;
    return help == null ? found : found.help(help);
  }

  private @Nullable String help(String message) {
    return renamed.entrySet().stream()
        .filter(one -> message.equals(UNKNOWN + one.getKey() + "\""))
        .map(
            one ->
                "it is "
                    + one.getValue()
                    + " now: write "
                    + one.getValue()
                    + ", or give content/data/"
                    + one.getValue()
                    + ".yaml its old name")
        .findFirst()
        .orElse(null);
  }
}

package caravan.diff.compare;

import caravan.diff.read.PageReading;
import caravan.diff.read.Problem;
import caravan.diff.read.SiteReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Datasets that are there, and can't be read: of what rests on them nothing is known. */
final class UnreadDatasets {
  private static final Pattern FILE = Pattern.compile("content/data/([^/]+)\\.ya?ml");

  /** The path of each, by its id. */
  private final Map<String, String> paths = new TreeMap<>();

  private final SiteReading before;
  private final SiteReading after;

  UnreadDatasets(SiteReading before, SiteReading after) {
    this.before = before;
    this.after = after;
    for (SiteReading state : List.of(before, after)) {
      Set<String> read = state.site().data().datasets().keySet();
      for (String path : state.files().keySet()) {
        Matcher file = FILE.matcher(path);
        if (file.matches() && !read.contains(file.group(1))) {
          paths.put(file.group(1), path);
        }
      }
    }
  }

  /** Those of datasets that are read in both states. */
  List<ObservationChange> known(List<ObservationChange> changes) {
    return changes.stream().filter(change -> !paths.containsKey(change.state().dataset())).toList();
  }

  /** Those that say nothing of a dataset that can't be read. */
  List<NamedChange> knownSettings(List<NamedChange> changes) {
    return changes.stream()
        .filter(
            change ->
                paths.keySet().stream()
                    .noneMatch(id -> change.name().endsWith(" of dataset " + id)))
        .toList();
  }

  /** The errors of the later state, with what was not compared on their account. */
  List<Problem> problems() {
    List<Problem> told = new ArrayList<>(after.problems());
    paths.forEach(
        (id, path) -> {
          long lost =
              before.observations().values().stream().filter(o -> o.dataset().equals(id)).count();
          for (int i = 0; i < told.size() && lost > 0; i++) {
            if (told.get(i).isOf(path)) {
              String values = lost == 1 ? "its value is" : "its " + lost + " values are";
              Problem one = told.get(i);
              String until = "until then " + values + " not compared";
              told.set(i, one.help(one.help() == null ? until : one.help() + " – " + until));
              break;
            }
          }
        });
    return told;
  }

  /** Whether a chart or table that seems to be gone is there, and can't be drawn. */
  static boolean isThere(String exhibit, PageReading page) {
    return Pattern.compile("(?m)^\\s*id:\\s*[\"']?" + Pattern.quote(exhibit) + "[\"']?\\s*$")
        .matcher(page.source().text())
        .find();
  }
}

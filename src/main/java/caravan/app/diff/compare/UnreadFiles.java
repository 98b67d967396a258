package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SettingFields;
import caravan.app.diff.read.SiteReading;
import caravan.app.diff.read.StateError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that exist but can't be read: nothing is known of what rests on them. */
final class UnreadFiles {
  private static final Pattern FILE = Pattern.compile("content/data/([^/]+)\\.ya?ml");

  private static final String SITE = "content/site.yaml";
  private static final String CODES = "content/codelists.yaml";
  private static final String SOURCES = "content/sources.yaml";

  /** The path of each dataset, by its id. */
  private final Map<String, String> paths = new TreeMap<>();

  private final SiteReading before;
  private final SiteReading after;
  private final boolean withoutSite;
  private final boolean withoutCodes;
  private final boolean withoutSources;

  UnreadFiles(SiteReading before, SiteReading after) {
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
    withoutSite = isUnread(SITE, SettingFields::isUntitled);
    withoutCodes = isUnread(CODES, state -> state.site().data().codeLists().lists().isEmpty());
    withoutSources = isUnread(SOURCES, state -> state.sources().isEmpty());
  }

  /** Whether nothing came of a file in one of the states, on account of its errors. */
  private boolean isUnread(String path, Predicate<SiteReading> empty) {
    return Stream.of(before, after)
        .anyMatch(
            state ->
                empty.test(state)
                    && state.files().containsKey(path)
                    && state.problems().stream().anyMatch(problem -> problem.isOf(path)));
  }

  /** Those of datasets that are read in both states. */
  List<ObservationChange> known(List<ObservationChange> changes) {
    return changes.stream()
        .filter(change -> !paths.containsKey(change.state().dataset()))
        // Units of the report have their names from the lists of codes.
        .filter(change -> !(withoutCodes && change.kind() == ObservationChange.Kind.RESTATED))
        .toList();
  }

  /** Charts and tables say what the lists of codes say. */
  List<ExhibitChange> knownExhibits(List<ExhibitChange> changes) {
    return withoutCodes ? List.of() : changes;
  }

  List<NamedChange> knownSources(List<NamedChange> changes) {
    return withoutSources ? List.of() : changes;
  }

  /** Those that say nothing of what can't be read. */
  List<NamedChange> knownSettings(List<NamedChange> changes) {
    return changes.stream()
        .filter(
            change ->
                paths.keySet().stream().noneMatch(id -> change.name().endsWith("dataset " + id)))
        .filter(change -> !(withoutSite && SettingFields.isOfReport(change.name())))
        .filter(change -> !(withoutCodes && SettingFields.isOfCodes(change.name())))
        .toList();
  }

  /** The errors of the later state, with what was not compared on their account. */
  List<StateError> problems() {
    List<StateError> told = new ArrayList<>(after.problems());
    paths.forEach(
        (id, path) -> {
          long lost =
              before.observations().values().stream().filter(o -> o.dataset().equals(id)).count();
          for (int i = 0; i < told.size() && lost > 0; i++) {
            if (told.get(i).isOf(path)) {
              String values = lost == 1 ? "its value is" : "its " + lost + " values are";
              StateError one = told.get(i);
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

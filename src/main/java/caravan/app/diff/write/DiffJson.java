package caravan.app.diff.write;

import caravan.app.diff.compare.CellChange;
import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.Lag;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.PageMove;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.compare.Run;
import caravan.app.diff.compare.TextChange;
import caravan.app.diff.read.ObservationReading;
import caravan.app.diff.read.StateError;
import caravan.text.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For programs; docs/diff.md says what each key is. */
public final class DiffJson {
  private static final int VERSION = 1;

  private DiffJson() {}

  /** All of it. */
  public static String of(ReaderDiff diff) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("version", VERSION);
    root.put("before", diff.before());
    root.put("after", diff.after());
    root.put("summary", ToldWhole.summary(diff));
    root.put("changes", !diff.isEmpty());
    root.put("errorsBefore", diff.problemsBefore().size());
    root.put("errors", diff.problems().stream().map(StateError::toString).toList());
    root.put("pages", diff.pages().stream().map(DiffJson::page).toList());
    root.put("numbers", diff.numbers().stream().map(DiffJson::number).toList());
    root.put("figures", diff.figures().stream().map(DiffJson::figure).toList());
    root.put("exhibits", diff.exhibits().stream().map(DiffJson::exhibit).toList());
    root.put("texts", diff.texts().stream().map(DiffJson::text).toList());
    root.put("observations", diff.observations().stream().map(DiffJson::observation).toList());
    root.put("sources", named(diff.sources()));
    root.put("links", named(diff.links()));
    root.put("settings", named(diff.settings()));
    root.put("files", named(diff.files()));
    root.put("behind", diff.lags().stream().map(DiffJson::lag).toList());
    root.put("unseen", diff.unseen());
    return Json.write(root);
  }

  private static Map<String, @Nullable Object> page(PageMove change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind());
    map.put("language", change.language());
    map.put("before", change.before());
    map.put("after", change.after());
    map.put("title", change.title());
    map.put("advice", change.advice());
    return map;
  }

  private static Map<String, @Nullable Object> number(NumberChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind().id());
    map.put("language", change.language());
    map.put("page", change.page());
    map.put("title", change.title());
    map.put("path", change.span().file().path());
    map.put("line", change.span().line());
    map.put("column", change.span().column());
    map.put("text", change.text());
    map.put("was", change.was());
    map.put("problem", change.problem());
    map.put("write", change.write());
    return map;
  }

  private static Map<String, @Nullable Object> figure(FigureChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("weight", change.weight());
    map.put("reasons", change.reasons().stream().map(Reason::id).toList());
    map.put("language", change.language());
    map.put("page", change.page());
    map.put("title", change.title());
    map.put("place", change.place().name().toLowerCase(Locale.ROOT));
    map.put("exhibit", change.owner().isEmpty() ? null : change.owner());
    map.put("before", state(change.before()));
    map.put("after", state(change.after()));
    map.put("causes", change.causes());
    map.put("translations", change.others().stream().map(DiffJson::figure).toList());
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> state(@Nullable FigureState state) {
    if (state == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("path", state.figure().stated().path());
    map.put("line", state.figure().stated().line());
    map.put("column", state.figure().stated().column());
    map.put("text", state.text());
    map.put("sentence", state.sentence());
    map.put("expression", state.figure().stated().expression());
    map.put("value", state.figure().isWrong() ? null : state.figure().stated().value());
    map.put("unit", state.figure().stated().unit());
    map.put("problem", state.figure().problem());
    return map;
  }

  private static Map<String, @Nullable Object> exhibit(ExhibitChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind());
    map.put("id", change.state().id());
    map.put("type", change.state().type());
    map.put("language", change.language());
    map.put("page", change.page());
    map.put("title", change.state().title());
    map.put("notes", change.notes());
    map.put("values", change.cells().stream().map(DiffJson::cell).toList());
    return map;
  }

  private static Map<String, @Nullable Object> cell(CellChange cell) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("row", cell.row());
    map.put("column", cell.column());
    map.put("before", cell.before());
    map.put("after", cell.after());
    return map;
  }

  private static Map<String, @Nullable Object> text(TextChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind().word());
    map.put("language", change.language());
    map.put("page", change.page());
    map.put("place", change.place().name().toLowerCase(Locale.ROOT));
    map.put("words", change.words().stream().map(DiffJson::run).toList());
    return map;
  }

  private static Map<String, @Nullable Object> run(Run run) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", run.kind().name().toLowerCase(Locale.ROOT));
    map.put("text", run.text());
    return map;
  }

  private static Map<String, @Nullable Object> observation(ObservationChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    map.put("dataset", change.state().dataset());
    map.put("ref", change.state().ref());
    map.put("figures", change.figures());
    map.put("before", reading(change.before()));
    map.put("after", reading(change.after()));
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> reading(
      @Nullable ObservationReading reading) {
    if (reading == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", reading.value());
    map.put("shown", reading.shown());
    map.put("status", reading.status());
    map.put("source", reading.source());
    map.put("remarks", reading.remarks());
    return map;
  }

  private static List<Map<String, @Nullable Object>> named(List<NamedChange> changes) {
    return changes.stream().map(DiffJson::named).toList();
  }

  private static Map<String, @Nullable Object> named(NamedChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", change.name());
    map.put("before", change.before());
    map.put("after", change.after());
    return map;
  }

  private static Map<String, @Nullable Object> lag(Lag lag) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("page", lag.page());
    map.put("ahead", lag.ahead());
    map.put("behind", lag.behind());
    map.put("what", lag.what());
    return map;
  }
}

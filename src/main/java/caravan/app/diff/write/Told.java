package caravan.app.diff.write;

import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.read.ObservationReading;
import caravan.app.diff.read.TextPlace;
import caravan.model.data.Status;
import caravan.report.coverage.Coverage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes in words, without markup and not escaped. */
final class Told {
  private final Map<String, ObservationChange> observations = new LinkedHashMap<>();

  Told(ReaderDiff diff) {
    diff.observations().forEach(change -> observations.put(change.state().ref(), change));
  }

  /** What a figure said, if something else. */
  static @Nullable String before(FigureChange change) {
    FigureState before = change.before();
    boolean same = before != null && change.after() != null && before.text().equals(text(change));
    return before == null || same ? null : before.text();
  }

  /** What a figure says, or said, where it is gone. */
  static String text(FigureChange change) {
    return change.state().text();
  }

  /** By how much its value changed: {@code +0.8 %}; null where that says nothing. */
  static @Nullable String delta(FigureChange change) {
    BigDecimal then = number(change.before());
    BigDecimal now = number(change.after());
    if (then == null || now == null || then.compareTo(now) == 0 || !sameUnit(change)) {
      return null;
    }
    boolean percent = "percent".equals(change.state().figure().stated().unit());
    if (!percent && then.signum() == 0) {
      return null;
    }
    BigDecimal difference = now.subtract(then);
    BigDecimal shown =
        percent
            ? difference
            : difference.movePointRight(2).divide(then.abs(), MathContext.DECIMAL64);
    int scale = 1;
    while (scale < 4 && shown.setScale(scale, RoundingMode.HALF_UP).signum() == 0) {
      scale++;
    }
    String sign = shown.signum() > 0 ? "+" : "−";
    String digits = shown.abs().setScale(scale, RoundingMode.HALF_UP).toPlainString();
    return sign + digits + (percent ? " points" : " %");
  }

  private static boolean sameUnit(FigureChange change) {
    FigureState before = change.before();
    FigureState after = change.after();
    return before != null
        && after != null
        && String.valueOf(before.figure().stated().unit())
            .equals(String.valueOf(after.figure().stated().unit()));
  }

  private static @Nullable BigDecimal number(@Nullable FigureState state) {
    String value = state == null ? "" : state.figure().stated().value();
    return value.matches("-?[0-9]{1,40}(\\.[0-9]{1,60})?") ? new BigDecimal(value) : null;
  }

  /** Where a figure stands: {@code Overview, title}. */
  static String where(FigureChange change) {
    String place =
        change.place() == TextPlace.EXHIBIT ? "text of " + change.owner() : change.place().word();
    return change.title() + ", " + place;
  }

  /** Its languages: {@code en, ru, zh}. */
  static String languages(FigureChange change) {
    List<String> codes = new ArrayList<>();
    codes.add(change.language());
    change.others().forEach(other -> codes.add(other.language()));
    return String.join(", ", codes);
  }

  /** Why it changed: {@code observation revised}. */
  static String why(FigureChange change) {
    return change.reasons().isEmpty()
        ? "value changed"
        : change.reasons().stream().map(Reason::words).collect(Collectors.joining(", "));
  }

  /** What is wrong with it now, or what it is computed from, if that is new. */
  List<String> details(FigureChange change) {
    List<String> details = new ArrayList<>();
    FigureState after = change.after();
    FigureState before = change.before();
    if (after != null && after.figure().problem() != null) {
      details.add(after.figure().problem());
    }
    if (change.reasons().contains(Reason.EXPRESSION) && before != null && after != null) {
      details.add(
          before.figure().stated().expression() + " → " + after.figure().stated().expression());
    }
    for (String ref : change.causes()) {
      ObservationChange cause = observations.get(ref);
      details.add(cause == null ? ref : ref + ": " + happened(cause));
    }
    return details;
  }

  /** A number that nothing checks: {@code "18 percent" is no longer bound to data}. */
  static String number(NumberChange change) {
    return "\"" + change.text() + "\" is " + change.kind().words();
  }

  /** Numbers that lost the same figure in several languages as one, in order. */
  static List<List<NumberChange>> numbers(List<NumberChange> numbers) {
    Map<String, List<NumberChange>> groups = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (NumberChange one : numbers) {
      String key = one.kind() + "\u0000" + one.page() + "\u0000" + one.expression();
      String own = one.expression() == null ? one.span().toString() : "";
      int nth = seen.merge(one.language() + "\u0000" + key, 1, Integer::sum);
      groups.computeIfAbsent(key + own + "\u0000" + nth, k -> new ArrayList<>()).add(one);
    }
    return List.copyOf(groups.values());
  }

  /** What it was, what is wrong with it, and what to write. */
  static List<String> numberDetails(NumberChange change) {
    List<String> details = new ArrayList<>();
    if (change.was() != null) {
      details.add("it was " + change.was());
    }
    if (change.problem() != null) {
      details.add(change.problem());
    }
    if (change.write() != null) {
      details.add("put back " + change.write());
    }
    if (change.number() != null && !change.offers().isEmpty()) {
      details.add("the data have it as " + Coverage.said(change.number(), change.offers()));
    }
    return details;
  }

  /** The words around a number; null where what to write says enough. */
  static @Nullable String context(NumberChange change) {
    return change.write() != null || change.number() == null ? null : change.number().context();
  }

  /** The same with a word where it came in or is gone. */
  private static String happened(ObservationChange change) {
    boolean kept = change.before() != null && change.after() != null;
    return (kept ? "" : change.kind().word() + ", ") + observation(change);
  }

  /** What an observation said and says: {@code US$106.3 billion → US$107.1 billion}. */
  static String observation(ObservationChange change) {
    ObservationReading then = change.before();
    ObservationReading now = change.after();
    if (then == null || now == null) {
      ObservationReading one = change.state();
      String status = one.status().equals("A") ? "" : ", " + status(one.status());
      return one.shown() + " (" + one.source() + status + ")";
    }
    List<String> parts = new ArrayList<>();
    parts.add(then.shown().equals(now.shown()) ? now.shown() : then.shown() + " → " + now.shown());
    if (!then.status().equals(now.status())) {
      parts.add(status(then.status()) + " → " + status(now.status()));
    }
    if (!then.source().equals(now.source())) {
      parts.add("source " + then.source() + " → " + now.source());
    }
    List<String> remarks = new ArrayList<>(now.remarks());
    remarks.removeAll(then.remarks());
    List<String> gone = new ArrayList<>(then.remarks());
    gone.removeAll(now.remarks());
    gone.forEach(remark -> parts.add("no longer: " + remark));
    parts.addAll(remarks);
    return String.join("; ", parts);
  }

  /** A code of SDMX OBS_STATUS in words. */
  static String status(String code) {
    Status status = Status.of(code);
    return status == null ? code : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Charts and tables with the languages in which each changed; the first stands for all. */
  static Map<ExhibitChange, List<String>> grouped(List<ExhibitChange> exhibits) {
    Map<String, ExhibitChange> first = new LinkedHashMap<>();
    Map<ExhibitChange, List<String>> groups = new LinkedHashMap<>();
    for (ExhibitChange change : exhibits) {
      String key = change.page() + " " + change.state().id() + " " + change.kind();
      ExhibitChange known = first.computeIfAbsent(key, k -> change);
      groups.computeIfAbsent(known, k -> new ArrayList<>()).add(change.language());
    }
    return groups;
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

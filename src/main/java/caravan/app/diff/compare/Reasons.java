package caravan.app.diff.compare;

import caravan.app.diff.read.FigureReading;
import caravan.model.edition.StatedObservation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells why a figure is not what it was. */
final class Reasons {
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private final Set<String> causes = new TreeSet<>();
  private final RenamedDatasets renamed;

  /**
   * @param revised references of all observations that have another value or are gone
   */
  Reasons(FigureReading before, FigureReading after, Set<String> revised, RenamedDatasets renamed) {
    this.renamed = renamed;
    if (after.isWrong() && !before.isWrong()) {
      reasons.add(Reason.WRONG);
    } else if (before.isWrong() && !after.isWrong()) {
      reasons.add(Reason.MENDED);
    }
    boolean same = renamed.now(before.expression()).equals(after.expression());
    if (!same) {
      reasons.add(Reason.EXPRESSION);
    }
    if (before.isWrong() || after.isWrong()) {
      FigureReading known = after.isWrong() ? before : after;
      known.stated().observations().stream()
          .map(StatedObservation::ref)
          .filter(revised::contains)
          .forEach(ref -> cause(Reason.REVISED, ref));
    } else {
      observations(before, after, same, revised);
    }
    words(before, after);
  }

  /** All reasons; none where it is what it was. */
  Set<Reason> all() {
    return reasons;
  }

  /** The references of the observations that made it change. */
  List<String> causes() {
    return new ArrayList<>(causes);
  }

  private void cause(Reason reason, String ref) {
    reasons.add(reason);
    causes.add(ref);
  }

  private void observations(
      FigureReading before, FigureReading after, boolean sameExpression, Set<String> revised) {
    boolean otherUnit =
        !String.valueOf(before.stated().unit()).equals(String.valueOf(after.stated().unit()));
    Map<String, StatedObservation> then = byRef(before);
    Map<String, StatedObservation> now = byRef(after);
    then.forEach(
        (ref, old) -> {
          StatedObservation current = now.get(ref);
          if (current == null) {
            return;
          }
          if (!old.value().equals(current.value()) || (otherUnit && revised.contains(ref))) {
            cause(Reason.REVISED, ref);
          } else if (!String.valueOf(old.source()).equals(String.valueOf(current.source()))) {
            cause(Reason.SOURCE, ref);
          }
          if (!old.status().equals(current.status())) {
            cause(Reason.STATUS, ref);
          }
        });
    if (sameExpression && !then.keySet().equals(now.keySet())) {
      Set<String> other = new TreeSet<>(then.keySet());
      other.addAll(now.keySet());
      other.removeIf(ref -> then.containsKey(ref) && now.containsKey(ref));
      other.forEach(ref -> cause(Reason.OBSERVATIONS, ref));
    }
  }

  private Map<String, StatedObservation> byRef(FigureReading figure) {
    Map<String, StatedObservation> byRef = new LinkedHashMap<>();
    figure.stated().observations().forEach(one -> byRef.put(renamed.now(one.ref()), one));
    return byRef;
  }

  /** A new text says something only where no other reason asked for it. */
  private void words(FigureReading before, FigureReading after) {
    String then = before.stated().text();
    String now = after.stated().text();
    boolean asked =
        reasons.contains(Reason.REVISED)
            || reasons.contains(Reason.EXPRESSION)
            || reasons.contains(Reason.OBSERVATIONS);
    if (then.equals(now) || asked) {
      return;
    }
    boolean otherDigits = !digits(then).equals(digits(now));
    boolean sameWords = then.replaceAll("[0-9.,]", "").equals(now.replaceAll("[0-9.,]", ""));
    reasons.add(otherDigits && sameWords && !after.isWrong() ? Reason.PRECISION : Reason.TEXT);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}

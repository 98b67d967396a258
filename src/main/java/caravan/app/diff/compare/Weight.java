package caravan.app.diff.compare;

import caravan.app.diff.read.FigureReading;
import caravan.app.diff.read.TextPlace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much the change of a figure matters to readers; the rule stands in docs/diff.md. */
final class Weight {
  private static final int WRONG = 1000;
  private static final int FIRST_PAGE = 20;
  private static final int MOST_FOR_SIZE = 50;

  private Weight() {}

  static int of(
      TextPlace place, int rank, Set<Reason> reasons, FigureReading before, FigureReading after) {
    int weight = place(place) + (rank == 0 ? FIRST_PAGE : 0) + size(before, after);
    if (reasons.contains(Reason.WRONG)) {
      return weight + WRONG;
    }
    Set<Reason> slight = EnumSet.of(Reason.STATUS, Reason.SOURCE);
    boolean seen =
        !before.stated().text().equals(after.stated().text())
            || !before.stated().value().equals(after.stated().value());
    if (!seen || slight.containsAll(reasons)) {
      return weight / 4;
    }
    Set<Reason> words = EnumSet.of(Reason.TEXT, Reason.PRECISION, Reason.STATUS, Reason.SOURCE);
    return words.containsAll(reasons) ? weight / 2 : weight;
  }

  /** Of a figure that came in or is gone. */
  static int of(TextPlace place, int rank, boolean wrong) {
    return (place(place) + (rank == 0 ? FIRST_PAGE : 0)) / 2 + (wrong ? WRONG : 0);
  }

  private static int place(TextPlace place) {
    return switch (place) {
      case TITLE -> 100;
      case KEY_FIGURE -> 80;
      case DESCRIPTION, HEADING -> 60;
      case EXHIBIT -> 50;
      case TEXT -> 40;
    };
  }

  /** The relative change in percent, at most fifty. */
  private static int size(FigureReading before, FigureReading after) {
    BigDecimal then = number(before);
    BigDecimal now = number(after);
    if (then == null || now == null || then.signum() == 0) {
      return 0;
    }
    return now.subtract(then)
        .abs()
        .movePointRight(2)
        .divide(then.abs(), MathContext.DECIMAL32)
        .min(BigDecimal.valueOf(MOST_FOR_SIZE))
        .intValue();
  }

  private static @Nullable BigDecimal number(FigureReading figure) {
    String value = figure.stated().value();
    return value.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(value) : null;
  }
}

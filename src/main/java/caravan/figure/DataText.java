package caravan.figure;

import caravan.data.Observation;
import caravan.data.Quantity;
import caravan.language.Language;
import caravan.language.NumberWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Data in words, for messages. */
public final class DataText {
  private static final int MOST = 4;

  private DataText() {}

  /** A quantity in a readable magnitude, with at most so many decimals: {@code 129.1 percent}. */
  public static String of(Quantity quantity, int decimals, Language language) {
    NumberWriter writer = language.numberWriter();
    int power = writer.magnitude(quantity.value(), quantity.unit());
    BigDecimal shown =
        quantity
            .value()
            .movePointLeft(power)
            .setScale(decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    String text = writer.compact(quantity.value(), quantity.unit(), Math.max(0, shown.scale()));
    return text.replace('\u00a0', ' ');
  }

  /** What was stated, when and by whom: {@code 46.4 (2019, cgtn-2025) to 106.3 (2025, …)}. */
  public static String statements(List<Used> used) {
    boolean oneSeries = !used.isEmpty() && used.stream().allMatch(u -> isOfSeries(u, used.get(0)));
    List<String> parts =
        used.stream().limit(MOST).map(u -> (oneSeries ? "" : key(u) + " ") + statement(u)).toList();
    String text = String.join(oneSeries && rises(used) ? " to " : ", ", parts);
    return used.size() > MOST ? text + " and " + (used.size() - MOST) + " more" : text;
  }

  /** Whether it is a change from an earlier to a later period. */
  private static boolean rises(List<Used> used) {
    return used.size() == 2
        && used.get(0).observation().period().compareTo(used.get(1).observation().period()) < 0;
  }

  private static boolean isOfSeries(Used used, Used other) {
    return used.observation().key().equals(other.observation().key())
        && used.observation().dataset().equals(other.observation().dataset());
  }

  private static String key(Used used) {
    return used.observation().key();
  }

  private static String statement(Used used) {
    Observation observation = used.observation();
    return used.statement().stated().toPlainString()
        + " ("
        + observation.period()
        + ", "
        + used.statement().source()
        + ")";
  }
}

package caravan.figure;

import caravan.data.Observation;
import caravan.data.Quantity;
import caravan.language.Language;
import caravan.language.NamedUnit;
import caravan.language.NumberWriter;
import caravan.language.TextNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Data in words, for messages. */
public final class DataText {
  private static final int MOST = 4;
  private static final int MOST_DIGITS = 12;

  private DataText() {}

  /** A quantity as a writer would write it: {@code 129 percent}. */
  public static String of(Quantity quantity, Language language) {
    return upTo(Digits.last(quantity), quantity, language);
  }

  /** The same with one digit more, as what an arithmetic comes to. */
  static String result(Traced value, Digits digits, Language language) {
    return upTo(digits.last(value) - 1, value.quantity(), language);
  }

  /**
   * A quantity that is held against a number of a text: with one digit more than it, or more where
   * a writer would write more.
   */
  static String of(Quantity quantity, TextNumber number, Language language) {
    return of(quantity, number, 1, language);
  }

  /** The same with so many more digits than the number, or with none more. */
  static String of(Quantity quantity, TextNumber number, int more, Language language) {
    BigDecimal factor =
        number.unit() instanceof NamedUnit.Known known ? known.factor() : BigDecimal.ONE;
    int unit = Digits.lead(number.scale().multiply(factor));
    int last = unit - Math.max(0, number.number().scale()) - more;
    return upTo(more == 0 ? last : Math.min(Digits.last(quantity), last), quantity, language);
  }

  /** Quantities that are compared, with so many digits that they can be told from each other. */
  public static List<String> compared(List<Quantity> quantities, Language language) {
    int finer = 0;
    List<String> texts = compared(quantities, finer, language);
    long different =
        quantities.stream().map(q -> q.value().stripTrailingZeros()).distinct().count();
    while (finer < MOST_DIGITS && texts.stream().distinct().count() < different) {
      finer++;
      texts = compared(quantities, finer, language);
    }
    return texts;
  }

  private static List<String> compared(List<Quantity> quantities, int finer, Language language) {
    return quantities.stream().map(q -> upTo(Digits.last(q) - finer, q, language)).toList();
  }

  /** A number whose units matter is written in full, as the author did who asks for them. */
  private static String upTo(int last, Quantity quantity, Language language) {
    NumberWriter writer = language.numberWriter();
    BigDecimal rounded = quantity.value().setScale(-last, RoundingMode.HALF_UP);
    boolean toTheUnit =
        rounded.abs().compareTo(NumberWriter.MILLION) >= 0
            && rounded.stripTrailingZeros().scale() == 0;
    String text =
        toTheUnit
            ? writer.full(rounded, quantity.unit(), 0)
            : writer.upTo(last, quantity.value(), quantity.unit());
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

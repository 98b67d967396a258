package caravan.expression.evaluate;

import caravan.language.number.NamedUnit;
import caravan.language.number.NumberWriter;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Cell;
import caravan.text.diagnostic.Cells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Data in words, for messages. */
public final class DataText {
  private static final int MOST_DIGITS = 12;

  private DataText() {}

  /** A quantity as a writer would write it: {@code 129 percent}. */
  public static String of(Quantity quantity, Language language) {
    return upTo(Digits.last(quantity), quantity, language);
  }

  /** The same with one digit more, for the result that stands at the end of a formula. */
  public static String result(Traced value, Digits digits, Language language) {
    return upTo(digits.last(value) - 1, value.quantity(), language);
  }

  /**
   * A quantity that is held against a number of a text: with one digit more than it, or more where
   * a writer would write more.
   */
  public static String of(Quantity quantity, TextNumber number, Language language) {
    return of(quantity, number, 1, language);
  }

  /** The same with {@code more} digits more than the number has; 0 for as many as it has. */
  public static String of(Quantity quantity, TextNumber number, int more, Language language) {
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
    return quantities.stream().map(q -> upTo(last(q) - finer, q, language)).toList();
  }

  /** The last digit that is told. An exact number is told with all of its digits. */
  private static int last(Quantity quantity) {
    BigDecimal value = quantity.value().stripTrailingZeros();
    boolean exact = quantity.low().compareTo(quantity.high()) == 0;
    return exact && value.precision() <= MOST_DIGITS
        ? Math.min(-value.scale(), Digits.last(quantity))
        : Digits.last(quantity);
  }

  /** A large number that is told down to its last unit is written in full, without "million". */
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

  /** The cells of datasets that a value was computed from. */
  public static Cells cells(List<Used> used, Language language) {
    return new Cells(
        used.stream().limit(Cells.MOST_KEPT).map(one -> cell(one, language)).toList(), used.size());
  }

  /** The same where it is not known who reads it. */
  static Cells cells(List<Used> used) {
    return cells(used, ofMessages());
  }

  /**
   * The two ends between which a rounded quantity lies, where the reader's language is not known.
   */
  public static String range(Quantity quantity) {
    return range(quantity, ofMessages());
  }

  private static Language ofMessages() {
    return Objects.requireNonNull(Language.find("en"), "messages have a language");
  }

  private static Cell cell(Used used, Language language) {
    Statement statement = used.statement();
    Quantity quantity = statement.quantity();
    // All the digits that the source states.
    int last = -quantity.value().stripTrailingZeros().scale();
    return new Cell(
        statement.span(),
        used.observation().ref(),
        upTo(last, quantity, language),
        statement.source());
  }

  /**
   * What rounded quantities may be: {@code US$4.45 billion may be US$4.445 billion to US$4.455
   * billion}.
   */
  public static String intervals(List<Quantity> quantities, Language language) {
    List<String> names = compared(quantities, language);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Quantity quantity = quantities.get(i);
      boolean exact = quantity.low().compareTo(quantity.high()) == 0;
      parts.add(names.get(i) + (exact ? " is exact" : " may be " + range(quantity, language)));
    }
    boolean alike = parts.size() == 2 && parts.get(0).equals(parts.get(1));
    return (alike ? "on both sides " : "") + String.join(", ", parts.stream().distinct().toList());
  }

  /**
   * What two quantities may be that were compared, where they are so near that their rounding
   * decides; else null.
   */
  public static @Nullable String rounded(List<Quantity> quantities, Language language) {
    boolean decides = quantities.size() == 2 && near(quantities.get(0), quantities.get(1));
    return decides ? intervals(quantities, language) : null;
  }

  /** Whether quantities that are not the same overlap, or nearly do, as far as they are rounded. */
  public static boolean near(Quantity a, Quantity b) {
    BigDecimal apart = a.low().max(b.low()).subtract(a.high().min(b.high()));
    BigDecimal width = a.high().subtract(a.low()).max(b.high().subtract(b.low()));
    return width.signum() > 0
        && a.value().compareTo(b.value()) != 0
        && apart.multiply(BigDecimal.TEN).compareTo(width) <= 0;
  }

  /** From where to where a rounded quantity lies, with the digits that tell the ends. */
  public static String range(Quantity quantity, Language language) {
    BigDecimal width = quantity.high().subtract(quantity.low());
    int last = width.signum() == 0 ? Digits.last(quantity) : Digits.lead(width) - 1;
    return range(quantity.low(), quantity.high(), last, quantity.unit(), language);
  }

  private static String range(
      BigDecimal low, BigDecimal high, int last, Unit unit, Language language) {
    return upTo(last, Quantity.exact(low, unit), language)
        + " to "
        + upTo(last, Quantity.exact(high, unit), language);
  }
}

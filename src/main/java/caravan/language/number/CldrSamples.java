package caravan.language.number;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers written as Unicode's CLDR has it, and what of the text is not the number. */
public final class CldrSamples {
  /** The largest power of ten that CLDR has words for. */
  public static final int LARGEST = 14;

  private CldrSamples() {}

  /**
   * A number that was written.
   *
   * @param ahead what stands ahead of its digits, without its sign
   * @param behind what stands behind them
   */
  public record Sample(String ahead, String behind) {
    /** All of it but the number. */
    public String words() {
      return (ahead + " " + behind).strip();
    }
  }

  /** What stands around the digits of a number; the word of its multiple counts to it. */
  public static Sample around(FormattedNumber number) {
    String text = number.toString();
    int from = text.length();
    int to = 0;
    ConstrainedFieldPosition position = new ConstrainedFieldPosition();
    while (number.nextPosition(position)) {
      Format.Field field = position.getField();
      if (field == NumberFormat.Field.INTEGER || field == NumberFormat.Field.FRACTION) {
        from = Math.min(from, position.getStart());
        to = Math.max(to, position.getLimit());
      }
    }
    if (from > to) {
      return new Sample("", text);
    }
    return new Sample(plain(text.substring(0, from)), plain(text.substring(to)));
  }

  /** Without signs, and without marks of the direction. */
  private static String plain(String text) {
    return text.replaceAll("[\\u200e\\u200f\\u061c+\\u2212]|^-|-$", "").strip();
  }

  /** The word that CLDR has for a multiple; empty where it has none. */
  public static String field(FormattedNumber number, Format.Field wanted) {
    ConstrainedFieldPosition position = new ConstrainedFieldPosition();
    position.constrainField(wanted);
    return number.nextPosition(position)
        ? number.toString().substring(position.getStart(), position.getLimit())
        : "";
  }

  /** In which multiple CLDR counts a power of ten: 9 for ten billions; 0 where it has no word. */
  public static int multiple(ULocale locale, Notation notation, int power) {
    FormattedNumber number =
        NumberFormatter.withLocale(locale)
            .notation(notation)
            .precision(Precision.integer())
            .grouping(NumberFormatter.GroupingStrategy.OFF)
            .format(BigDecimal.ONE.scaleByPowerOfTen(power));
    String digits = field(number, NumberFormat.Field.INTEGER);
    boolean word = !field(number, NumberFormat.Field.COMPACT).isEmpty();
    return digits.isEmpty() || !word ? 0 : power - digits.length() + 1;
  }

  /** The powers of ten for which CLDR has a word of its own, the largest first. */
  public static List<Integer> multiples(ULocale locale, Notation notation) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int power = LARGEST; power > 0; power--) {
      int multiple = multiple(locale, notation, power);
      if (multiple > 0) {
        found.add(multiple);
      }
    }
    return List.copyOf(found);
  }

  /** Numbers of each plural category of a language, small ones. */
  public static List<BigDecimal> plurals(ULocale locale) {
    PluralRules rules = PluralRules.forLocale(locale);
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (String text : List.of("1", "2", "3", "5", "10", "11", "21", "1.5", "2.0")) {
      numbers.add(new BigDecimal(text));
    }
    Set<String> seen = new LinkedHashSet<>();
    List<BigDecimal> one = new ArrayList<>();
    for (BigDecimal number : numbers) {
      if (seen.add(rules.select(exact(locale, number).format(number)))) {
        one.add(number);
      }
    }
    return one;
  }

  /** The form of compact numbers in which each multiple has a word of its own: the short one. */
  public static Notation notation(ULocale locale) {
    Map<String, Integer> words = new HashMap<>();
    for (int power : multiples(locale, Notation.compactShort())) {
      FormattedNumber number =
          NumberFormatter.withLocale(locale)
              .notation(Notation.compactShort())
              .format(BigDecimal.ONE.scaleByPowerOfTen(power));
      boolean own = field(number, NumberFormat.Field.INTEGER).length() == 1;
      Integer other =
          own ? words.put(field(number, NumberFormat.Field.COMPACT).strip(), power) : null;
      if (other != null) {
        return Notation.compactLong();
      }
    }
    return Notation.compactShort();
  }

  /** A format with as many decimals as a number has. */
  public static LocalizedNumberFormatter exact(ULocale locale, BigDecimal number) {
    return NumberFormatter.withLocale(locale)
        .precision(Precision.fixedFraction(Math.max(0, number.scale())));
  }
}

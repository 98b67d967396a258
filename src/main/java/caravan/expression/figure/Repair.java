package caravan.expression.figure;

import caravan.expression.evaluate.DataText;
import caravan.expression.names.FigureText;
import caravan.language.number.NumberWriter;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Fix;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a stale figure with the right number in the form its author chose: as many decimals
 * (but no zeros that no source has stated), the same separators, the same multiple and unit, words
 * for words.
 *
 * @param text all of the figure's text, without markup
 * @param fix the change of the file that makes it so; null where markup or a line break stands
 *     within the number
 */
record Repair(String text, @Nullable Fix fix) {
  /**
   * The figure with another number; null where the form does not suit it and a person has to reword
   * the sentence: the sign turns, too few digits are left, a noun would need another ending.
   *
   * @param value in the multiple that the text names
   * @param width of the interval in which the data lie, in the same multiple
   */
  static @Nullable Repair of(
      FigureText figure,
      TextNumber number,
      BigDecimal value,
      BigDecimal width,
      NumberWriter writer) {
    BigDecimal old = number.number();
    int decimals = supported(Math.max(0, old.scale()), value, width);
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    boolean vanishes = rounded.signum() == 0 && value.signum() != 0;
    boolean turns = rounded.signum() < 0 ? old.signum() >= 0 : old.signum() < 0;
    if (vanishes || turns || isOtherSize(old, rounded)) {
      return null;
    }
    String text = figure.text();
    String digits = text.substring(number.digitsStart(), number.digitsEnd());
    String written = inForm(digits, old.abs(), rounded.abs(), writer);
    String rest = text.substring(number.digitsEnd());
    String newRest = writer.behind(rest, old.abs(), rounded.abs());
    String ahead = text.substring(0, number.digitsStart());
    if (written == null || newRest == null || !writer.fitsBehind(ahead, written)) {
      return null;
    }
    int same = commonEnd(rest, newRest);
    int end = text.length() - same;
    String replacement = written + newRest.substring(0, newRest.length() - same);
    return new Repair(
        ahead + written + newRest, fix(figure, number.digitsStart(), end, replacement));
  }

  /** As many decimals, without zeros that no source has stated. */
  private static int supported(int decimals, BigDecimal value, BigDecimal width) {
    int kept = decimals;
    int stated = Math.max(0, value.stripTrailingZeros().scale());
    while (kept > stated && BigDecimal.valueOf(2).scaleByPowerOfTen(-kept).compareTo(width) < 0) {
      kept--;
    }
    return kept;
  }

  /**
   * Whether the number would be a thousand times what stood there, with decimals that no data
   * support, or a thousandth, with hardly a digit left: it wants another multiple.
   */
  private static boolean isOtherSize(BigDecimal old, BigDecimal value) {
    int grown = (value.precision() - value.scale()) - (old.precision() - old.scale());
    return old.signum() != 0 && (grown <= -3 || (grown >= 3 && old.scale() > 0));
  }

  /** The text with the whole number replaced, for a person to fit into the sentence. */
  static String advice(String text, TextNumber number, Quantity data, Language language) {
    boolean turns = number.number().signum() * data.value().signum() < 0;
    // The word of decline stays and says the sign.
    Quantity written = number.falls() ? data.negated() : data;
    return text.substring(0, number.start())
        + DataText.of(written, number, turns ? 0 : 1, language)
        + text.substring(number.end());
  }

  private static int commonEnd(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length())
        && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
      length++;
    }
    return length;
  }

  /** The change of the file; null unless just the old text stands there, escapes aside. */
  private static @Nullable Fix fix(FigureText figure, int start, int end, String replacement) {
    Span span = figure.words().span(start, end);
    String raw = span.text();
    boolean plain = raw.codePoints().noneMatch(c -> "*_~`[]<>|\r\n\"".indexOf(c) >= 0);
    boolean same = signs(raw).equals(signs(figure.text().substring(start, end)));
    return plain && same ? new Fix(span, replacement) : null;
  }

  /** The letters and digits of a text in which characters may be escaped. */
  private static String signs(String text) {
    return text.replaceAll("&#?\\w+;", "").replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static @Nullable String inForm(
      String old, BigDecimal oldNumber, BigDecimal number, NumberWriter writer) {
    if (old.codePoints().noneMatch(Character::isDigit)) {
      return inWords(old, oldNumber, number, writer);
    }
    return old.codePoints()
            .anyMatch(
                c ->
                    Character.isLetter(c)
                        || c == '/'
                        || c == '⁄'
                        || Character.getType(c) == Character.OTHER_NUMBER
                        || (Character.isDigit(c) && c > '9'))
        ? null
        : inDigits(old, Math.max(0, oldNumber.scale()), number, writer);
  }

  /** Words other than a plain cardinal ("doubled", "a third") are left to a person. */
  private static @Nullable String inWords(
      String old, BigDecimal oldNumber, BigDecimal number, NumberWriter writer) {
    String plain = old.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", "-");
    boolean cardinal = plain.equals(writer.words(oldNumber));
    if (!cardinal && !plain.equals(writer.ordinal(oldNumber))) {
      return null;
    }
    String written = cardinal ? writer.words(number) : writer.ordinal(number);
    if (written == null) {
      return cardinal ? writer.number(number, 0) : null;
    }
    if (old.matches("\\p{L}+[\\s\\u00a0]\\p{L}+")) {
      written = written.replace('-', ' ');
    }
    return Character.isUpperCase(old.codePointAt(0))
        ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1)
        : written;
  }

  private static String inDigits(
      String old, int oldDecimals, BigDecimal number, NumberWriter writer) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    int oldPoint = oldDecimals == 0 ? old.length() : old.length() - oldDecimals - 1;
    String oldWhole = old.substring(0, oldPoint);
    if (point < 0) {
      return whole(oldWhole, plain, writer);
    }
    return whole(oldWhole, plain.substring(0, point), writer)
        + old.charAt(oldPoint)
        + plain.substring(point + 1);
  }

  /** Groups digits as the old whole number does; one too short to tell, as the language does. */
  private static String whole(String old, String digits, NumberWriter writer) {
    String separator = old.replaceAll("\\d+", "");
    if (separator.isEmpty() && old.length() <= 3) {
      return writer.number(new BigDecimal(digits), 0);
    }
    if (separator.isEmpty()) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, separator.charAt(0));
    }
    return grouped.toString();
  }
}

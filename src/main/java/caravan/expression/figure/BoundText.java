package caravan.expression.figure;

import caravan.expression.evaluate.Arithmetic;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.FigureFormat;
import caravan.expression.evaluate.Traced;
import caravan.expression.names.FigureText;
import caravan.language.number.NumberWriter;
import caravan.language.number.OrdinalForm;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes the text of bound figures as a writer of the language would. */
final class BoundText {
  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(999_999);

  private final Digits digits;
  private final Language language;
  private final Diagnostics out;

  BoundText(Digits digits, Language language, Diagnostics out) {
    this.digits = digits;
    this.language = language;
    this.out = out;
  }

  /** The text, or null, with an error, where the format is unknown or does not fit the value. */
  @Nullable String of(FigureText figure, Traced value) {
    SourceText text = figure.format();
    Span at = text == null ? figure.span() : text.span();
    FigureFormat format = FigureFormat.of(text == null ? "" : text.text().strip());
    if (format == null) {
      out.error(Code.FIGURE_FORMAT, at, "unknown format \"" + text + "\"", FigureFormat.HELP);
      return null;
    }
    OrdinalForm ordinal = format.ordinal();
    if (ordinal != null) {
      return ordinal(value.quantity(), ordinal, at);
    }
    Quantity shown = inUnit(format.style(), value.quantity());
    if (shown == null) {
      out.error(
          Code.UNIT_MISMATCH,
          at,
          "the format says "
              + format.style().word()
              + ", the data are in "
              + value.quantity().unit(),
          "leave the quotes out, with what stands in them");
      return null;
    }
    return written(new Traced(shown, value.used()), format);
  }

  private String written(Traced value, FigureFormat format) {
    Unit unit = value.quantity().unit();
    BigDecimal number = value.quantity().value();
    NumberWriter writer = language.numberWriter();
    Integer significant = format.significant();
    int last = significant == null ? digits.last(value) : Digits.last(value, significant);
    boolean full = format.style() == FigureFormat.Style.FULL;
    if (full && significant == null) {
      // Who asks for the number in full asks for all digits ahead of the point.
      last = Math.min(last, Math.max(Digits.supported(value.quantity()), 0));
    }
    Integer wanted = format.decimals();
    int power = full ? 0 : writer.magnitude(rounded(number, last), unit);
    if (wanted != null) {
      // The multiple of the number as it comes out: 999.96 million with one decimal is 1.0 billion.
      power = full ? 0 : writer.magnitude(rounded(number, power - wanted), unit);
      int supported = Math.min(Digits.supported(value.quantity()), Digits.lead(number));
      last = Math.max(supported, power - wanted);
      if (wanted == 0 && power > 0 && isOne(rounded(number, last).movePointLeft(power))) {
        // A person reads "1 billion" as about that: not for 1.4 billion.
        last = Math.max(supported, power - 1);
      }
    }
    BigDecimal shown = rounded(number, last);
    int decimals =
        wanted != null && power - last <= wanted
            ? Math.max(0, power - last)
            : Math.max(0, shown.movePointLeft(power).stripTrailingZeros().scale());
    return switch (format.style()) {
      case FULL -> writer.full(shown, unit, decimals);
      case NUMBER -> writer.number(shown.movePointLeft(power), decimals);
      case COMPACT, PERCENT, POINTS ->
          wanted == null ? writer.upTo(last, number, unit) : writer.compact(shown, unit, decimals);
    };
  }

  private static boolean isOne(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) == 0;
  }

  private static BigDecimal rounded(BigDecimal number, int last) {
    return number.setScale(-last, RoundingMode.HALF_UP);
  }

  private @Nullable String ordinal(Quantity quantity, OrdinalForm form, Span at) {
    BigDecimal number = quantity.value().stripTrailingZeros();
    boolean place =
        quantity.unit().equals(Unit.NUMBER)
            && number.signum() > 0
            && number.scale() <= 0
            && number.compareTo(MOST_PLACES) <= 0;
    if (!place) {
      out.error(
          Code.FIGURE_FORMAT,
          at,
          "an ordinal is written of a whole number from 1 on, such as a rank; this is "
              + DataText.of(quantity, language),
          "leave out \"ordinal\", or use rank(…)");
      return null;
    }
    String text = language.numberWriter().ordinal(number.intValueExact(), form);
    if (text == null) {
      out.error(
          Code.FIGURE_FORMAT,
          at,
          "the program knows no ordinals of the language \"" + language.code() + "\"",
          "write the ordinal as the text of the figure, and its number is checked");
    }
    return text;
  }

  private static @Nullable Quantity inUnit(FigureFormat.Style style, Quantity quantity) {
    Unit wanted =
        switch (style) {
          case PERCENT -> Unit.PERCENT;
          case POINTS -> Unit.POINTS;
          case COMPACT, FULL, NUMBER -> quantity.unit();
        };
    if (wanted.equals(Unit.PERCENT) && quantity.unit().equals(Unit.NUMBER)) {
      return Arithmetic.asPercent(quantity);
    }
    return wanted.equals(quantity.unit()) ? quantity : null;
  }
}

package caravan.figure;

import caravan.data.Quantity;
import caravan.data.Unit;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.language.Language;
import caravan.language.NumberWriter;
import caravan.source.SourceText;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the text of bound figures, with as many digits as the data support. */
final class BoundText {
  private static final Pattern FORMAT =
      Pattern.compile("(compact|full|percent|points|number)?(?: ?([0-6]))?");
  private static final int MOST_DECIMALS = 6;

  private BoundText() {}

  /** The text, or null, with an error, where the format is unknown or does not fit the unit. */
  static @Nullable String write(
      FigureText figure, Quantity quantity, Language language, Diagnostics out) {
    SourceText format = figure.format();
    Matcher matcher = FORMAT.matcher(format == null ? "" : format.text().strip());
    if (!matcher.matches()) {
      out.error(
          Code.FIGURE_FORMAT,
          format == null ? figure.span() : format.span(),
          "unknown format \"" + format + "\"",
          "write compact, full, percent, points or number, and how many decimals: \"compact 1\"");
      return null;
    }
    String style = matcher.group(1) == null ? "compact" : matcher.group(1);
    Quantity shown = inUnit(style, quantity);
    if (shown == null) {
      out.error(
          Code.UNIT_MISMATCH,
          format == null ? figure.span() : format.span(),
          "the format says " + style + ", the data are in " + quantity.unit());
      return null;
    }
    NumberWriter writer = language.numberWriter();
    int power = style.equals("full") ? 0 : writer.magnitude(shown.value(), shown.unit());
    int decimals =
        matcher.group(2) == null ? decimals(shown, power) : Integer.parseInt(matcher.group(2));
    return switch (style) {
      case "full" -> writer.full(shown.value(), shown.unit(), decimals);
      case "number" -> writer.number(shown.value().movePointLeft(power), decimals);
      default -> writer.compact(shown.value(), shown.unit(), decimals);
    };
  }

  private static @Nullable Quantity inUnit(String style, Quantity quantity) {
    Unit wanted =
        switch (style) {
          case "percent" -> Unit.PERCENT;
          case "points" -> Unit.POINTS;
          default -> quantity.unit();
        };
    if (wanted.equals(Unit.PERCENT) && quantity.unit().equals(Unit.NUMBER)) {
      return Arithmetic.asPercent(quantity);
    }
    return wanted.equals(quantity.unit()) ? quantity : null;
  }

  /** As many decimals as leave the last digit at least as coarse as what the data support. */
  static int decimals(Quantity quantity, int power) {
    BigDecimal width = quantity.high().subtract(quantity.low()).movePointLeft(power);
    if (width.signum() == 0) {
      int scale = quantity.value().movePointLeft(power).stripTrailingZeros().scale();
      return Math.min(Math.max(scale, 0), 2);
    }
    for (int decimals = MOST_DECIMALS; decimals > 0; decimals--) {
      if (BigDecimal.ONE.movePointLeft(decimals).compareTo(width) >= 0) {
        return decimals;
      }
    }
    return 0;
  }
}

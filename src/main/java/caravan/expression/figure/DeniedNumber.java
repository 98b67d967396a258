package caravan.expression.figure;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.math.BigDecimal;

/** What is said of a figure that denies its number, which only a claim can do. */
final class DeniedNumber {
  private DeniedNumber() {}

  /**
   * @param denial the word that denies
   */
  static Diagnostic diagnostic(
      FigureText figure, TextNumber number, Traced traced, String denial, Language language) {
    return Diagnostic.error(
            Code.FIGURE_NEGATED,
            figure.span(),
            "\""
                + figure.text()
                + "\" denies its number (\""
                + denial
                + "\"), so the data are not held against it")
        .cells(DataText.cells(traced.used(), language))
        .help(
            "compare behind the \"=\" as the words do: ["
                + figure.text()
                + "](="
                + figure.expression().text()
                + comparison(number)
                + literal(number, traced.quantity().unit())
                + "); the data say "
                + DataText.of(traced.quantity(), number, language));
  }

  /** What "not more than", "not less than" and "not" come to; a fall by more is less. */
  private static String comparison(TextNumber number) {
    boolean falls = number.number().signum() < 0;
    return switch (number.vagueness()) {
      case OVER, JUST_OVER, WELL_OVER, AND_MORE, AT_LEAST -> falls ? ">=" : "<=";
      case UNDER, NEARLY, WELL_UNDER, AT_MOST -> falls ? "<=" : ">=";
      case NONE, ABOUT -> "!=";
    };
  }

  /** The number as an expression has it: {@code 107e9USD}. */
  private static String literal(TextNumber number, Unit unit) {
    BigDecimal said = number.number().multiply(Stated.scale(number));
    boolean part = number.unit() instanceof NamedUnit.Part && unit.equals(Unit.PERCENT);
    BigDecimal value = part ? said.movePointRight(2) : said;
    BigDecimal plain = value.stripTrailingZeros();
    String digits =
        plain.abs().compareTo(BigDecimal.valueOf(100_000)) < 0
            ? plain.toPlainString()
            : plain.toEngineeringString().replaceFirst("E\\+?", "e");
    return digits + name(unit);
  }

  private static String name(Unit unit) {
    if (unit.equals(Unit.NUMBER)) {
      return "";
    }
    if (unit.equals(Unit.PERCENT)) {
      return "%";
    }
    return unit.equals(Unit.POINTS) ? "pp" : unit.code();
  }
}

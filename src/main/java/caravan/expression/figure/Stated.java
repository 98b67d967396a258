package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * The number that a figure states and what it is held against.
 *
 * @param text of the figure, without markup
 * @param data the quantity of the expression in the unit and with the sign that the text speaks in
 * @param kind what the sign of the data says
 */
record Stated(
    FigureText figure,
    String text,
    TextNumber number,
    Traced traced,
    Quantity data,
    BalanceKind kind,
    Language language) {

  /** Whether text and data agree. */
  boolean agrees(DataContext context) {
    return scales(context).stream()
        .anyMatch(scale -> Agreement.holds(number, number.said(scale, data.unit()), data));
  }

  /**
   * The multiples in which a number may be meant: the one it names; for a number that stands alone,
   * as in a table whose head names the unit, also that of the dataset. Words beside it might be a
   * scale or unit that is not known here, so "45 trains" never means 45 thousand of them.
   */
  Set<BigDecimal> scales(DataContext context) {
    Set<BigDecimal> scales = new HashSet<>();
    scales.add(scale(number));
    boolean alone = number.isBare() && number.unit() instanceof NamedUnit.None;
    if (alone && !hasLettersBeside()) {
      for (Used used : traced.used()) {
        Dataset dataset = context.datasets().get(used.observation().dataset());
        if (dataset != null && dataset.unit().equals(traced.quantity().unit())) {
          scales.add(dataset.multiple());
        }
      }
    }
    return scales;
  }

  /** The multiple that a number names, and what its unit is in the base unit. */
  static BigDecimal scale(TextNumber number) {
    return number.unit() instanceof NamedUnit.Known known
        ? number.scale().multiply(known.factor())
        : number.scale();
  }

  boolean hasLettersBeside() {
    String beside = text.substring(0, number.start()) + text.substring(number.end());
    return beside.codePoints().anyMatch(Character::isLetter);
  }

  /** The same figure with another text, in which the number stands. */
  Stated with(String other, TextNumber written) {
    return new Stated(figure, other, written, traced, data, kind, language);
  }
}

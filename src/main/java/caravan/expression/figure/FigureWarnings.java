package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Value;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.language.registry.Language;
import caravan.model.data.Observation;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at figures that agree with the data and asks whether they are honest: whether the text
 * states more digits than the data support, and whether it would be wrong by another source. For
 * the figures of one page, in one thread.
 */
public final class FigureWarnings {
  /** How many statements of other sources are tried for one figure. */
  private static final int MOST_TRIED = 60;

  private final DataContext context;
  private final SelectionWarnings selections;

  public FigureWarnings(DataContext context) {
    this.context = context;
    this.selections = new SelectionWarnings(context);
  }

  /** What is doubtful of a figure that was found to agree. */
  public void check(Figure figure, Language language, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    look(figure, language, found);
    String cause = FigureChecker.cause(figure.source());
    found.list().forEach(one -> out.add(one.orCause(cause)));
  }

  private void look(Figure figure, Language language, Diagnostics out) {
    Expr expr = ExpressionParser.parse(figure.source().expression(), new Diagnostics());
    if (expr != null) {
      selections.check(expr, out);
      if (figure.kind() == Figure.Kind.CHECKED) {
        digits(figure, expr, language, out);
      }
    }
    if (figure.kind() != Figure.Kind.BOUND) {
      sources(figure, language, out);
    }
  }

  private void digits(Figure figure, Expr expr, Language language, Diagnostics out) {
    Value value = new Evaluator(context).evaluate(expr);
    List<TextNumber> numbers = language.numberReader().read(figure.text());
    if (!(value instanceof Value.Scalar scalar)
        || numbers.size() != 1
        || numbers.get(0).isBare()
        || numbers.get(0).vagueness() != Vagueness.NONE) {
      return;
    }
    TextNumber number = numbers.get(0);
    Quantity data = NamedUnits.in(number.unit(), scalar.traced().quantity());
    if (data == null) {
      return;
    }
    BigDecimal width = data.high().subtract(data.low());
    BigDecimal unit = number.unit() instanceof NamedUnit.Known k ? k.factor() : BigDecimal.ONE;
    BigDecimal step =
        BigDecimal.ONE.scaleByPowerOfTen(lastDigit(number)).multiply(number.scale()).multiply(unit);
    // Of a difference of two rounded values the last digit may be off by one; that is usual.
    if (step.multiply(BigDecimal.valueOf(2)).compareTo(width) < 0) {
      out.add(
          Diagnostic.warning(
                  Code.MORE_DIGITS_THAN_DATA,
                  figure.source().span(),
                  "\""
                      + figure.text()
                      + "\" states more digits than the data support: they lie between "
                      + DataText.of(with(data, data.low()), number, language)
                      + " and "
                      + DataText.of(with(data, data.high()), number, language))
              .cells(DataText.cells(figure.used(), language))
              .help("write fewer digits, or say \"about\""));
    }
  }

  /**
   * The power of ten of the last digit that is surely meant: the zeros that a whole number ends in
   * may only fill it up, as in 700亿 for 70 billion.
   */
  private static int lastDigit(TextNumber number) {
    boolean whole = number.decimals() == 0 && number.number().signum() != 0;
    return whole ? -number.number().stripTrailingZeros().scale() : -number.decimals();
  }

  private static Quantity with(Quantity quantity, BigDecimal value) {
    return Quantity.exact(value, quantity.unit());
  }

  /**
   * Follows each other source of each observation in turn, and sees whether the text still holds.
   */
  private void sources(Figure figure, Language language, Diagnostics out) {
    for (Contrary contrary : contraries(figure)) {
      Used used = contrary.used();
      Observation observation = used.observation();
      Statement other = contrary.other();
      if (!holds(figure, observation, other, language)) {
        out.add(
            Diagnostic.warning(
                    Code.SOURCES_DIFFER,
                    figure.source().span(),
                    "\""
                        + figure.text()
                        + "\" would be wrong by another source: "
                        + other.source()
                        + " gives "
                        + other.stated().toPlainString()
                        + " for "
                        + observation.ref())
                .cells(DataText.cells(List.of(used, new Used(observation, other)), language))
                .help(
                    "show both, and name the source that this figure follows: "
                        + observation.ref()
                        + "["
                        + used.statement().source()
                        + "]"));
        return;
      }
    }
  }

  /** A statement of another source than the one that a figure follows. */
  private record Contrary(Used used, Statement other) {
    BigDecimal distance() {
      Quantity followed = used.statement().quantity();
      return other.quantity().value().subtract(followed.value()).abs();
    }
  }

  /**
   * What other sources say of what a figure rests on. Each is tried with a calculation of its own:
   * where there are very many, only those that lie furthest from what the figure follows.
   */
  private static List<Contrary> contraries(Figure figure) {
    List<Contrary> all = new ArrayList<>();
    for (Used used : figure.used()) {
      Observation observation = used.observation();
      // What others say now is nothing against what was known before.
      if (used.statement() == observation.main() && used.vintage() == null) {
        observation.also().forEach(other -> all.add(new Contrary(used, other)));
      }
    }
    if (all.size() <= MOST_TRIED) {
      return all;
    }
    return all.stream()
        .sorted(Comparator.comparing(Contrary::distance).reversed())
        .limit(MOST_TRIED)
        .toList();
  }

  private boolean holds(
      Figure figure, Observation observation, Statement other, Language language) {
    DataContext following = context.following(observation.ref(), other.source());
    return new FigureChecker(following).holds(figure.source(), language);
  }
}

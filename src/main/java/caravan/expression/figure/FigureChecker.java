package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Formula;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.reading.Denials;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluates figures and holds what their text says against the data. Thread-safe. */
public final class FigureChecker {
  private final DataContext context;
  private final Evaluator evaluator;
  private final Digits digits;

  public FigureChecker(DataContext context) {
    this.context = context;
    this.digits = new Digits(context);
    this.evaluator = new Evaluator(context);
  }

  /** The figure, or null, with an error at its place, where text and data part ways. */
  public @Nullable Figure check(FigureText figure, Language language, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Figure checked = evaluated(figure, language, found);
    found.list().forEach(one -> out.add(withNames(one.orCause(cause(figure)), figure)));
    return checked;
  }

  /** A figure is the same in all translations, whatever its words. */
  static String cause(FigureText figure) {
    return figure.expression().text().replaceAll("\\s+", "");
  }

  private @Nullable Figure evaluated(FigureText figure, Language language, Diagnostics out) {
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if (expr == null || value == null) {
      return null;
    }
    Figure found = held(figure, expr, value, language, out);
    return found == null ? null : found.formula(formula(expr, value, language));
  }

  /** Whether a text with a number in it says what the data say; a claim says no number. */
  public boolean agrees(FigureText figure, Language language) {
    if (language.numberReader().read(figure.text()).size() != 1) {
      return false;
    }
    Figure found = check(figure, language, new Diagnostics());
    return found != null && found.kind() == Figure.Kind.CHECKED;
  }

  /**
   * As above, with the value of the data as it is: with data that were rounded much, many numbers
   * agree that nobody would write.
   */
  public boolean isValue(FigureText figure, Language language) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if (expr == null || !(value instanceof Value.Scalar scalar) || !agrees(figure, language)) {
      return false;
    }
    Quantity rounded = scalar.traced().quantity();
    Traced exact =
        new Traced(Quantity.exact(rounded.value(), rounded.unit()), scalar.traced().used());
    return checked(figure, expr, exact, language, out) != null;
  }

  /** The same with what the names in a figure stand for, and where they are given. */
  private static Diagnostic withNames(Diagnostic diagnostic, FigureText figure) {
    if (figure.named().isEmpty()) {
      return diagnostic;
    }
    String names = figure.named().stream().map(Expansion::told).collect(Collectors.joining("; "));
    String label = diagnostic.label();
    return diagnostic.label(label == null ? names : label + "; " + names);
  }

  /** Whether text and data agree. */
  boolean holds(FigureText figure, Language language) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    return expr != null && value != null && held(figure, expr, value, language, out) != null;
  }

  /**
   * A figure that the program writes, or null, with an error at its place, where it is no value.
   */
  public @Nullable Written write(FigureText figure, Language language, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Written written = written(figure, language, found);
    found.list().forEach(one -> out.add(one.orCause(cause(figure))));
    return written;
  }

  private @Nullable Written written(FigureText figure, Language language, Diagnostics out) {
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if (expr == null || value == null) {
      return null;
    }
    if (value instanceof Value.Scalar scalar) {
      Figure found = bound(figure, expr, scalar.traced(), language, out);
      return found == null
          ? null
          : new Written(found.formula(formula(expr, value, language)), scalar.traced());
    }
    out.error(
        Code.EXPRESSION_TYPE,
        figure.expression().span(),
        "a cell of a table is one value; this is " + value.describe(),
        value instanceof Value.OverTime ? "add a period, for instance row@2025" : null);
    return null;
  }

  /**
   * The arithmetic behind a figure and what it comes to; null where it is an observation itself.
   */
  private @Nullable String formula(Expr expr, Value value, Language language) {
    String formula = Formula.of(expr, evaluator, language);
    if (formula == null || !(value instanceof Value.Scalar scalar)) {
      return formula;
    }
    return formula + " = " + DataText.result(scalar.traced(), digits, language);
  }

  private @Nullable Figure held(
      FigureText figure, Expr expr, Value value, Language language, Diagnostics out) {
    if (value instanceof Value.Claim claim) {
      return new ClaimCheck(figure, claim, language).figure(out);
    }
    if (value instanceof Value.Scalar scalar) {
      return figure.isBound()
          ? bound(figure, expr, scalar.traced(), language, out)
          : checked(figure, expr, scalar.traced(), language, out);
    }
    out.error(
        Code.EXPRESSION_TYPE,
        figure.expression().span(),
        "a figure is one value; this is " + value.describe(),
        value instanceof Value.Members members
            ? "name one of " + String.join(", ", members.values().keySet()) + ", or write sum(…)"
            : "add a period, or a function such as max(…)");
    return null;
  }

  private @Nullable Figure bound(
      FigureText figure, Expr expr, Traced traced, Language language, Diagnostics out) {
    BoundText writer = new BoundText(digits, language, out);
    String text = writer.of(figure, traced);
    boolean fell = traced.quantity().high().signum() < 0;
    if (text != null && fell && SaidDirection.isSaid(figure, expr)) {
      String fall = writer.of(figure, new Traced(traced.quantity().negated(), traced.used()));
      boolean said = fall != null && SaidDirection.saysFall(figure, fall, language);
      text = said ? fall : text;
    }
    if (text != null) {
      text = ofBalance(figure, expr, traced, text, language, out);
    }
    if (text == null || isOpposite(figure, expr, text, traced, language, out)) {
      return null;
    }
    return figure(Figure.Kind.BOUND, figure, text, traced);
  }

  /**
   * The text of a figure that the program writes, without its minus where the words right ahead of
   * it say deficit; null, with an error, where they say what the balance is not.
   *
   * @param text of the value as it is
   */
  private @Nullable String ofBalance(
      FigureText figure,
      Expr expr,
      Traced traced,
      String text,
      Language language,
      Diagnostics out) {
    BalanceKind kind = BalanceKind.of(expr, context);
    String ahead = kind.isBalance() ? SaidDirection.beside(figure) : "";
    if (ahead.isEmpty()) {
      return text;
    }
    Quantity data = traced.quantity();
    Traced size = data.high().signum() < 0 ? new Traced(data.negated(), traced.used()) : traced;
    String sizeText = new BoundText(digits, language, new Diagnostics()).of(figure, size);
    String said = ahead + sizeText;
    List<TextNumber> numbers = language.numberReader().read(said);
    TextNumber number = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
    if (sizeText == null || number == null || number.digitsStart() < ahead.length()) {
      return text;
    }
    Quantity meant = SaidBalance.of(said, number, data, kind, language);
    if (SaidBalance.isOpposite(said, number, data, kind, language)) {
      out.add(
          Mismatch.ofBalance(
              new Stated(figure, said.strip(), number, traced, meant, kind, language), data));
      return null;
    }
    return SaidBalance.isSaid(said, number, language) && meant.low().signum() > 0 ? sizeText : text;
  }

  /** Whether the sentence says the opposite of the data, which is told. */
  private static boolean isOpposite(
      FigureText figure,
      Expr expr,
      String text,
      Traced traced,
      Language language,
      Diagnostics out) {
    Diagnostic opposite = SaidDirection.opposite(figure, expr, text, traced, language);
    if (opposite != null) {
      out.add(opposite);
    }
    return opposite != null;
  }

  private static Figure figure(Figure.Kind kind, FigureText source, String text, Traced traced) {
    Quantity quantity = traced.quantity();
    String unit = quantity.unit().code();
    return new Figure(kind, source, text, quantity.plain(), unit, traced.used(), null);
  }

  private @Nullable Figure checked(
      FigureText figure, Expr expr, Traced traced, Language language, Diagnostics out) {
    BalanceKind kind = BalanceKind.of(expr, context);
    List<TextNumber> numbers = language.numberReader().read(figure.text());
    Quantity data = traced.quantity();
    if (numbers.size() != 1) {
      out.add(
          Diagnostic.error(
                  numbers.isEmpty() ? Code.FIGURE_WITHOUT_NUMBER : Code.FIGURE_SEVERAL_NUMBERS,
                  figure.span(),
                  "\""
                      + figure.text()
                      + "\" has "
                      + (numbers.isEmpty() ? "no number" : numbers.size() + " numbers")
                      + " to hold against "
                      + DataText.of(data, language))
              .help(
                  numbers.isEmpty()
                      ? DecimalSlip.help(figure.text(), language)
                      : "put each number into brackets of its own"));
      return null;
    }
    TextNumber number = numbers.get(0);
    String denial = Denials.beside(number, figure.text(), language);
    if (denial != null) {
      out.add(DeniedNumber.diagnostic(figure, number, traced, denial, language));
      return null;
    }
    // What is counted could be a unit of the report, but not one that has a name of its own.
    boolean otherCount =
        number.unit() instanceof NamedUnit.Count
            && context.codeLists().find("unit", data.unit().toString()) != null;
    Quantity counted = otherCount ? null : NamedUnits.in(number.unit(), data);
    if (counted == null) {
      out.add(
          Diagnostic.error(
                  Code.UNIT_MISMATCH,
                  figure.span(),
                  "the text says \"" + figure.text() + "\", the data are in " + data.unit())
              .cells(DataText.cells(traced.used(), language))
              .help("the data say " + DataText.of(data, number, language)));
      return null;
    }
    Quantity comparable = SaidBalance.of(figure.text(), number, counted, kind, language);
    Stated stated = new Stated(figure, figure.text(), number, traced, comparable, kind, language);
    if (SaidBalance.isOpposite(figure.text(), number, counted, kind, language)) {
      out.add(Mismatch.ofBalance(stated, counted));
      return null;
    }
    if (stated.agrees(context)) {
      if (isOpposite(figure, expr, figure.text(), traced, language, out)) {
        return null;
      }
      return figure(Figure.Kind.CHECKED, figure, figure.text(), traced);
    }
    out.add(new Mismatch(stated, context).diagnostic());
    return null;
  }
}

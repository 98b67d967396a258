package caravan.figure;

import caravan.data.Dataset;
import caravan.data.Quantity;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.diagnostic.Diagnostics;
import caravan.language.DeficitWords;
import caravan.language.Language;
import caravan.language.NamedUnit;
import caravan.language.TextNumber;
import caravan.language.Vagueness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    Figure found = value == null ? null : held(figure, value, language, out);
    return found == null || expr == null || value == null
        ? found
        : found.formula(formula(expr, value, language));
  }

  /** Whether text and data agree. */
  boolean holds(FigureText figure, Language language) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    return value != null && held(figure, value, language, out) != null;
  }

  /**
   * A figure that the program writes, or null, with an error at its place, where it is no value.
   */
  public @Nullable Written write(FigureText figure, Language language, Diagnostics out) {
    Expr expr = ExpressionParser.parse(figure.expression(), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if (expr == null || value == null) {
      return null;
    }
    if (value instanceof Value.Scalar scalar) {
      Figure found = bound(figure, scalar.traced(), language, out);
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
      FigureText figure, Value value, Language language, Diagnostics out) {
    if (value instanceof Value.Claim claim) {
      return claim(figure, claim, language, out);
    }
    if (value instanceof Value.Scalar scalar) {
      return figure.isBound()
          ? bound(figure, scalar.traced(), language, out)
          : checked(figure, scalar.traced(), language, out);
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

  private @Nullable Figure claim(
      FigureText figure, Value.Claim claim, Language language, Diagnostics out) {
    if (figure.isBound()) {
      out.error(
          Code.EXPRESSION_TYPE,
          figure.expression().span(),
          "a figure without text needs a value; this is true or false",
          "write the words of the claim between the brackets");
      return null;
    }
    if (claim.truth() == Truth.TRUE) {
      return numbersHold(figure, claim, language, out)
          ? new Figure(Figure.Kind.CLAIM, figure, figure.text(), "true", null, claim.used(), null)
          : null;
    }
    boolean wrong = claim.truth() == Truth.FALSE;
    String compared =
        String.join(
            " against ",
            DataText.compared(claim.compared().stream().map(Traced::quantity).toList(), language));
    out.add(
        Diagnostic.error(
                wrong ? Code.CLAIM_FALSE : Code.CLAIM_UNDECIDED,
                figure.span(),
                "\""
                    + figure.text()
                    + "\" "
                    + (wrong ? "is false" : "can't be told from data rounded like this")
                    + ": "
                    + compared)
            .label(DataText.statements(claim.used()))
            .help(
                wrong
                    ? "reword the sentence, or correct the expression"
                    : "reword the sentence so that it holds however the data were rounded"));
    return null;
  }

  /**
   * Whether each number that the words of a claim name with a unit or a multiple is one that was
   * compared: "above US$100 billion" must not stand over a comparison with 90. Numbers in units
   * that the expression does not compare in are left to the author: "up by half, 50 percent".
   */
  private static boolean numbersHold(
      FigureText figure, Value.Claim claim, Language language, Diagnostics out) {
    List<TextNumber> numbers =
        language.numberReader().read(figure.text()).stream()
            .flatMap(number -> number.ends().stream())
            .toList();
    for (TextNumber number : numbers) {
      List<Quantity> fitting =
          claim.operands().stream()
              .map(t -> NamedUnits.in(number.unit(), t.quantity()))
              .flatMap(Stream::ofNullable)
              .distinct()
              .toList();
      boolean held =
          number.isBare()
              || hasFixedWord(number)
              || fitting.isEmpty()
              || fitting.stream().anyMatch(q -> compared(number, q));
      if (!held) {
        out.add(
            Diagnostic.error(
                    Code.FIGURE_MISMATCH,
                    figure.span(),
                    "the text says \""
                        + figure.text()
                        + "\", the expression compares with "
                        + String.join(
                            ", ",
                            fitting.stream().map(q -> DataText.of(q, number, language)).toList()))
                .label(DataText.statements(claim.used()))
                .help("write the number that is compared"));
        return false;
      }
    }
    return true;
  }

  /** Whether the number is the quantity; "fell by 5" may stand over a comparison with 5 or −5. */
  private static boolean compared(TextNumber number, Quantity quantity) {
    return number.said(scale(number), quantity.unit()).meets(quantity)
        || (number.falls()
            && number.unsigned().said(scale(number), quantity.unit()).meets(quantity));
  }

  private @Nullable Figure bound(
      FigureText figure, Traced traced, Language language, Diagnostics out) {
    String text = new BoundText(digits, language, out).of(figure, traced);
    return text == null ? null : figure(Figure.Kind.BOUND, figure, text, traced);
  }

  private static Figure figure(Figure.Kind kind, FigureText source, String text, Traced traced) {
    Quantity quantity = traced.quantity();
    String unit = quantity.unit().code();
    return new Figure(kind, source, text, quantity.plain(), unit, traced.used(), null);
  }

  private @Nullable Figure checked(
      FigureText figure, Traced traced, Language language, Diagnostics out) {
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
                      : "put each number in a figure of its own"));
      return null;
    }
    TextNumber number = numbers.get(0);
    // What is counted could be a unit of the report, but not one that has a name of its own.
    boolean otherCount =
        number.unit() instanceof NamedUnit.Count
            && context.codeLists().find("unit", data.unit().toString()) != null;
    Quantity counted = otherCount ? null : NamedUnits.in(number.unit(), data);
    Quantity comparable = counted == null ? null : asSaid(figure.text(), number, counted, language);
    if (comparable == null) {
      out.add(
          Diagnostic.error(
                  Code.UNIT_MISMATCH,
                  figure.span(),
                  "the text says \"" + figure.text() + "\", the data are in " + data.unit())
              .label(DataText.statements(traced.used()))
              .help("the data say " + DataText.of(data, number, language)));
      return null;
    }
    if (agrees(figure.text(), number, traced, comparable)) {
      return figure(Figure.Kind.CHECKED, figure, figure.text(), traced);
    }
    out.add(mismatch(figure, number, traced, comparable, language));
    return null;
  }

  /** A negative balance as the positive number that a deficit is. */
  private static Quantity asSaid(String text, TextNumber number, Quantity data, Language language) {
    boolean deficit =
        data.high().signum() < 0
            && number.number().signum() > 0
            && DeficitWords.saidIn(text, language);
    return deficit ? data.negated() : data;
  }

  private boolean agrees(String text, TextNumber number, Traced traced, Quantity data) {
    return scales(text, number, traced).stream()
        .anyMatch(s -> Agreement.holds(number.vagueness(), number.said(s, data.unit()), data));
  }

  /**
   * The multiples in which a number may be meant: the one it names; for a number that stands alone,
   * as in a table whose head names the unit, also that of the dataset. Words beside it might be a
   * scale or unit that is not known here, so "45 trains" never means 45 thousand of them.
   */
  private Set<BigDecimal> scales(String text, TextNumber number, Traced traced) {
    Set<BigDecimal> scales = new HashSet<>();
    scales.add(scale(number));
    boolean alone = number.isBare() && number.unit() instanceof NamedUnit.None;
    if (alone && !hasLettersBeside(text, number)) {
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
  private static BigDecimal scale(TextNumber number) {
    return number.unit() instanceof NamedUnit.Known known
        ? number.scale().multiply(known.factor())
        : number.scale();
  }

  private Diagnostic mismatch(
      FigureText figure, TextNumber number, Traced traced, Quantity data, Language language) {
    Repair repair = repair(figure, number, traced, data, language);
    Diagnostic mismatch =
        Diagnostic.error(
                Code.FIGURE_MISMATCH,
                figure.span(),
                "the text says \""
                    + figure.text()
                    + "\", the data say "
                    + (hasFixedWord(number)
                        ? DataText.of(traced.quantity(), language)
                        : DataText.of(data, number, language)))
            .label(DataText.statements(traced.used()));
    if (number.vagueness() != Vagueness.NONE) {
      return mismatch.help("reword it: the data must be " + number.vagueness().meaning());
    }
    if (number.upTo() != null) {
      return mismatch.help("reword it: the data must lie within the range");
    }
    if (repair == null && number.number().signum() * data.value().signum() < 0) {
      return mismatch.help(otherSign(figure.text(), number, data, language));
    }
    if (repair == null && hasFixedWord(number)) {
      return mismatch.help("reword it, or write the number");
    }
    if (repair == null) {
      return mismatch.help(
          "write \"" + Repair.advice(figure.text(), number, data, language) + "\"");
    }
    String write = "write \"" + repair.text() + "\"";
    return repair.fix() == null
        ? mismatch.help(write)
        : mismatch.help(write + ", or run `caravan fix`").fix(repair.fix());
  }

  /** What to do where the text says a rise and the data a fall, or the other way round. */
  private static String otherSign(
      String text, TextNumber number, Quantity data, Language language) {
    if (hasLettersBeside(text, number)) {
      return "reword it: the data have the other sign; a word such as \"fell\" stands for a minus";
    }
    String write = "write \"" + Repair.advice(text, number, data, language) + "\"";
    return data.value().signum() > 0
        ? write
        : write + ", or take a word such as \"fell\" into the figure";
  }

  private static boolean hasLettersBeside(String text, TextNumber number) {
    String beside = text.substring(0, number.start()) + text.substring(number.end());
    return beside.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether it is "half" or "doubled" or the like, in which nobody writes another number. */
  private static boolean hasFixedWord(TextNumber number) {
    return number.unit() instanceof NamedUnit.Part || number.unit() instanceof NamedUnit.Multiple;
  }

  /** The figure in the author's form with the right number, where that agrees with the data. */
  private @Nullable Repair repair(
      FigureText figure, TextNumber number, Traced traced, Quantity data, Language language) {
    if (number.vagueness() != Vagueness.NONE
        || number.upTo() != null
        || number.unit() instanceof NamedUnit.Part) {
      return null;
    }
    BigDecimal scale = nearest(scales(figure.text(), number, traced), number, data);
    BigDecimal value = data.value().divide(scale, MathContext.DECIMAL128);
    // "0.4 times less" is nothing that anybody writes.
    boolean fraction =
        number.unit() instanceof NamedUnit.Multiple && value.compareTo(BigDecimal.ONE) < 0;
    BigDecimal width = data.high().subtract(data.low()).divide(scale, MathContext.DECIMAL128);
    Repair repair =
        fraction ? null : Repair.of(figure, number, value, width, language.numberWriter());
    if (repair == null) {
      return null;
    }
    // Read again as the next check will: what fix writes, check accepts.
    List<TextNumber> read = language.numberReader().read(repair.text());
    boolean right =
        read.size() == 1
            && read.get(0).unit().equals(number.unit())
            && read.get(0).vagueness() == Vagueness.NONE
            && agrees(repair.text(), read.get(0), traced, data);
    return right ? repair : null;
  }

  /** The multiple in which the number is of the size of the data. */
  private static BigDecimal nearest(Set<BigDecimal> scales, TextNumber number, Quantity data) {
    return scales.stream()
        .min(
            Comparator.comparingInt(
                    (BigDecimal scale) ->
                        Math.abs(
                            magnitude(number.number().multiply(scale)) - magnitude(data.value())))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(number.scale());
  }

  /** How many digits stand ahead of the decimal point. */
  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale();
  }
}

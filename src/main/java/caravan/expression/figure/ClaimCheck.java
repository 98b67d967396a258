package caravan.expression.figure;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Truth;
import caravan.expression.evaluate.Value;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.reading.BalanceWords;
import caravan.language.reading.Frames;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a claim is true, and its words name the numbers that are compared. */
final class ClaimCheck {
  private final FigureText figure;
  private final Value.Claim claim;
  private final Language language;

  ClaimCheck(FigureText figure, Value.Claim claim, Language language) {
    this.figure = figure;
    this.claim = claim;
    this.language = language;
  }

  /** The figure, or null, with an error at its place, where it does not hold. */
  @Nullable Figure figure(Diagnostics out) {
    if (figure.isBound()) {
      out.error(
          Code.EXPRESSION_TYPE,
          figure.expression().span(),
          "empty brackets need a value; this is " + claim.describe(),
          "write between the brackets the words that have to be true");
      return null;
    }
    if (claim.truth() == Truth.TRUE) {
      Diagnostic opposite = ClaimDirection.opposite(figure, claim, language);
      if (opposite != null) {
        out.add(opposite);
        return null;
      }
      return numbersHold(out)
          ? new Figure(Figure.Kind.CLAIM, figure, figure.text(), "true", null, claim.used(), null)
          : null;
    }
    boolean wrong = claim.truth() == Truth.FALSE;
    List<Quantity> quantities = claim.compared().stream().map(Traced::quantity).toList();
    out.add(
        Diagnostic.error(
                wrong ? Code.CLAIM_FALSE : Code.CLAIM_UNDECIDED,
                figure.span(),
                "\""
                    + figure.text()
                    + "\" "
                    + (wrong
                        ? "is false: "
                            + String.join(" against ", DataText.compared(quantities, language))
                        : "can't be told from rounded data: "
                            + DataText.intervals(quantities, language)))
            .label(wrong ? DataText.rounded(quantities, language) : null)
            .cells(DataText.cells(claim.used(), language))
            .help(
                wrong
                    ? "reword the sentence, or correct what stands behind the \"=\""
                    : "reword the sentence so that it holds for all that these may be"));
    return null;
  }

  /**
   * Whether each number that the words of a claim name with a unit or a multiple is one that was
   * compared: "above US$100 billion" must not stand over a comparison with 90. Numbers in units
   * that the expression does not compare in are left to the author: "up by half, 50 percent".
   */
  private boolean numbersHold(Diagnostics out) {
    List<TextNumber> numbers =
        language.numberReader().read(figure.text()).stream()
            .flatMap(number -> number.ends().stream())
            .toList();
    for (TextNumber number : numbers) {
      List<Quantity> fitting = fitting(number, claim.operands());
      List<Quantity> bounds =
          fitting(number, claim.operands().stream().filter(t -> t.used().isEmpty()).toList());
      // Of x > 85% the words "more than 86 percent" mean the 85, also where x itself is 86.
      boolean bound = !bounds.isEmpty() && isBound(number);
      List<Quantity> named = bound ? bounds : fitting;
      boolean held =
          number.isBare()
              || hasFixedWord(number)
              || named.isEmpty()
              || named.stream().anyMatch(q -> compared(number, q));
      if (!held) {
        boolean ofData = fitting.stream().anyMatch(q -> compared(number, q));
        List<Quantity> compared = ofData ? bounds : fitting;
        out.add(
            Diagnostic.error(
                    Code.FIGURE_MISMATCH,
                    figure.span(),
                    "the text says \""
                        + figure.text()
                        + "\", the comparison behind it says "
                        + String.join(
                            ", ",
                            compared.stream().map(q -> DataText.of(q, number, language)).toList()))
                .cells(DataText.cells(claim.used(), language))
                .help("write the number that is compared"));
        return false;
      }
    }
    return true;
  }

  /** The operands in the unit of a number. */
  private static List<Quantity> fitting(TextNumber number, List<Traced> operands) {
    return operands.stream()
        .map(t -> NamedUnits.in(number.unit(), t.quantity()))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /** Whether the words beside a number make a bound of it, which no value of the data is. */
  private boolean isBound(TextNumber number) {
    return switch (number.vagueness()) {
      case OVER, JUST_OVER, WELL_OVER, AND_MORE, UNDER, WELL_UNDER, AT_LEAST, AT_MOST -> true;
      case NONE, ABOUT, NEARLY -> Frames.isMark(figure.text().substring(number.end()), language);
    };
  }

  /** Whether it is "half" or "doubled" or the like, which are not compared in a claim. */
  private static boolean hasFixedWord(TextNumber number) {
    return number.unit() instanceof NamedUnit.Part
        || number.unit() instanceof NamedUnit.ByPart
        || number.unit() instanceof NamedUnit.Multiple;
  }

  /**
   * Whether the number is the quantity; "fell by 5" may stand over a comparison with 5 or −5, and
   * so may a deficit.
   */
  private boolean compared(TextNumber number, Quantity quantity) {
    BalanceWords.Said said = BalanceWords.beside(number, figure.text(), language);
    boolean either =
        number.falls() || said == BalanceWords.Said.DEFICIT || said == BalanceWords.Said.LOSS;
    return meets(number, quantity)
        || (either
            && (meets(number.unsigned(), quantity)
                || meets(number.unsigned(), quantity.negated())));
  }

  private static boolean meets(TextNumber number, Quantity quantity) {
    return number.said(Stated.scale(number), quantity.unit()).meets(quantity);
  }
}

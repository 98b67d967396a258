package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of a number that does not agree with the data, and what would mend it. */
final class Mismatch {
  private final Stated stated;
  private final DataContext context;
  private final TextNumber number;
  private final Quantity data;
  private final Language language;

  Mismatch(Stated stated, DataContext context) {
    this.stated = stated;
    this.context = context;
    this.number = stated.number();
    this.data = stated.data();
    this.language = stated.language();
  }

  /**
   * A deficit where the data have a surplus, or the other way round.
   *
   * @param data as they are
   */
  static Diagnostic ofBalance(Stated stated, Quantity data) {
    boolean surplus = data.value().signum() > 0 ^ stated.kind() == BalanceKind.TURNED;
    return Diagnostic.error(
            Code.FIGURE_MISMATCH,
            stated.figure().span(),
            "the text says \""
                + stated.text()
                + "\", the data say "
                + DataText.of(data, stated.number(), stated.language())
                + ", and there a "
                + (surplus ? "positive" : "negative")
                + " value is no "
                + (surplus ? "deficit or loss" : "surplus"))
        .cells(DataText.cells(stated.traced().used(), stated.language()))
        .help(
            surplus
                ? "reword it: the data have a surplus; if the other way round is meant, write b - a for"
                    + " a - b behind the \"=\""
                : "reword it: the data have a deficit");
  }

  Diagnostic diagnostic() {
    Repair repair = repair();
    Diagnostic mismatch =
        Diagnostic.error(
                Code.FIGURE_MISMATCH,
                stated.figure().span(),
                "the text says \""
                    + stated.text()
                    + "\", the data say "
                    + (hasFixedWord()
                        ? DataText.of(stated.traced().quantity(), language)
                        : DataText.of(data, number, language)))
            .cells(DataText.cells(stated.traced().used(), language));
    if (number.vagueness() != Vagueness.NONE) {
      return mismatch.help(
          "reword it: these words are right where the data are "
              + number.vagueness().meaning()
              + fitting());
    }
    if (number.upTo() != null) {
      return mismatch.help("reword it: the data must lie within the range");
    }
    mismatch = mismatch.label(rounded());
    if (repair == null && number.number().signum() * data.value().signum() < 0) {
      return mismatch.help(otherSign());
    }
    if (repair == null && hasFixedWord()) {
      return mismatch.help("reword it, or write the number");
    }
    if (repair == null) {
      return mismatch.help(
          "write \"" + Repair.advice(stated.text(), number, data, language) + "\"");
    }
    String write = "write \"" + repair.text() + "\"";
    if (!new SentenceAround(stated).holdsForAnyNumber()) {
      return mismatch.help(write + " if the words around the number hold for it too");
    }
    return repair.fix() == null
        ? mismatch.help(write)
        : mismatch.help(write + ", or run `caravan fix`").fix(repair.fix());
  }

  /** From where to where the data may be that a vague number fits; empty where that says little. */
  private String fitting() {
    Quantity said = number.said(Stated.scale(number), data.unit());
    Quantity fits = Agreement.fits(number.vagueness(), said);
    return fits == null || data.value().signum() <= 0
        ? ""
        : " ("
            + DataText.of(Quantity.exact(fits.low(), data.unit()), language)
            + " to "
            + DataText.of(Quantity.exact(fits.high(), data.unit()), language)
            + ")";
  }

  /** What text and data may be, where they are so near that their rounding decides; else null. */
  private @Nullable String rounded() {
    Quantity said = number.said(Stated.scale(number), data.unit());
    return data.low().compareTo(data.high()) < 0 && DataText.near(said, data)
        ? "rounded, the text may be "
            + DataText.range(said, language)
            + ", the data "
            + DataText.range(data, language)
        : null;
  }

  /** What to do where the text says a rise and the data a fall, or the other way round. */
  private String otherSign() {
    if (stated.hasLettersBeside()) {
      return "reword it: the data have the other sign; a word such as "
          + fallWord()
          + " stands for a minus";
    }
    String write = "write \"" + Repair.advice(stated.text(), number, data, language) + "\"";
    return data.value().signum() > 0
        ? write
        : write + ", or take a word such as " + fallWord() + " into the figure";
  }

  /** Whether it is "half" or "doubled" or the like, in which nobody writes another number. */
  private boolean hasFixedWord() {
    return number.unit() instanceof NamedUnit.Part
        || number.unit() instanceof NamedUnit.ByPart
        || number.unit() instanceof NamedUnit.Multiple;
  }

  /** The figure in the author's form with the right number, where that agrees with the data. */
  private @Nullable Repair repair() {
    if (number.vagueness() != Vagueness.NONE
        || number.upTo() != null
        || number.unit() instanceof NamedUnit.Part) {
      return null;
    }
    BigDecimal scale = nearest(stated.scales(context));
    BigDecimal value = data.value().divide(scale, MathContext.DECIMAL128);
    // "0.4 times less" is nothing that anybody writes.
    boolean fraction =
        number.unit() instanceof NamedUnit.Multiple && value.compareTo(BigDecimal.ONE) < 0;
    BigDecimal width = data.high().subtract(data.low()).divide(scale, MathContext.DECIMAL128);
    Repair repair =
        fraction ? null : Repair.of(stated.figure(), number, value, width, language.numberWriter());
    if (repair == null) {
      return null;
    }
    // Read again as the next check will: what fix writes, check accepts.
    List<TextNumber> read = language.numberReader().read(repair.text());
    boolean right =
        read.size() == 1
            && read.get(0).unit().equals(number.unit())
            && read.get(0).vagueness() == Vagueness.NONE
            && stated.with(repair.text(), read.get(0)).agrees(context);
    return right ? repair : null;
  }

  /** The multiple in which the number is of the size of the data. */
  private BigDecimal nearest(Set<BigDecimal> scales) {
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

  /** A word that says of such data what a minus says. */
  private String fallWord() {
    return stated.kind().isBalance() ? "\"deficit\"" : "\"fell\"";
  }
}

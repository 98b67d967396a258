package caravan.expression.figure;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.expression.names.FigureText;
import caravan.language.reading.ChangeVerbs;
import caravan.language.registry.Language;
import caravan.model.data.Observation;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that holds while its words say the opposite: {@code [fell](=a@2025>a@2024)}. Seen where
 * two values of one series are compared as they are, and the words leave no doubt.
 */
final class ClaimDirection {
  private ClaimDirection() {}

  /** What is wrong with a claim that holds; null where nothing is. */
  static @Nullable Diagnostic opposite(FigureText figure, Value.Claim claim, Language language) {
    ChangeVerbs.Said said = ChangeVerbs.in(figure.text(), language);
    List<Traced> compared = claim.operands();
    if (said == ChangeVerbs.Said.NOTHING
        || compared.size() != 2
        || !compared.stream().allMatch(ClaimDirection::isItself)) {
      return null;
    }
    Observation one = observation(compared.get(0));
    Observation other = observation(compared.get(1));
    boolean series = one.dataset().equals(other.dataset()) && one.key().equals(other.key());
    int order = one.period().compareTo(other.period());
    if (!series || order == 0) {
      return null;
    }
    Quantity before = compared.get(order < 0 ? 0 : 1).quantity();
    Quantity after = compared.get(order < 0 ? 1 : 0).quantity();
    boolean rose = before.high().compareTo(after.low()) < 0;
    boolean fell = after.high().compareTo(before.low()) < 0;
    if (before.low().signum() < 0 || !(said == ChangeVerbs.Said.ROSE ? fell : rose)) {
      return null;
    }
    List<Quantity> inTime = List.of(before, after);
    return Diagnostic.error(
            Code.FIGURE_MISMATCH,
            figure.span(),
            "the text says \""
                + figure.text()
                + "\", the comparison behind it says that it "
                + (rose ? "rose" : "fell")
                + ": from "
                + String.join(" to ", DataText.compared(inTime, language)))
        .cells(DataText.cells(claim.used(), language))
        .help(
            "reword the sentence, or correct what stands behind the \"=\"; where more is less, as of"
                + " a rate of exchange, leave the verb outside the brackets");
  }

  /** Whether it is a value of the data as it stands there. */
  private static boolean isItself(Traced value) {
    return value.used().size() == 1
        && value.used().get(0).statement().quantity().value().compareTo(value.quantity().value())
            == 0;
  }

  private static Observation observation(Traced value) {
    return value.used().get(0).observation();
  }
}

package caravan.expression.figure;

import caravan.language.number.TextNumber;
import caravan.language.reading.BalanceWords;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;

/**
 * The data as the words "deficit", "loss" and "surplus" of a text speak of them: a deficit is the
 * positive number of a negative balance.
 */
final class SaidBalance {
  private SaidBalance() {}

  /** The data to hold against the number of the text. */
  static Quantity of(
      String text, TextNumber number, Quantity data, BalanceKind kind, Language language) {
    BalanceWords.Said said = BalanceWords.beside(number, text, language);
    // A minus of its own says what the word says.
    boolean signed = number.number().signum() < 0 && !number.falls();
    return switch (said) {
      case NOTHING -> data;
      case SURPLUS -> kind == BalanceKind.TURNED ? data.negated() : data;
      case DEFICIT, LOSS -> {
        boolean turned =
            switch (kind) {
              case BALANCE -> !signed;
              case TURNED -> false;
              case CHANGE -> !signed && !BalanceWords.speakOfChange(text, language);
              case RATE -> said == BalanceWords.Said.LOSS && !signed && !number.falls();
              case PLAIN -> data.high().signum() < 0 && number.number().signum() > 0;
            };
        yield turned ? data.negated() : data;
      }
    };
  }

  /** Whether the text says of its number on which side of nothing a balance is. */
  static boolean isSaid(String text, TextNumber number, Language language) {
    return BalanceWords.beside(number, text, language) != BalanceWords.Said.NOTHING;
  }

  /** Whether the text has the balance on the side of nothing where the data do not have it. */
  static boolean isOpposite(
      String text, TextNumber number, Quantity data, BalanceKind kind, Language language) {
    BalanceWords.Said said = BalanceWords.beside(number, text, language);
    // A deficit that grows has a positive rate.
    boolean signs =
        kind == BalanceKind.RATE
            ? said == BalanceWords.Said.LOSS
            : kind != BalanceKind.PLAIN && said != BalanceWords.Said.NOTHING;
    return signs
        && !number.falls()
        && of(text, number, data, kind, language).value().signum() < 0
        && (number.number().signum() > 0 || said == BalanceWords.Said.SURPLUS);
  }
}

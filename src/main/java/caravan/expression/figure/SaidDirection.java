package caravan.expression.figure;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.Functions;
import caravan.expression.evaluate.Traced;
import caravan.expression.names.FigureText;
import caravan.language.number.TextNumber;
import caravan.language.reading.ChangeVerbs;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of decline right ahead of a figure that says how much something rose, "trade fell [12
 * percent](=growth(…))", or a verb of growth ahead of a fall that the program writes. The number
 * agrees with the data, and the sentence does not.
 */
final class SaidDirection {
  /** The words right ahead of a figure, within its clause: three, or a few Chinese characters. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:[\\p{IsHan}]{1,6}|(?:(?<![\\p{L}\\p{M}'’-])[\\p{L}\\p{M}'’-]+\\s+){0,2}"
              + "(?<![\\p{L}\\p{M}'’-])[\\p{L}\\p{M}'’-]+\\s*)$");

  private SaidDirection() {}

  /**
   * What is wrong; null where nothing is.
   *
   * @param text of the figure, as its author or the program wrote it
   */
  static @Nullable Diagnostic opposite(
      FigureText figure, Expr expr, String text, Traced traced, Language language) {
    String ahead = isChange(expr) ? beside(figure) : "";
    if (ahead.isEmpty()) {
      return null;
    }
    boolean rose = traced.quantity().low().signum() > 0;
    boolean fell = traced.quantity().high().signum() < 0;
    boolean saysFall =
        rose && !falls(text, 0, language) && falls(ahead + text, ahead.length(), language);
    // A minus that somebody has typed there is meant.
    boolean saysRise =
        fell && figure.isBound() && ChangeVerbs.in(ahead, language) == ChangeVerbs.Said.ROSE;
    if (!saysFall && !saysRise) {
      return null;
    }
    Quantity size = rose ? traced.quantity() : traced.quantity().negated();
    return Diagnostic.error(
            Code.FIGURE_MISMATCH,
            figure.span(),
            "the sentence says \""
                + (ahead + text).strip()
                + "\", the data say that it "
                + (rose ? "rose" : "fell")
                + " by "
                + DataText.of(size, language))
        .cells(DataText.cells(traced.used(), language))
        .help(
            "correct the word ahead of the figure; where more is less, as of a rate of exchange,"
                + " write the word into the brackets and a minus behind the \"=\"");
  }

  /**
   * Whether a word of decline stands ahead of a figure that the program writes, so that a fall is
   * written without its minus: "trade fell 16 percent".
   *
   * @param text of the figure without a minus
   */
  static boolean saysFall(FigureText figure, String text, Language language) {
    String ahead = beside(figure);
    return !falls(text, 0, language) && falls(ahead + text, ahead.length(), language);
  }

  /** Whether there are words right ahead of a figure that says how much something changed. */
  static boolean isSaid(FigureText figure, Expr expr) {
    return isChange(expr) && !beside(figure).isEmpty();
  }

  /** The words right ahead of a figure; empty where there are none. */
  static String beside(FigureText figure) {
    Matcher beside = BESIDE.matcher(SentenceAround.ahead(figure));
    return beside.find() ? beside.group() : "";
  }

  /** Whether the number that begins behind a place is one of a fall. */
  private static boolean falls(String text, int from, Language language) {
    List<TextNumber> numbers = language.numberReader().read(text);
    TextNumber last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
    return last != null && last.digitsStart() >= from && last.falls();
  }

  private static boolean isChange(Expr expr) {
    return expr instanceof Expr.Call call && Functions.of(call).meaning().isChange();
  }
}

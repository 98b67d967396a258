package caravan.figure;

import caravan.data.Quantity;
import caravan.language.Language;
import caravan.language.NamedUnit;
import caravan.language.TextNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a figure with the right number in the place of a wrong one. */
final class Correction {
  private static final Pattern SIGN =
      Pattern.compile("[-−–－]|(?iu:minus|минус)[\\s\\u00a0\\u202f]|负");

  private Correction() {}

  /**
   * The author's form is kept: digits are replaced with as many decimals, grouped alike; a number
   * in words is written anew. Null where it takes a person: no digits replace "half" or "doubled".
   *
   * @param data in the unit that the text names
   * @param scale the multiple in which the text counts
   */
  static @Nullable String of(
      String text, TextNumber number, Quantity data, BigDecimal scale, Language language) {
    String old = text.substring(number.digitsStart(), number.digitsEnd());
    boolean digits = old.codePoints().anyMatch(Character::isDigit);
    if (number.unit() instanceof NamedUnit.Part
        || (number.unit() instanceof NamedUnit.Multiple && !digits)) {
      return null;
    }
    if (!digits) {
      return text.substring(0, number.start())
          + DataText.of(data, number.decimals(), language)
          + text.substring(number.end());
    }
    BigDecimal value = data.value().divide(scale, MathContext.DECIMAL128);
    String right = language.numberWriter().numberLike(value, number.decimals(), old);
    boolean negative = right.startsWith("−");
    String ahead = text.substring(number.start(), number.digitsStart());
    boolean signed = SIGN.matcher(ahead).find();
    if (signed && !negative) {
      ahead = SIGN.matcher(ahead).replaceFirst("");
    } else if (negative && !signed) {
      ahead = "−" + ahead;
    }
    return text.substring(0, number.start())
        + ahead
        + (negative ? right.substring(1) : right)
        + text.substring(number.digitsEnd());
  }
}

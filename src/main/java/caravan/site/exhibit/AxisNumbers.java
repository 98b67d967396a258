package caravan.site.exhibit;

import caravan.language.registry.Language;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Prints the numbers of an axis, with as many decimals as each has. A value, so that charts can be
 * told from each other by what they are made from.
 *
 * @param language a code that the program knows
 */
record AxisNumbers(String language) implements Function<BigDecimal, String> {
  @Override
  public String apply(BigDecimal value) {
    return Language.writer(language).number(value, Math.max(0, value.scale()));
  }
}

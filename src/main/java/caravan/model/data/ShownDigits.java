package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many digits the numbers of a report have that the program writes, where the report says so.
 * It has nothing to do with how exact the data are.
 *
 * @param significant how many significant digits there are at most, except in percentages; null for
 *     the usual ones
 * @param percentDecimals how many decimals a percentage has at most; null for the usual ones
 */
public record ShownDigits(@Nullable Integer significant, @Nullable Integer percentDecimals) {
  /** The fewest and the most significant digits that a report can ask for. */
  public static final int LEAST_SIGNIFICANT = 1;

  public static final int MOST_SIGNIFICANT = 9;

  public static final int MOST_DECIMALS = 6;

  /** Nothing said. */
  public static final ShownDigits USUAL = new ShownDigits(null, null);

  /** A number of digits of a map; null where there is none, with an error where it is wrong. */
  public static @Nullable Integer read(MapReader reader, String key, int least, Diagnostics out) {
    YamlNode node = reader.get(key);
    BigDecimal number = node == null ? null : reader.number(key);
    if (node == null || number == null) {
      return null;
    }
    int most = least == 0 ? MOST_DECIMALS : MOST_SIGNIFICANT;
    boolean within =
        number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!within) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          "\"" + key + "\" is a whole number from " + least + " to " + most,
          least == 0 ? "write 1 for one decimal" : "write 3 for three significant digits");
      return null;
    }
    return number.intValueExact();
  }
}

package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.Span;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.YamlNode;
import java.math.BigDecimal;

/** Reads how exactly values are known, of a dataset or of one value. */
final class PrecisionReader {
  private final MapReader reader;
  private final Diagnostics out;

  PrecisionReader(MapReader reader, Diagnostics out) {
    this.reader = reader;
    this.out = out;
  }

  /**
   * What {@code decimals} and {@code exact} say.
   *
   * @param otherwise where they say nothing
   */
  Precision read(Precision otherwise) {
    YamlNode decimals = reader.get("decimals");
    YamlNode exact = reader.get("exact");
    boolean isExact = reader.truth("exact", false);
    if (decimals != null && isExact) {
      out.error(
          Code.WRONG_TYPE,
          decimals.span(),
          "what is exact was not rounded to any decimals",
          "keep \"decimals\" or \"exact: true\", not both");
      return Precision.EXACT;
    }
    if (decimals != null) {
      return count(decimals, otherwise);
    }
    if (isExact) {
      return Precision.EXACT;
    }
    return exact == null ? otherwise : Precision.AS_TYPED;
  }

  private Precision count(YamlNode node, Precision otherwise) {
    BigDecimal number = MapReader.asNumber(node, out);
    if (number == null) {
      return otherwise;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    int most = Precision.MOST_DECIMALS;
    if (!whole || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      out.error(
          Code.WRONG_TYPE,
          node.span(),
          "\"decimals\" is a whole number from 0 to " + most + ", not " + node.span().text());
      return otherwise;
    }
    return Precision.decimals(number.intValueExact());
  }

  /** Reports a value with more decimals than it can have. */
  static void check(
      BigDecimal typed, Precision precision, Span value, boolean inTable, Diagnostics out) {
    if (precision.isExceededBy(typed)) {
      out.error(
          Code.WRONG_TYPE,
          value,
          "\""
              + value.text()
              + "\" has "
              + typed.scale()
              + (typed.scale() == 1 ? " decimal" : " decimals")
              + ", where values are stated to "
              + precision.decimals(),
          inTable
              ? "correct the value, or \"decimals\" of the dataset"
              : "correct the value or \"decimals\"; one value can have its own: {value: "
                  + value.text()
                  + ", decimals: "
                  + typed.scale()
                  + "}");
    }
  }
}

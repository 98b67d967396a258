package caravan.model.data;

import caravan.text.csv.CsvNumber;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units and multipliers that rows of a table have: each value is moved to the dataset's by shifting
 * its decimal point, so that no digit is lost or added. For one thread.
 */
final class RowUnits {
  /** SDMX's code list of multipliers goes from units to quintillions. */
  private static final String EXPONENT = "-?\\d{1,2}";

  private final Units units;
  private final String name;
  private final Units.Definition unit;
  private final BigDecimal multiplier;
  private final Diagnostics out;
  private final Map<String, @Nullable Integer> known = new HashMap<>();

  /**
   * @param name of the dataset's unit
   * @param unit which that is
   * @param multiplier of the dataset, for rows that have none
   */
  RowUnits(
      Units units, String name, Units.Definition unit, BigDecimal multiplier, Diagnostics out) {
    this.units = units;
    this.name = name;
    this.unit = unit;
    this.multiplier = multiplier;
    this.out = out;
  }

  /**
   * By how many places the decimal point of a row's value moves to the right; null, with an error
   * told once, where that is not clear.
   *
   * @param ownUnit null where the row names none
   * @param ownMultiplier likewise
   * @param exponents whether multipliers are powers of ten by their exponents, as SDMX has them
   */
  @Nullable Integer shift(
      @Nullable SourceText ownUnit, @Nullable SourceText ownMultiplier, boolean exponents) {
    if (ownUnit == null && ownMultiplier == null) {
      return 0;
    }
    String key = ownUnit + "\n" + ownMultiplier;
    if (!known.containsKey(key)) {
      known.put(key, found(ownUnit, ownMultiplier, exponents));
    }
    return known.get(key);
  }

  private @Nullable Integer found(
      @Nullable SourceText ownUnit, @Nullable SourceText ownMultiplier, boolean exponents) {
    Units.Definition own = ownUnit == null ? unit : unit(ownUnit);
    BigDecimal multiple = ownMultiplier == null ? multiplier : multiple(ownMultiplier, exponents);
    if (own == null || multiple == null) {
      return null;
    }
    BigDecimal of = own.factor().multiply(multiple);
    BigDecimal to = unit.factor().multiply(multiplier);
    Integer shift = Multiples.power(of.divide(to, MathContext.DECIMAL64));
    if (shift == null) {
      SourceText place = ownMultiplier != null ? ownMultiplier : ownUnit;
      out.error(
          Code.TABLE_FILE,
          Objects.requireNonNull(place, "one of them is there").span(),
          "a value times "
              + multiple.toPlainString()
              + " is no value times "
              + multiplier.toPlainString()
              + " with the same digits",
          "give the dataset a multiplier that is a power of ten: multiplier: 1");
    }
    return shift;
  }

  private Units.@Nullable Definition unit(SourceText text) {
    String help =
        "say what it stands for: columns: {unit: {column: NAME, codes: {\""
            + text.text().replace("\"", "\\\"")
            + "\": "
            + name
            + "}}}; or write ignore: [NAME]";
    Units.Definition own = units.find(text, help, out);
    if (own == null) {
      return null;
    }
    if (!own.unit().equals(unit.unit())) {
      out.error(
          Code.TABLE_FILE,
          text.span(),
          "this value is in " + text + ", the dataset in " + name,
          "a dataset has one unit: choose rows by it, where: {NAME: "
              + name
              + "}, and take the others into a dataset of their own");
      return null;
    }
    return own;
  }

  private @Nullable BigDecimal multiple(SourceText text, boolean exponents) {
    String cell = text.text();
    if (exponents) {
      if (cell.matches(EXPONENT)) {
        return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(cell));
      }
    } else {
      BigDecimal number = CsvNumber.parse(cell);
      String named = number == null ? Multiples.named(cell) : null;
      BigDecimal multiple = named == null ? number : new BigDecimal(named);
      if (multiple != null && multiple.signum() > 0 && Multiples.power(multiple) != null) {
        return multiple;
      }
    }
    out.error(
        Code.TABLE_FILE,
        text.span(),
        "\"" + cell + "\" is no multiplier",
        exponents
            ? "a column UNIT_MULT has the powers of ten of SDMX: 0, 3, 6, 9"
            : "write 1000, 1e6 or a word such as million; where 6 stands for a million, say so:"
                + " columns: {multiplier: {column: NAME, codes: {\"6\": 1e6}}}");
    return null;
  }
}

package caravan.language.number;

import caravan.model.data.Unit;
import caravan.model.data.Units;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** From the name of a unit to the unit. */
public final class KnownUnits {
  private static final Units UNITS = new Units(List.of());

  /** The signs of measures, such as {@code kt}, for a regular expression; the longer ones first. */
  public static final String SIGNS =
      Units.measures().stream()
          .sorted(Comparator.comparing((String sign) -> -sign.length()).thenComparing(s -> s))
          .collect(Collectors.joining("|"));

  private KnownUnits() {}

  /**
   * @param name a currency's code, or a unit as datasets write it
   */
  public static NamedUnit named(String name) {
    Units.Definition found = UNITS.find(name);
    if (found != null) {
      return new NamedUnit.Known(found.unit(), found.factor());
    }
    // A sign of money that is not in the list is some other money, but never none.
    boolean sign = name.matches(".*\\p{Sc}");
    return sign ? new NamedUnit.Known(Unit.of(name), BigDecimal.ONE) : new NamedUnit.None();
  }

  /** Parts of so many: 36 per 1,000 are 3.6 percent. */
  public static NamedUnit partsPer(int many) {
    return new NamedUnit.Known(
        Unit.PERCENT, BigDecimal.valueOf(100).divide(BigDecimal.valueOf(many)));
  }

  /** Hundredths of a percentage point. */
  public static NamedUnit basisPoints() {
    return new NamedUnit.Known(Unit.POINTS, new BigDecimal("0.01"));
  }
}

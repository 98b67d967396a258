package caravan.language.number;

import caravan.model.data.Unit;
import caravan.model.data.Units;
import java.math.BigDecimal;
import java.util.List;

/** From the name of a unit to the unit. */
public final class KnownUnits {
  private static final Units UNITS = new Units(List.of());

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

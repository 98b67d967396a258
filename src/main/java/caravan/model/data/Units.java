package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units a dataset may be in: currencies by ISO 4217 code, those known to the program, and those
 * that the report's code lists declare. Immutable.
 */
public final class Units {
  private static final Map<String, Definition> KNOWN = known();

  /** Units that stand for things, of which there is a whole number. */
  private static final Set<String> COUNTED = Set.of("TEU");

  private final Set<String> declared;

  /**
   * @param declared further units, each of its own kind: {@code trains}, {@code vehicles}
   */
  public Units(Collection<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  /**
   * A unit as written, in terms of its base unit.
   *
   * @param factor how many of the base unit one is: a {@code kt} is 1000 {@code t}
   */
  public record Definition(Unit unit, BigDecimal factor) {}

  private static Map<String, Definition> known() {
    Map<String, Definition> units = new TreeMap<>();
    units.put("1", new Definition(Unit.NUMBER, BigDecimal.ONE));
    units.put("percent", new Definition(Unit.PERCENT, BigDecimal.ONE));
    units.put("points", new Definition(Unit.POINTS, BigDecimal.ONE));
    add(units, "t", "kg", "0.001");
    add(units, "t", "t", "1");
    add(units, "t", "kt", "1e3");
    add(units, "t", "Mt", "1e6");
    add(units, "m3", "m3", "1");
    add(units, "m3", "bcm", "1e9");
    add(units, "kWh", "kWh", "1");
    add(units, "kWh", "MWh", "1e3");
    add(units, "kWh", "GWh", "1e6");
    add(units, "kWh", "TWh", "1e9");
    add(units, "bbl", "bbl", "1");
    add(units, "km", "km", "1");
    add(units, "ha", "ha", "1");
    add(units, "TEU", "TEU", "1");
    return units;
  }

  private static void add(Map<String, Definition> units, String base, String name, String factor) {
    units.put(name, new Definition(Unit.of(base), new BigDecimal(factor)));
  }

  /** The unit of a name, also one by another, as {@code USD/t}; null where it is unknown. */
  public @Nullable Definition find(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return single(name);
    }
    Definition above = single(name.substring(0, slash));
    Definition below = single(name.substring(slash + 1));
    if (above == null || below == null || !isCountable(below) || !isCountable(above)) {
      return null;
    }
    // All factors are powers of ten, so this comes out even.
    return new Definition(
        above.unit().dividedBy(below.unit()), above.factor().divide(below.factor()));
  }

  /**
   * The same of a text; an error where it names none.
   *
   * @param help advice where no name is near
   */
  @Nullable Definition find(SourceText text, String help, Diagnostics out) {
    Definition found = find(text.text());
    if (found == null) {
      String near = NearestName.help(text.text(), names());
      out.error(
          Code.UNKNOWN_UNIT,
          text.span(),
          "unknown unit \"" + text + "\"",
          near != null ? near : help);
    }
    return found;
  }

  /** Percent and the like by a tonne mean nothing. */
  private static boolean isCountable(Definition unit) {
    return !unit.unit().isRatio() && !unit.unit().equals(Unit.POINTS);
  }

  /** Whether there is a whole number of it: a plain number, or things that the report declares. */
  public boolean isCounted(Unit unit) {
    String name = unit.toString();
    return unit.equals(Unit.NUMBER) || COUNTED.contains(name) || declared.contains(name);
  }

  /** Units of weight, volume, length and the like, as datasets write them; without money. */
  public static Set<String> measures() {
    return KNOWN.entrySet().stream()
        .filter(entry -> !entry.getValue().unit().isRatio())
        .filter(entry -> !entry.getValue().unit().equals(Unit.POINTS))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private @Nullable Definition single(String name) {
    Definition known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (declared.contains(name) || isCurrency(name)) {
      return new Definition(Unit.of(name), BigDecimal.ONE);
    }
    return null;
  }

  /** Whether a text is a currency code of ISO 4217, of today or of before. */
  public static boolean isCurrency(String code) {
    return Currencies.isCode(code);
  }

  /** The names an author may have meant, for advice: not all currencies, but the usual ones. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(KNOWN.keySet());
    names.addAll(declared);
    names.addAll(Set.of("USD", "EUR", "CNY", "RUB", "KZT", "KGS", "UZS", "TJS", "TMT", "GBP"));
    return names;
  }
}

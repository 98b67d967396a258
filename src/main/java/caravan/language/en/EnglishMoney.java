package caravan.language.en;

import caravan.language.number.KnownUnits;
import caravan.language.number.MoneyNames;
import caravan.language.number.NamedUnit;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The money of all countries in English: "Turkish lira", "dinars", "Swedish kronor", "crowns". */
final class EnglishMoney {
  /** Nouns that are other words too; with their country they are money. */
  private static final Set<String> OTHER_WORDS = Set.of("mark", "real", "sol", "all", "rights");

  private static final Set<String> CROWNS = Set.of("CZK", "DKK", "ISK", "NOK", "SEK");

  /** By names in small letters, with one kind of gap. */
  private static final Map<String, NamedUnit> NAMES = names();

  private EnglishMoney() {}

  private static Map<String, NamedUnit> names() {
    MoneyNames cldr = MoneyNames.of(ULocale.ENGLISH, name -> Set.of(noun(name)));
    Map<String, NamedUnit> names = new TreeMap<>();
    cldr.nouns()
        .forEach(
            (noun, codes) -> {
              if (!OTHER_WORDS.contains(noun)) {
                put(names, noun, MoneyNames.unit(noun, codes));
              }
            });
    for (String noun : new String[] {"crown", "kroner", "kronor", "kroon"}) {
      put(names, noun, MoneyNames.unit(noun, CROWNS));
    }
    cldr.full().forEach((name, code) -> put(names, name, KnownUnits.named(code)));
    return names;
  }

  private static String noun(String name) {
    String folded = folded(name);
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /** With and without its accents; roubles are rubles. */
  private static void put(Map<String, NamedUnit> names, String name, NamedUnit unit) {
    String folded = folded(name);
    names.put(folded, unit);
    names.put(Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{M}", ""), unit);
    names.put(folded.replace("ruble", "rouble"), unit);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]+", " ");
  }

  static Set<String> names(Set<String> without) {
    Map<String, NamedUnit> names = new TreeMap<>(NAMES);
    names.keySet().removeAll(without);
    return names.keySet();
  }

  /** The money of a name in small letters; null where there is none. */
  static @Nullable NamedUnit unit(String name) {
    NamedUnit unit = NAMES.get(name);
    return unit == null && name.endsWith("s")
        ? NAMES.get(name.substring(0, name.length() - 1))
        : unit;
  }
}

package caravan.language.zh;

import caravan.language.number.KnownUnits;
import caravan.language.number.MoneyNames;
import caravan.language.number.NamedUnit;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The money of all countries in Chinese: 土耳其里拉, and by its noun alone 里拉, 第纳尔, 克朗. */
final class ChineseMoney {
  /** Short names that are no part of CLDR's. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("令吉", "MYR"),
          Map.entry("马币", "MYR"),
          Map.entry("新币", "SGD"),
          Map.entry("坡币", "SGD"),
          Map.entry("台币", "TWD"),
          Map.entry("韩币", "KRW"),
          Map.entry("日币", "JPY"),
          Map.entry("欧币", "EUR"),
          Map.entry("澳门元", "MOP"),
          Map.entry("澳门币", "MOP"),
          Map.entry("缅元", "MMK"),
          Map.entry("缅币", "MMK"),
          Map.entry("越盾", "VND"),
          Map.entry("越币", "VND"),
          Map.entry("印尼盾", "IDR"),
          Map.entry("卢布", "RUB"));

  /** Nouns of one character. */
  private static final List<String> SHORT = List.of("盾", "铢", "镑");

  static final Map<String, NamedUnit> NAMES = names();

  private ChineseMoney() {}

  private static Map<String, NamedUnit> names() {
    Set<String> countries = new HashSet<>();
    for (String code : ULocale.getISOCountries()) {
      countries.add(new ULocale("", code).getDisplayCountry(ULocale.CHINESE));
    }
    Set<String> single = new TreeSet<>();
    MoneyNames cldr =
        MoneyNames.of(
            ULocale.CHINESE,
            name -> {
              Set<String> nouns = new TreeSet<>();
              for (int at = 1; at < name.length(); at++) {
                String noun = name.substring(at);
                if (countries.contains(name.substring(0, at))) {
                  single.add(noun);
                }
                nouns.add(noun);
              }
              return nouns;
            });
    Map<String, NamedUnit> names = new TreeMap<>();
    cldr.nouns()
        .forEach(
            (noun, codes) -> {
              boolean shared = noun.length() > 1 && codes.size() > 1;
              boolean known = SHORT.contains(noun) || (noun.length() > 1 && single.contains(noun));
              if ((shared || known) && !noun.endsWith("元")) {
                names.put(noun, MoneyNames.unit(noun, codes));
              }
            });
    cldr.full().forEach((name, code) -> names.put(name, KnownUnits.named(code)));
    ALSO.forEach((name, code) -> names.put(name, KnownUnits.named(code)));
    return Collections.unmodifiableMap(names);
  }
}

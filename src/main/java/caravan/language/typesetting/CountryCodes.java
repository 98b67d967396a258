package caravan.language.typesetting;

import com.ibm.icu.util.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by whatever names them: codes of two or three letters, numbers, names. Immutable. */
public final class CountryCodes {
  /** Languages in which names of countries are known. */
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "zh", "de", "fr", "es", "pt", "tr", "kk", "ky", "uz");

  /** Names that statistics use and CLDR does not. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("russian federation", "RUS"),
          Map.entry("viet nam", "VNM"),
          Map.entry("rep. of korea", "KOR"),
          Map.entry("republic of korea", "KOR"),
          Map.entry("korea, rep.", "KOR"),
          Map.entry("korea, republic of", "KOR"),
          Map.entry("iran (islamic republic of)", "IRN"),
          Map.entry("iran, islamic rep.", "IRN"),
          Map.entry("kyrgyz republic", "KGZ"),
          Map.entry("china, hong kong sar", "HKG"),
          Map.entry("hong kong sar, china", "HKG"),
          Map.entry("china, macao sar", "MAC"),
          Map.entry("usa", "USA"),
          Map.entry("united states of america", "USA"),
          Map.entry("czech republic", "CZE"),
          Map.entry("turkiye", "TUR"),
          Map.entry("türkiye", "TUR"),
          Map.entry("turkey", "TUR"),
          Map.entry("egypt, arab rep.", "EGY"),
          Map.entry("slovak republic", "SVK"),
          Map.entry("venezuela, rb", "VEN"),
          Map.entry("lao pdr", "LAO"),
          Map.entry("республика казахстан", "KAZ"),
          Map.entry("киргизия", "KGZ"),
          Map.entry("кыргызстан", "KGZ"),
          Map.entry("кыргызская республика", "KGZ"),
          Map.entry("республика узбекистан", "UZB"),
          Map.entry("республика таджикистан", "TJK"),
          Map.entry("российская федерация", "RUS"),
          Map.entry("республика беларусь", "BLR"),
          Map.entry("республика корея", "KOR"),
          Map.entry("сша", "USA"),
          Map.entry("туркмения", "TKM"),
          Map.entry("китайская народная республика", "CHN"));

  /** Totals over countries: what they are called here, by what others call them. */
  private static final Map<String, String> TOTALS =
      Map.ofEntries(
          Map.entry("world", "WLD"),
          Map.entry("total", "WLD"),
          Map.entry("all countries", "WLD"),
          Map.entry("w00", "WLD"),
          Map.entry("мир", "WLD"),
          Map.entry("всего", "WLD"),
          Map.entry("барлығы", "WLD"),
          Map.entry("世界", "WLD"),
          Map.entry("总值", "WLD"),
          Map.entry("总计", "WLD"),
          Map.entry("welt", "WLD"),
          Map.entry("monde", "WLD"));

  private final Map<String, String> byText = new HashMap<>();

  /** Made when it is first asked for: there are some two thousand names. */
  private static final class Made {
    static final CountryCodes ALL = new CountryCodes();
  }

  /** All countries. */
  public static CountryCodes all() {
    return Made.ALL;
  }

  private CountryCodes() {
    for (Region region : Region.getAvailable(Region.RegionType.TERRITORY)) {
      String three = three(region);
      if (three == null) {
        continue;
      }
      byText.put(three.toLowerCase(Locale.ROOT), three);
      byText.put(region.toString().toLowerCase(Locale.ROOT), three);
      if (region.getNumericCode() > 0) {
        byText.put(Integer.toString(region.getNumericCode()), three);
        byText.put(String.format(Locale.ROOT, "%03d", region.getNumericCode()), three);
      }
      for (String language : LANGUAGES) {
        String name = RegionNames.of(three, language);
        if (name != null) {
          byText.putIfAbsent(folded(name), three);
        }
      }
    }
    byText.putAll(OTHERS);
  }

  private static @Nullable String three(Region region) {
    String two = region.toString();
    String three =
        two.equals("XK") ? "XKX" : new com.ibm.icu.util.ULocale("und_" + two).getISO3Country();
    return three.isEmpty() ? null : three;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').strip();
  }

  /** The code of three letters of a country, or of the world; null where a text names neither. */
  public @Nullable String code(String text) {
    String folded = folded(text);
    String total = TOTALS.get(folded);
    return total != null ? total : byText.get(folded);
  }

  /** Whether a code is the sum of all countries. */
  public static boolean isTotal(String code) {
    return code.equals("WLD");
  }
}

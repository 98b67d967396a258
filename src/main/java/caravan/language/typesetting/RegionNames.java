package caravan.language.typesetting;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of countries and territories, by Unicode's CLDR. */
public final class RegionNames {
  private RegionNames() {}

  /**
   * The name of a country in a language, as it stands in a list; null where the code is none of ISO
   * 3166-1 ({@code KAZ}, {@code KZ}; {@code XKX} for Kosovo), or CLDR has no name for it.
   */
  public static @Nullable String of(String code, String language) {
    String region = region(code);
    if (region == null) {
      return null;
    }
    LocaleDisplayNames names =
        LocaleDisplayNames.getInstance(
            ULocale.forLanguageTag(language),
            com.ibm.icu.text.DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    String name = names.regionDisplayName(region);
    return name == null || name.equals(region) ? null : name;
  }

  /** The code of two letters; null where there is none. */
  private static @Nullable String region(String code) {
    String two =
        switch (code.length()) {
          case 2 -> code;
          case 3 -> code.equals("XKX") ? "XK" : two(code);
          default -> "";
        };
    return two.matches("[A-Z]{2}") && isCountry(two) ? two : null;
  }

  private static boolean isCountry(String two) {
    try {
      return Region.getInstance(two).getType() == Region.RegionType.TERRITORY;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String two(String three) {
    for (String country : Locale.getISOCountries()) {
      if (ULocale.forLanguageTag("und-" + country).getISO3Country().equals(three)) {
        return country;
      }
    }
    return "";
  }
}

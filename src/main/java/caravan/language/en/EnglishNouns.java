package caravan.language.en;

import caravan.language.number.MeasureNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an English number counts, where it is no unit that the program knows: "12 wagons", "five new
 * economic zones". A noun is told by its plural's s.
 */
public final class EnglishNouns {
  private static final int MOST_WORDS = 3;

  private static final Pattern WORD =
      Pattern.compile(
          "\\G[ -](?<word>\\p{L}[\\p{L}'’-]*\\p{L}[²³]?|\\p{L}[²³]?)(?![\\p{L}\\p{N}])");

  private static final Set<String> PLURALS =
      words(
          "people men women children staff aircraft cattle feet miles households km2 sqkm head"
              + " sheep deer fish geese crew personnel livestock poultry spacecraft rolling"
              + " horsepower dozen gross");

  /** Units of the world that are not the program's. */
  private static final Set<String> UNITS =
      words(
          "MW GW TW kW kV MT mi ft lb lbs oz bcf tcf mcm tcm mmbtu MMBtu bpd boe Mtoe mtoe toe dwt"
              + " DWT g mg L l hl hL ml mm cm gal bu ac hp Btu BTU PJ TJ GJ MJ kcal TB GB MB grt"
              + " GRT tkm sqm sqft km² m² st kr zł Kč Ft lei Rs Tk RM");

  /** Names of measures in the singular, "a 523-mile road", less those that are other words too. */
  private static final Set<String> MEASURES = measures();

  /** Letters that stand for a unit where nothing follows them: SDR, USDT. */
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,5}(?=\\s*(?:$|[.,;:!?)]))");

  /** Words that end in s and are no plural. */
  private static final Pattern NO_PLURAL =
      Pattern.compile(
          ".*(?:ss|us|is|'s|’s)|as|was|has|does|its|his|yes|gas|across|always|towards|besides|perhaps"
              + "|overseas|afterwards|whereas|as|less|minus|plus|sales|terms|times|accounts|remains"
              + "|comes|makes|goes|gives|stands|exceeds|equals|represents|means|says|rises|falls");

  /** Words that begin another part of the sentence. */
  private static final Set<String> ENDS =
      words(
          "of in on at to from by for with and or but than as over under above below between"
              + " against versus vs compared last this next that which who was is were are has had"
              + " have will would the a an its their up down during since until after before"
              + " through within while when where including excluding according worth each per plus"
              + " minus so if because respectively only also not came went rose fell grew reached"
              + " year month quarter week");

  /** What may stand behind a number and a hyphen and is counted by none. */
  private static final Set<String> NO_THING =
      words("odd plus strong high low some something ish dollar percent point fold digit");

  private EnglishNouns() {}

  private static Set<String> measures() {
    Set<String> names = new TreeSet<>();
    for (String name : MeasureNames.of(ULocale.ENGLISH)) {
      if (name.matches("[a-z]{4,}") && EnglishUnitNames.unit(name) == null) {
        names.add(name);
        names.add(name.replaceFirst("ter$", "tre"));
      }
    }
    names.removeAll(
        words("point points drop drops grain grains chain bars cups pinch stones gray dram drams"));
    return names;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The noun that follows a number, or null. */
  public static @Nullable String behind(String text, int place) {
    Matcher m = WORD.matcher(text).region(place, Math.min(text.length(), place + 80));
    m.useTransparentBounds(true);
    for (int i = 0; i < MOST_WORDS && m.find(); i++) {
      String word = m.group("word");
      if (i == 0 && UNITS.contains(word)) {
        return word;
      }
      String small = word.toLowerCase(Locale.ROOT);
      if (i == 0 && small.equals("point")) {
        return "points";
      }
      if (ENDS.contains(small)) {
        return null;
      }
      String first = small.split("-", 2)[0];
      boolean joined =
          i == 0
              && text.charAt(m.start()) == '-'
              && !NO_THING.contains(first)
              && !ENDS.contains(first);
      boolean letters =
          i == 0 && LETTERS.matcher(text).region(m.start("word"), text.length()).lookingAt();
      if (joined || letters || MEASURES.contains(small)) {
        return word;
      }
      boolean plural = small.length() > 2 && small.endsWith("s");
      if (PLURALS.contains(small) || (plural && !NO_PLURAL.matcher(small).matches())) {
        return word;
      }
    }
    return null;
  }
}

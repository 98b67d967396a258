package caravan.language.en;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the words beside a number say that something fell by it, so that it stands for a negative
 * number: "fell 6.1 percent", "a 6.1 percent drop", "6.1 percent lower". Not so "fell to 6.1
 * percent", which is a level. Deficits and losses are positive numbers of their own.
 */
public final class EnglishDirection {
  private static final int MOST_WORDS = 6;

  private static final Set<String> FALLS =
      words(
          "fell fall falls falling fallen drop drops dropped dropping decline declines declined"
              + " declining decrease decreases decreased decreasing shrank shrink shrinks shrunk"
              + " shrinking contracted contracting contraction slid slide slides sliding slipped"
              + " slip slips slipping dipped dip dips dipping tumbled tumble tumbles tumbling"
              + " plunged plunge plunges plunging plummeted plummet plummets plummeting slumped"
              + " slump slumps slumping sank sink sinks sunk sinking lost lose loses losing shed"
              + " sheds shedding eased ease eases easing retreated retreat retreats reduced reduce"
              + " reduces reducing reduction cut cuts cutting narrowed narrow narrows narrowing"
              + " lowered lower lowers lowering weakened weakens weakening depreciated depreciation"
              + " slowed slow slows slowing slowdown crashed collapsed collapse dwindled diminished"
              + " receded dived trimmed down downturn");

  private static final Set<String> RISES =
      words(
          "rose rise rises risen rising grew grow grows grown growing growth increase increases"
              + " increased increasing gained gain gains gaining climbed climb climbs jumped jump"
              + " surged surge soared expanded expansion advanced up higher");

  /** Words of change, as alternatives of a regular expression. */
  public static final String CHANGES =
      Stream.concat(FALLS.stream(), RISES.stream()).sorted().collect(Collectors.joining("|"));

  /** What makes the number a level, or turns to something else. */
  private static final Set<String> LEVELS =
      words(
          "to from at reached reaching hit hitting stood standing worth totalled totaled despite"
              + " after with but while against");

  /** What may stand between a verb and the number that it governs. */
  private static final Set<String> LINKS =
      words("by of a an another further some again between estimated");

  /**
   * Nouns that may have words of their own ahead of the link: "a drop in exports of 6.1 percent".
   */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:decline|decrease|drop|fall|reduction|contraction|slump|dip|cut|plunge|slide|slowdown"
              + "|collapse|depreciation|rise|increase|gain|jump|growth|expansion)s?");

  /** A preposition that makes a level of what follows: "fell below 100". */
  private static final Pattern LEVEL_AHEAD =
      Pattern.compile(
          "(?<!just |slightly |little |by |of )(?:below|above|under|past|beyond|south of|north"
              + " of)(?: the)?\\s*$");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^[ -]?(?:points? )?(?:(?:year-on-year|year on"
              + " year|yoy|y/y|annual|quarterly|monthly|further|overall|real|sharp|steep|slight)"
              + " )*(?:less|lower|fewer|smaller|cheaper|weaker|narrower|shorter|down(?!"
              + " to)|below|decline|decrease|drop|fall|reduction|contraction|slump|dip|cut|plunge"
              + "|slide|downturn|slowdown|slower)(?![\\p{L}-])");

  private EnglishDirection() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /**
   * Whether what is counted fell by the number.
   *
   * @param ahead the text ahead of the number
   * @param behind the text behind it
   */
  static boolean falls(String ahead, String behind) {
    return switch (EnglishDeclines.ahead(ahead)) {
      case FALL -> true;
      case LESS_FALL -> false;
      case NOTHING ->
          BEHIND.matcher(behind.toLowerCase(Locale.ROOT)).find() || ahead(ahead, FALLS, RISES);
    };
  }

  /** Whether what is counted rose by the number, as a verb ahead of it says; growth may be less. */
  static boolean rises(String ahead) {
    return !ahead.endsWith("growth of ") && ahead(ahead, RISES, FALLS);
  }

  private static boolean ahead(String text, Set<String> wanted, Set<String> contrary) {
    if (LEVEL_AHEAD.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return false;
    }
    List<String> words = List.of(EnglishVagueWords.stripped(text).split(" "));
    boolean governed = true;
    boolean comma = false;
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - MOST_WORDS); i--) {
      String word = words.get(i);
      String plain = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
      comma |= word.endsWith(",");
      boolean negated = i > 0 && words.get(i - 1).equals("negative");
      if (wanted.contains(plain) || (negated && wanted == FALLS && plain.equals("growth"))) {
        return governs(plain, words.subList(i + 1, words.size()), governed, comma);
      }
      if (LEVELS.contains(plain) || contrary.contains(plain) || plain.matches(".*[.;:!?]")) {
        return false;
      }
      governed &= LINKS.contains(plain) || plain.endsWith("ly") || isTime(plain);
    }
    return false;
  }

  /** Whether a word of change reaches over those behind it to the number. */
  private static boolean governs(String word, List<String> behind, boolean linked, boolean comma) {
    boolean by = behind.contains("by");
    // "After a decline, US$10 billion" is a level.
    if (comma || word.equals("lower") || word.equals("higher")) {
      return by && linked;
    }
    String last = behind.isEmpty() ? "" : behind.get(behind.size() - 1);
    boolean noun = NOUN.matcher(word).matches() && List.of("of", "was", "is").contains(last);
    return linked || noun || last.equals("by");
  }

  /** In 2025, year on year. */
  private static boolean isTime(String word) {
    return word.matches("in|on|the|year|year-on-year|yoy|\\d{4}");
  }
}

package caravan.language.en;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fall that is spoken of itself: "the decline eased to 6.1 percent" states the decline, and "the
 * decline eased by 2 points" says that what fell now falls by less.
 */
final class EnglishDeclines {
  private static final String NOUN =
      "(?:decline|decrease|drop|fall|reduction|contraction|slump|downturn|dip|plunge|slide|collapse"
          + "|depreciation|shrinkage|negative growth)s?";

  /** What may stand between the noun and its verb: "in exports", "year on year", "which". */
  private static final String OF =
      "(?: (?:in|of|for|on|from|among|across) (?:(?:the|its|their|all) )?[\\p{L}\\p{N}'-]+"
          + "(?: (?!after|despite|and|but|while|as)[\\p{L}'-]+)?)?";

  private static final String THEN =
      "(?:,? (?:that|which|has|have|had|then|also|further|again|since|thus|in \\d{4}|year on year"
          + "|year-on-year|\\p{L}+ly))*";

  private static final String LESS =
      "(?:eased|eases|easing|ease|slowed|slows|slowing|slow|narrowed|narrows|narrowing|narrow"
          + "|moderated|moderates|moderating|softened|softens|softening|shrank|shrinks|shrinking"
          + "|lessened|abated|diminished|cooled|improved|flattened|decelerated|decelerates|receded"
          + "|(?<fell>declined|fell))";

  private static final String MORE =
      "(?:deepened|deepens|deepening|deepen|widened|widens|widening|widen|accelerated|accelerates"
          + "|accelerating|accelerate|quickened|steepened|worsened|worsens|worsening|(?<rose>grew|rose|increased|expanded)|sharpened|intensified|gathered"
          + " pace|sped up|expanded)";

  private static final String AMOUNTS =
      "(?:reached|reaches|reaching|hit|hits|was|is|were|came to|comes to|came in at|stood"
          + " at|amounted to|amounts to|totall?ed|averaged|averages|averaging|remained at|stayed"
          + " at|ran at|bottomed out at)";

  private static final String HOW_FAST =
      "(?: (?:only|just|further|again|slightly|sharply|\\p{L}+ly))?";

  /** Words ahead of the noun with which it is not the subject of "reached" and the like. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?:after|despite|following|amid|since|before|with|offset|reversing|against)(?:"
              + " (?:an?|the|its|this|that|last year's|\\p{L}+))?$");

  /** The noun, its verb and, behind it, whether a level or a difference follows. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:rate|pace) of (?:the )?)?(?:year-on-year |annual )?"
              + NOUN
              + OF
              + THEN
              + " (?:(?<less>"
              + LESS
              + ")|(?<more>"
              + MORE
              + ")|(?<amounts>"
              + AMOUNTS
              + "))"
              + HOW_FAST
              + "(?<to> (?:to|at))?(?<by> by)?(?: an?)?$");

  /** What the words ahead of a number say of a fall. */
  enum Said {
    /** The number is the fall itself. */
    FALL,
    /** The number is by how much the fall became less. */
    LESS_FALL,
    /** They speak of no fall as such. */
    NOTHING
  }

  private EnglishDeclines() {}

  /**
   * @param ahead the text ahead of a number
   */
  static Said ahead(String ahead) {
    String text = EnglishVagueWords.stripped(ahead).toLowerCase(Locale.ROOT);
    Matcher m = SUBJECT.matcher(text);
    if (!m.find()) {
      return Said.NOTHING;
    }
    boolean any = m.group("amounts") != null || m.group("fell") != null || m.group("rose") != null;
    if (any && CIRCUMSTANCE.matcher(text.substring(0, m.start()).strip()).find()) {
      // "After a fall in exports imports rose to": the verb has another subject.
      return Said.NOTHING;
    }
    if (m.group("amounts") != null) {
      return m.group("to") == null ? Said.FALL : Said.NOTHING;
    }
    if (m.group("to") != null) {
      return Said.FALL;
    }
    return m.group("less") != null ? Said.LESS_FALL : Said.FALL;
  }
}

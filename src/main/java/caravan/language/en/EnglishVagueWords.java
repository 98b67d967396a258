package caravan.language.en;

import caravan.language.number.VagueWords;
import caravan.language.number.Vagueness;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** English words that say how a number is meant: nearly, more than, or so. */
public final class EnglishVagueWords {
  private static final List<String> BELOW =
      List.of(
          "under",
          "below",
          "less than",
          "fewer than",
          "lower than",
          "smaller than",
          "short of",
          "shy of");

  private static final List<String> ABOVE =
      List.of(
          "over",
          "above",
          "more than",
          "higher than",
          "greater than",
          "larger than",
          "beyond",
          "past",
          "north of",
          "in excess of",
          "better than");

  /** By how little; "a little over" ends with one of these. */
  private static final List<String> LITTLE =
      List.of(
          "just",
          "only just",
          "slightly",
          "marginally",
          "fractionally",
          "narrowly",
          "barely",
          "little",
          "touch",
          "shade",
          "bit",
          "tad",
          "whisker",
          "fraction",
          "hair");

  private static final List<String> MUCH =
      List.of(
          "well",
          "far",
          "much",
          "way",
          "considerably",
          "significantly",
          "substantially",
          "markedly",
          "vastly");

  /** Verbs that say by themselves that it is more. */
  private static final List<String> EXCEED =
      List.of(
          "exceed",
          "exceeding",
          "exceeded",
          "exceeds",
          "topping",
          "topped",
          "tops",
          "surpassing",
          "surpassed",
          "surpasses",
          "passed",
          "passing",
          "crossed",
          "crossing",
          "breached",
          "breaching",
          "broke through",
          "broken through",
          "breaking through",
          "eclipsed",
          "outstripped",
          "outstripping");

  /** What may stand between such a word and the number: "passed the mark of". */
  private static final String MARK =
      "(?: the)?(?: (?:psychological|symbolic|key))?"
          + "(?: (?:mark|level|threshold|milestone|barrier) of)?(?: an?)?";

  private static final String NOT =
      "(?:(?:did|do|does|has|have|had|will|would|can|could|should|may|might|must|is|are|was|were) "
          + "(?:still |yet |also )?not|(?:did|do|does|has|have|had|is|are|was|were|could|would)n't"
          + "|won't|cannot|can't|not|without|(?:failed|fails|fail|failing|unable) to"
          + "|(?:has|have|had|is|are|remains?) yet to|yet to)(?: yet| quite)?(?: managed? to)? ";

  /** Denials that say for sure on which side of the number the data are. */
  private static final List<VagueWords.Bound> BOUNDS =
      List.of(
          VagueWords.Bound.of(
              NOT
                  + "(?:exceed|surpass|top|pass|cross|breach|exceeded|surpassed|topped|passed"
                  + "|crossed|breached|exceeding|surpassing|topping|passing|crossing|breaching"
                  + "|(?:go|gone|going|rise|risen|rising|climb|climbed|climbing|grow|grown) "
                  + "(?:above|over|beyond|past|to more than))"
                  + MARK,
              Vagueness.AT_MOST),
          VagueWords.Bound.of(
              NOT + "(?:reach|reached|reaching|hit|hitting|attain|attained|attaining)" + MARK,
              Vagueness.UNDER),
          VagueWords.Bound.of(
              NOT
                  + "(?:fall|fallen|falling|drop|dropped|dropping|go|gone|going|slip|slipped"
                  + "|slipping|sink|sunk|dip|dipped|decline|declined) (?:below|under|to less than)"
                  + MARK,
              Vagueness.AT_LEAST),
          VagueWords.Bound.of(
              "(?:fell|fall|falls|fallen|falling|came|come|comes|coming) short of" + MARK,
              Vagueness.UNDER),
          VagueWords.Bound.of(
              "(?:fell|fall|falls|fallen|falling|came|come) (?:well|far) short of" + MARK,
              Vagueness.WELL_UNDER),
          VagueWords.Bound.of(
              "(?:(?:fell|fall|falls|fallen|falling|came|come) (?:just|narrowly|slightly) short of"
                  + "|(?:just|narrowly) (?:missed|missing))"
                  + MARK,
              Vagueness.NEARLY));

  private static final VagueWords AHEAD =
      new VagueWords(
          Map.of(
              Vagueness.ABOUT,
              List.of(
                  "about",
                  "around",
                  "roughly",
                  "some",
                  "approximately",
                  "approx.",
                  "approx",
                  "circa",
                  "ca.",
                  "ca",
                  "c.",
                  "c",
                  "~",
                  "≈",
                  "something like",
                  "in the region of",
                  "in the order of",
                  "on the order of",
                  "of the order of",
                  "not far off",
                  "not far from"),
              Vagueness.NEARLY,
              both(
                  pairs(LITTLE, BELOW),
                  List.of(
                      "nearly",
                      "almost",
                      "close to",
                      "shy of",
                      "not quite",
                      "nearing",
                      "approaching",
                      "not far short of",
                      "not far below",
                      "not far under",
                      "not much below",
                      "not much less than",
                      "little short of")),
              Vagueness.OVER,
              both(ABOVE, EXCEED),
              Vagueness.JUST_OVER,
              both(
                  both(pairs(LITTLE, ABOVE), pairs(LITTLE, EXCEED)),
                  List.of("not much more than", "not much over", "not much above")),
              Vagueness.WELL_OVER,
              both(pairs(MUCH, ABOVE), pairs(MUCH, EXCEED)),
              Vagueness.UNDER,
              both(BELOW, List.of("south of")),
              Vagueness.WELL_UNDER,
              pairs(MUCH, BELOW),
              Vagueness.AT_LEAST,
              List.of(
                  "at least",
                  "no less than",
                  "not less than",
                  "no fewer than",
                  "not fewer than",
                  "no lower than",
                  "not lower than",
                  "not smaller than",
                  "not below",
                  "not under",
                  "a minimum of",
                  "upwards of",
                  "upward of"),
              Vagueness.AT_MOST,
              List.of(
                  "at most",
                  "up to",
                  "no more than",
                  "not more than",
                  "no higher than",
                  "not higher than",
                  "no greater than",
                  "not greater than",
                  "no larger than",
                  "not larger than",
                  "not above",
                  "not over",
                  "not beyond",
                  "as much as",
                  "as many as",
                  "a maximum of")),
          BOUNDS,
          MARK);

  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:,? (?<least>or (?:more|higher|above|over)|at (?:the )?least)"
              + "|,? (?<most>or (?:less|fewer|lower|below|under)|at (?:the )?most)"
              + "|,? or (?<about>so|thereabouts)|(?<plus>-plus|\\+)|(?<odd>-odd))(?!\\p{L})");

  private EnglishVagueWords() {}

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Each of some words with each of others behind it. */
  private static List<String> pairs(List<String> first, List<String> second) {
    return first.stream().flatMap(a -> second.stream().map(b -> a + " " + b)).toList();
  }

  /**
   * How the words beside a number say that it is meant. Those behind it may also stand between its
   * digits and its unit: "100-odd wagons".
   *
   * @param ahead the text ahead of the number
   * @param behind the text behind it
   * @param within what stands between its digits and the rest of it, or the empty text
   */
  static Vagueness of(String ahead, String behind, String within) {
    Vagueness said = AHEAD.ahead(ahead);
    if (said != Vagueness.NONE) {
      return said;
    }
    Matcher m = BEHIND.matcher(within.isEmpty() ? behind : within);
    if (!m.find()) {
      return Vagueness.NONE;
    }
    if (m.group("least") != null || m.group("plus") != null) {
      return Vagueness.AT_LEAST;
    }
    if (m.group("most") != null) {
      return Vagueness.AT_MOST;
    }
    return m.group("odd") != null ? Vagueness.JUST_OVER : Vagueness.ABOUT;
  }

  /** The text ahead of a number without such words, in small letters. */
  public static String stripped(String ahead) {
    return AHEAD.stripped(ahead);
  }
}

package caravan.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English words that say how a number is meant: nearly, more than, or so. */
final class EnglishVagueWords {
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
                  "of the order of"),
              Vagueness.NEARLY,
              List.of(
                  "nearly",
                  "almost",
                  "close to",
                  "just under",
                  "just short of",
                  "just below",
                  "just shy of",
                  "just less than",
                  "shy of",
                  "slightly under",
                  "slightly below",
                  "slightly less than",
                  "slightly fewer than",
                  "marginally below",
                  "marginally less than",
                  "little under",
                  "little below",
                  "little less than",
                  "not quite",
                  "nearing",
                  "approaching"),
              Vagueness.OVER,
              over(),
              Vagueness.JUST_OVER,
              List.of(
                  "just over",
                  "just above",
                  "just more than",
                  "slightly above",
                  "slightly more than",
                  "slightly over",
                  "marginally above",
                  "marginally more than",
                  "little over",
                  "little above",
                  "little more than"),
              Vagueness.UNDER,
              List.of("less than", "fewer than", "under", "below", "short of", "south of"),
              Vagueness.AT_LEAST,
              List.of(
                  "at least",
                  "no less than",
                  "not less than",
                  "no fewer than",
                  "not fewer than",
                  "a minimum of",
                  "upwards of",
                  "upward of"),
              Vagueness.AT_MOST,
              List.of(
                  "at most",
                  "up to",
                  "no more than",
                  "not more than",
                  "as much as",
                  "as many as",
                  "a maximum of")));

  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:,? (?<least>or (?:more|higher|above|over)|at (?:the )?least)"
              + "|,? (?<most>or (?:less|fewer|lower|below|under)|at (?:the )?most)"
              + "|,? or (?<about>so|thereabouts)|(?<plus>-plus|\\+)|(?<odd>-odd))(?!\\p{L})");

  private EnglishVagueWords() {}

  private static List<String> over() {
    return List.of(
        "more than",
        "over",
        "above",
        "beyond",
        "past",
        "past the",
        "north of",
        "in excess of",
        "exceeding",
        "exceeded",
        "exceeds",
        "topping",
        "topped",
        "topped the",
        "tops",
        "surpassing",
        "surpassed",
        "surpassed the",
        "surpasses",
        "passed",
        "passed the",
        "passing",
        "crossed",
        "crossed the",
        "crossing",
        "above the",
        "over the",
        "beyond the");
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
  static String stripped(String ahead) {
    return AHEAD.stripped(ahead);
  }
}

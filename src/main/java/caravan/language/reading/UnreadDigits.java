package caravan.language.reading;

import caravan.language.number.KnownUnits;
import caravan.language.number.Nearby;
import caravan.language.registry.NoQuantities;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strings of digits that a reader could make nothing of, such as {@code 1.234,5} in English: they
 * look like numbers, so they are told. Those that make a name with the letters at them are not
 * (G20, 5G, A330).
 */
final class UnreadDigits {
  /** Letters that may stand at digits and make no name of them. */
  private static final String MULTIPLE =
      "(?:[kKmMbBкКмМ]|mn|mln|bn|bln|tn|trn|mio|mrd|тыс|млн|млрд|трлн|[kgmt]|mt|[kMGT]W|"
          + KnownUnits.SIGNS
          + "|кг|км|т|га|USD|EUR|RUB|CNY)(?![\\p{L}\\p{N}])";

  private static final Pattern KIND =
      Pattern.compile("-(?! ?\\p{N})(?!points?(?!\\p{L}))[\\p{L} ]");

  private static final Pattern RUN =
      Pattern.compile(
          "(?<ahead>(?:\\p{Sc}|(?<![\\p{L}\\p{N}])(?:USD|EUR|RMB|CNY|RUB)) ?)?"
              + "(?<digits>\\p{Nd}+(?:[.,'’·٫٬]\\p{Nd}+| \\p{Nd}{3}(?!\\p{Nd}))*)"
              + "(?<behind>(?<multiple>"
              + MULTIPLE
              + ")|(?<letter>[\\p{Lu}\\p{Ll}])| ?[%％‰]|(?<counted>[亿万]?(?:美元|元|吨)|[亿万]))?");

  private UnreadDigits() {}

  /**
   * Those of a text in their order.
   *
   * @param text without what was read or is no quantity
   */
  static List<StatedNumbers.Place> in(String text) {
    List<StatedNumbers.Place> found = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (!isName(text, run) && !isKind(text, run.end("digits"))) {
        int end = run.group("letter") == null ? run.end() : run.end("digits");
        found.add(new StatedNumbers.Place(run.start(), end, run.start("digits"), false));
      }
    }
    return found;
  }

  /** Whether the digits at a place name a kind of thing: 20-foot, 15- bis 64-Jährige. */
  static boolean isKind(String text, int end) {
    return KIND.matcher(Nearby.behind(text, end)).lookingAt();
  }

  private static boolean isName(String text, Matcher run) {
    String digits = run.group("digits");
    int before = run.start() == 0 ? ' ' : text.codePointBefore(run.start());
    boolean plain = digits.codePoints().allMatch(Character::isDigit);
    boolean glued = Character.isUpperCase(before) || Character.isLowerCase(before);
    // Comtrade36亿美元 lacks a blank and is no name.
    return (glued && run.group("ahead") == null && run.group("counted") == null)
        || (plain && run.group("letter") != null)
        || digits.matches(NoQuantities.YEAR);
  }
}

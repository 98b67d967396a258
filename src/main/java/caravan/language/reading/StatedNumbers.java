package caravan.language.reading;

import caravan.language.en.EnglishNouns;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.language.registry.Language;
import caravan.language.registry.NoQuantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the numbers in running text that state a quantity, which data could confirm or deny.
 *
 * <p>Left out are years, dates and times, ordinals, numbers of figures, tables, pages and sections,
 * codes, and names with digits (G20, 5G, COVID-19). Number words count with a multiple or a unit
 * only: "two million" and "ten percent" do, "two countries" does not.
 */
public final class StatedNumbers {
  /** Nouns that are counted, in languages that mark a year by a word of its own. */
  private static final Pattern COUNTED = Pattern.compile("(?!г|лет|年)[\\p{IsCyrillic}\\p{IsHan}]");

  private StatedNumbers() {}

  /**
   * Where a number stands, in UTF-16 from 0.
   *
   * @param start where it begins, unit included
   * @param end where it ends, unit included
   * @param digits where its digits (or number words) begin
   * @param isRead whether it can be read as a number as it stands
   */
  public record Place(int start, int end, int digits, boolean isRead) {}

  /** The numbers of a text that state a quantity, as far as they can be read, in their order. */
  public static List<TextNumber> of(String text, Language language) {
    List<TextNumber> found = new ArrayList<>();
    read(text, language, found);
    return found;
  }

  /**
   * The places of these numbers, and of all other strings of digits that cannot be read as a number
   * but look like one, in their order.
   */
  public static List<Place> places(String text, Language language) {
    List<TextNumber> found = new ArrayList<>();
    String rest = read(text, language, found);
    List<Place> places = new ArrayList<>(UnreadDigits.in(rest));
    found.forEach(n -> places.add(new Place(start(text, n), n.end(), n.digitsStart(), true)));
    places.sort(Comparator.comparingInt(Place::start));
    return places;
  }

  /** Where a number begins; a parenthesis ahead of it is its own only where it means a minus. */
  private static int start(String text, TextNumber number) {
    boolean beside = text.charAt(number.start()) == '(' && number.number().signum() >= 0;
    return beside ? number.digitsStart() : number.start();
  }

  /** Adds what can be read; the text without it, and without what is no quantity. */
  private static String read(String text, Language language, List<TextNumber> found) {
    String rest = NoQuantities.out(text, language);
    // A reader tells numbers in words, and years, only where there are no others: so again, without
    // what was read.
    List<TextNumber> numbers = language.numberReader().read(rest);
    while (!numbers.isEmpty()) {
      StringBuilder left = new StringBuilder(rest);
      for (TextNumber number : numbers) {
        if (isQuantity(rest, number)) {
          found.add(number);
        }
        NoQuantities.blank(left, number.start(), Math.max(number.end(), number.start() + 1));
      }
      rest = left.toString();
      numbers = language.numberReader().read(rest);
    }
    found.sort(Comparator.comparingInt(TextNumber::start));
    return rest;
  }

  private static boolean isQuantity(String text, TextNumber number) {
    String digits = text.substring(number.digitsStart(), number.digitsEnd());
    if (digits.codePoints().noneMatch(Character::isDigit)) {
      return number.scale().compareTo(BigDecimal.ONE) != 0
          // 一度, 一元 are mostly words of their own.
          || (number.unit() instanceof NamedUnit.Known && !digits.equals("一"));
    }
    if (!number.isBare()) {
      return true;
    }
    boolean place = number.unit() instanceof NamedUnit.Count count && count.word().equals("place");
    return !place
        && !isYear(text, digits, number)
        && !UnreadDigits.isKind(text, number.digitsEnd());
  }

  /** "2000 вагонов" and "more than 2000 firms" are no years; "2024 exports" are of one. */
  private static boolean isYear(String text, String digits, TextNumber number) {
    boolean round = digits.endsWith("00") && number.vagueness() != Vagueness.NONE;
    boolean counted =
        number.unit() instanceof NamedUnit.Count count
            ? round || COUNTED.matcher(count.word()).lookingAt()
            : round && EnglishNouns.behind(text, number.end()) != null;
    return digits.matches(NoQuantities.YEAR) && !counted;
  }
}

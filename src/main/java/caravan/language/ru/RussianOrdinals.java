package caravan.language.ru;

import caravan.language.number.NamedUnit;
import caravan.language.number.OrdinalForm;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Russian ordinals in words, in every case: {@code второе место}, {@code пятый год подряд}. */
final class RussianOrdinals {
  private static final List<String> STEMS =
      List.of(
          "перв",
          "втор",
          "трет",
          "четверт",
          "пят",
          "шест",
          "седьм",
          "восьм",
          "девят",
          "десят",
          "одиннадцат",
          "двенадцат",
          "тринадцат",
          "четырнадцат",
          "пятнадцат",
          "шестнадцат",
          "семнадцат",
          "восемнадцат",
          "девятнадцат",
          "двадцат");

  /** The ordinals that are stressed on their ending: второй, but первый. */
  private static final Set<Integer> STRESSED = Set.of(2, 6, 7, 8);

  private static final String ENDING =
      "(?:(?<=трет)(?:ий|ья|ье|ью|ьего|ьему|ьим|ьем|ьей|ьих|ьи)"
          + "|(?<!трет)(?:ый|ой|ая|ое|ую|ого|ому|ым|ом|ых|ые))";

  /** The first half and the second quarter of a year are no places in a ranking. */
  private static final String PERIOD =
      "(?![\\s\\u00a0]+(?:половин|полугоди|квартал|декад|трет[ьи]|недел|этап|раз(?!\\p{L})|очеред|част"
          + "|пят[ьи]|шест[ьи]|сем[ьи]|восьми|восемь|девят[ьи]|десят[ьи]|дв[ае]|двух|тр[ие]|трех|месяц))";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<stem>"
              + String.join("|", STEMS)
              + ")"
              + ENDING
              + "(?!\\p{L})"
              + PERIOD);

  private RussianOrdinals() {}

  /** An ordinal up to the twentieth in words, as it stands by itself: {@code второй}. */
  static @Nullable String words(int value, OrdinalForm.Gender gender) {
    if (value > STEMS.size()) {
      return null;
    }
    String stem = STEMS.get(value - 1).replace("четверт", "четвёрт");
    boolean third = value == 3;
    return stem
        + switch (gender) {
          case MASCULINE -> third ? "ий" : STRESSED.contains(value) ? "ой" : "ый";
          case FEMININE -> third ? "ья" : "ая";
          case NEUTER -> third ? "ье" : "ое";
        };
  }

  /** An ordinal in digits, with the last letter of its word: {@code 2-й}. */
  static String digits(int value, OrdinalForm.Gender gender) {
    return value
        + switch (gender) {
          case MASCULINE -> "-й";
          case FEMININE -> "-я";
          case NEUTER -> "-е";
        };
  }

  /** The ordinals of a text in small letters, ё as е. */
  static List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher m = PATTERN.matcher(text);
    while (m.find()) {
      numbers.add(
          new TextNumber(
              m.start(),
              m.end(),
              m.start(),
              m.end(),
              BigDecimal.valueOf(STEMS.indexOf(m.group("stem")) + 1L),
              0,
              BigDecimal.ONE,
              new NamedUnit.Count(m.group()),
              Vagueness.NONE));
    }
    return numbers;
  }
}

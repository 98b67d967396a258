package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

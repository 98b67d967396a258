package caravan.language.ru;

import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Russian words that have a value of their own: половина, две трети, вдвое, удвоился. */
final class RussianFixedWords {
  private static final NamedUnit COUNT = new NamedUnit.None();

  /** How each may look; the text is in small letters, ё is е. */
  private static final Map<Pattern, FixedWord> WORDS = words();

  /** With one of these beside it "наполовину" is a rise. */
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?<!\\p{L})(?:вырос|вырас|возрос|возрас|увелич|рост|расти|раст[еу]|прирос|подн|подъем|повы[шс]"
              + "|расшир|подорож|прибав|укреп|больше|выше)");

  private RussianFixedWords() {}

  private static Map<Pattern, FixedWord> words() {
    Map<Pattern, FixedWord> words = new LinkedHashMap<>();
    part(words, "(?:две|двух|двум|двумя) трет(?:и|ей|ям|ями|ях)", 2, 3);
    part(words, "(?:три|трех|трем|тремя) четверт(?:и|ей|ям|ями|ях)", 3, 4);
    part(words, "(?:одн\\p{L}+ )?трет(?:ь|и|ью)(?! (?:квартал|декад))", 1, 3);
    // A quarter of a number, not of a year.
    part(words, "(?:одн\\p{L}+ )?четверт(?:ь|и|ью)(?! год)", 1, 4);
    part(
        words,
        "(?<!(?<!\\p{L})с )половин(?:а|у|ы|е|ой|ою)(?!"
            + " (?:год|\\d{4}))|наполовину|вполовину|одн(?:а|у|ой) втор(?:ая|ую|ой)|кажд\\p{L}+"
            + " втор\\p{L}+",
        1,
        2);
    List<String> parts = List.of("пят", "шест", "седьм", "восьм", "девят", "десят");
    List<String> above =
        List.of("од(?:на|ну|ной)", "(?:две|двух)", "(?:три|трех)", "(?:четыре|четырех)");
    part(words, "кажд\\p{L}+ трет(?:ий|ьего|ьему|ьим|ьем|ья|ью|ьей|ье)", 1, 3);
    part(words, "кажд\\p{L}+ четверт\\p{L}+", 1, 4);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      part(words, "(?:од\\p{L}+ )?" + part + "(?:ая|ую|ой) част(?:ь|и|ью)", 1, i + 5);
      part(words, "кажд\\p{L}+ " + part + "(?:ый|ого|ому|ым|ом|ой|ая|ую|ое)", 1, i + 5);
      for (int j = 0; j < above.size(); j++) {
        part(words, above.get(j) + " " + part + "(?:ая|ую|ой|ых|ым|ыми)", j + 1, i + 5);
      }
    }
    words.put(pattern("дюжин\\p{L}+"), new FixedWord(BigDecimal.valueOf(12), 0, COUNT));
    List<String> times =
        List.of(
            "вдвое|удво\\p{L}+|двукратн\\p{L}+",
            "втрое|утро(?!м)\\p{L}+|тр[ое]хкратн\\p{L}+",
            "вчетверо|учетвер\\p{L}+|четырехкратн\\p{L}+",
            "впятеро|пятикратн\\p{L}+",
            "вшестеро|шестикратн\\p{L}+",
            "всемеро|семикратн\\p{L}+",
            "ввосьмеро|восьмикратн\\p{L}+",
            "вдевятеро|девятикратн\\p{L}+",
            "вдесятеро|десятикратн\\p{L}+");
    for (int i = 0; i < times.size(); i++) {
      multiple(words, times.get(i), Integer.toString(i + 2));
    }
    multiple(words, "в полтора раза|в полутора раз\\p{L}*|полуторакратн\\p{L}+", "1.5");
    return words;
  }

  private static void part(Map<Pattern, FixedWord> words, String regex, int above, int below) {
    words.put(pattern(regex), FixedWord.part(above, below));
  }

  private static void multiple(Map<Pattern, FixedWord> words, String regex, String times) {
    words.put(pattern(regex), FixedWord.multiple(times, NamedUnit.Sense.AS_MUCH));
  }

  private static Pattern pattern(String regex) {
    String spaced = regex.replace(" ", "[\\s\\u00a0]");
    return Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + spaced + ")(?![\\p{L}\\p{N}])");
  }

  /** What a reader found, and the text without it. */
  record Found(List<TextNumber> numbers, String rest) {}

  /** The numbers that a text names by such words; of overlapping ones the first in the list. */
  static Found read(String text) {
    List<TextNumber> numbers = new java.util.ArrayList<>();
    String rest = text;
    for (Map.Entry<Pattern, FixedWord> entry : WORDS.entrySet()) {
      Matcher m = entry.getKey().matcher(rest);
      while (m.find()) {
        numbers.add(number(text, m.start(), m.end(), entry.getValue()));
      }
      rest = Blanks.over(entry.getKey(), rest);
    }
    return new Found(List.copyOf(numbers), rest);
  }

  /** The part that a word names by itself: четверть; null for others. */
  static @Nullable FixedWord part(String word) {
    for (Map.Entry<Pattern, FixedWord> entry : WORDS.entrySet()) {
      if (entry.getKey().matcher(word).matches()) {
        return entry.getValue();
      }
    }
    return null;
  }

  static TextNumber number(String text, int start, int end, FixedWord word) {
    String ahead = Nearby.ahead(text, start);
    String behind = Nearby.behind(text, end);
    TextNumber number =
        new TextNumber(
            start,
            end,
            start,
            end,
            word.value(),
            word.decimals(),
            BigDecimal.ONE,
            RussianVagueWords.sense(word.unit(), ahead, behind),
            RussianVagueWords.of(ahead, behind));
    // "Наполовину" has its preposition within.
    boolean on = text.substring(start, end).matches("[нв]а?половину");
    String verb = on ? ahead + "на" : ahead;
    if (RussianDecline.governs(word.unit(), verb, behind)) {
      return number.falling();
    }
    boolean free = on && !GROWTH.matcher(ahead).find() && !GROWTH.matcher(behind).find();
    return free ? number.in(new NamedUnit.ByPart()) : number;
  }
}

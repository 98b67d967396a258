package caravan.language.ru;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Russian cardinals to 999 in words, in every case; the letter ё as е. */
final class RussianNumberWords {
  private static final List<String> ONES =
      List.of(
          "ноль нуль ноля нуля нолю нулю нолем нулем",
          "один одна одно одну одного одной одному одним одном",
          "два две двух двум двумя",
          "три трех трем тремя",
          "четыре четырех четырем четырьмя",
          "пять пяти пятью",
          "шесть шести шестью",
          "семь семи семью",
          "восемь восьми восемью восьмью",
          "девять девяти девятью");

  private static final List<String> TEENS =
      List.of(
          "десят",
          "одиннадцат",
          "двенадцат",
          "тринадцат",
          "четырнадцат",
          "пятнадцат",
          "шестнадцат",
          "семнадцат",
          "восемнадцат",
          "девятнадцат");

  private static final List<String> TENS =
      List.of(
          "двадцать двадцати двадцатью",
          "тридцать тридцати тридцатью",
          "сорок сорока",
          "пятьдесят пятидесяти пятьюдесятью",
          "шестьдесят шестидесяти шестьюдесятью",
          "семьдесят семидесяти семьюдесятью",
          "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью",
          "девяносто девяноста");

  private static final List<String> HUNDREDS =
      List.of(
          "сто ста",
          "двести двухсот двумстам двумястами двухстах",
          "триста трехсот тремстам тремястами трехстах",
          "четыреста четырехсот четыремстам четырьмястами четырехстах",
          "пятьсот пятисот пятистам пятьюстами пятистах",
          "шестьсот шестисот шестистам шестьюстами шестистах",
          "семьсот семисот семистам семьюстами семистах",
          "восемьсот восьмисот восьмистам восемьюстами восьмистах",
          "девятьсот девятисот девятистам девятьюстами девятистах");

  private static final Map<String, Integer> VALUES = values();

  /** One word of a number, the longer ones first; or a part of one: двенадцатипроцентный. */
  private static final String WORD =
      "(?:"
          + VALUES.keySet().stream()
              .sorted(Comparator.comparing((String w) -> -w.length()).thenComparing(w -> w))
              .collect(Collectors.joining("|"))
          + ")(?:(?![\\p{L}\\p{N}])|(?=процентн|миллиардн|миллионн))";

  /** Words that may make a number. */
  static final String PATTERN = WORD + "(?:[\\s\\u00a0]" + WORD + "){0,2}";

  private RussianNumberWords() {}

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new LinkedHashMap<>();
    add(values, ONES, 0, 1);
    for (int i = 0; i < TEENS.size(); i++) {
      for (String ending : List.of("ь", "и", "ью")) {
        values.put(TEENS.get(i) + ending, 10 + i);
      }
    }
    add(values, TENS, 20, 10);
    add(values, HUNDREDS, 100, 100);
    return values;
  }

  private static void add(Map<String, Integer> values, List<String> forms, int first, int step) {
    for (int i = 0; i < forms.size(); i++) {
      for (String form : forms.get(i).split(" ")) {
        values.put(form, first + i * step);
      }
    }
  }

  /** The value of words in small letters; null where they make no number: {@code два пять}. */
  static @Nullable BigDecimal value(String words) {
    int sum = 0;
    int room = 1000;
    for (String word : words.split("[\\s\\u00a0]")) {
      int value = VALUES.getOrDefault(word, room);
      if (value >= room || (sum > 0 && value == 0)) {
        return null;
      }
      sum += value;
      room = value >= 100 ? 100 : value >= 20 ? 10 : 0;
    }
    return BigDecimal.valueOf(sum);
  }
}

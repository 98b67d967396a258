package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NumberReader;
import caravan.language.number.TextNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words and signs of numbers in any order make a number or none, and never break a reader. They are
 * put together at random, the same way on every machine.
 */
class NumberGarbageTest {
  private static final int FEW = 4_000;
  private static final int MANY = 100_000;

  private static final String SIGNS =
      "0 1 2 3 5 7 10 12 50 99 100 1,000 106.3 0.5 .5 1/2 1/0 2/3 ½ % ‰ - − – / : . , ( ) $ US$ € ¥"
          + " x 2025 99999999999";

  private static final Map<String, String> WORDS =
      Map.of(
          "en",
          "one two three ten twelve twenty hundred thousand million billion half a third quarter"
              + " thirds of in out every each percent point points dollars cents and to ratio minus"
              + " times fold doubled halved between from dozen per 1,000 m bn kt tonnes trains"
              + " second 3rd",
          "zh",
          "一 二 两 三 五 九 十 百 千 万 亿 零 〇 点 分之 百分之 千分之 比 每 家 元 美元 美分 中 有 成 半 倍 番 翻 几 多 余 近 超"
              + " 第 吨 个 百分点 至 减 增长 过",
          "ru",
          "один два две три десять полтора полторы сто тысяч млн млрд половина треть две пятых из"
              + " каждых на в раза вдвое к одному процентов процента п. п. долл. доллара центов"
              + " цента с половиной от до четверть миллиона полмиллиона каждый пятый тонн поездов ‰"
              + " второй");

  /** What takes two numbers; a # is one, made up of digits or of words in any order. */
  private static final Map<String, List<String>> FRAMES =
      Map.of(
          "en",
          List.of(
              "# in #",
              "# out of every #",
              "# to 1",
              "ratio of # to #",
              "# cents of every dollar",
              "#/#",
              "# per #",
              "# #/#",
              "#-fold",
              "between # and #",
              "# of a point",
              "# half"),
          "zh",
          List.of(
              "每#家有#家",
              "每1元中有#分",
              "#比1",
              "#分之#",
              "#分之#个百分点",
              "翻#番",
              "#成#",
              "#倍半",
              "百分之#",
              "#至#亿元",
              "#多亿",
              "第#"),
          "ru",
          List.of(
              "# из #",
              "# центов из каждого доллара",
              "# к 1",
              "#/#",
              "# на #",
              "в # раза",
              "от # до #",
              "# с половиной",
              "#-кратный",
              "# пятых",
              "четверть # тонн",
              "полмиллиона #"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  void noReaderBreaks(String language) {
    assertThat(broken(language, FEW, 1)).isEmpty();
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(strings = {"en", "zh", "ru"})
  void norByMuchMore(String language) {
    assertThat(broken(language, MANY, 2)).isEmpty();
  }

  /** What breaks the reader of a language, a text for each way in which it does. */
  private static Map<String, String> broken(String language, int runs, long seed) {
    NumberReader reader = Phrases.language(language).numberReader();
    List<String> words = new ArrayList<>(List.of(SIGNS.split(" ")));
    // As often as signs, or more.
    for (int i = 0; i < 2; i++) {
      words.addAll(List.of(WORDS.getOrDefault(language, "").split(" ")));
    }
    String space = language.equals("zh") ? "" : " ";
    Random random = new Random(seed);
    Map<String, String> broken = new TreeMap<>();
    for (int run = 0; run < runs; run++) {
      String text = random.nextInt(3) == 0 ? some(words, 8, space, random) : "#";
      List<String> frames = FRAMES.getOrDefault(language, List.of());
      if (text.equals("#")) {
        text = frames.get(random.nextInt(frames.size()));
        while (text.contains("#")) {
          text = text.replaceFirst("#", Matcher.quoteReplacement(some(words, 3, space, random)));
        }
      }
      try {
        for (TextNumber number : reader.read(text)) {
          if (number.end() > text.length()) {
            broken.putIfAbsent("a number that ends behind its text", text);
          }
        }
      } catch (RuntimeException e) {
        broken.putIfAbsent(e + " " + where(e), text);
      }
    }
    return broken;
  }

  private static String some(List<String> words, int most, String space, Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 || random.nextInt(6) == 0 ? "" : space);
      text.append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  private static String where(RuntimeException e) {
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().startsWith("caravan.")) {
        return element.toString();
      }
    }
    return "";
  }
}

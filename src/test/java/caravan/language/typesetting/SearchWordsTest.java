package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchWordsTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("China’s exports", List.of("china", "exports")),
        Arguments.of("В Ёлкино — ёж, а с ним…", List.of("елкино", "еж", "ним")),
        Arguments.of("Ürümqi, São Tomé", List.of("urumqi", "sao", "tome")),
        Arguments.of("US$106.3 billion", List.of("us", "1063", "billion")),
        Arguments.of("106,3 млрд", List.of("1063", "млрд")),
        Arguments.of("1063亿", List.of("1063", "亿")),
        Arguments.of(
            "11\u00a0920 поездов, 882 712 ДФЭ", List.of("11920", "поездов", "882712", "дфэ")),
        Arguments.of("2024 300 поездов", List.of("2024", "300", "поездов")),
        Arguments.of("1,436.5 of 2025-H1", List.of("14365", "of", "2025", "h1")),
        Arguments.of("24kg", List.of("24", "kg")),
        Arguments.of("A-B, C++ and C#", List.of("ab", "c++", "and", "c#")),
        Arguments.of("U.S. goods, R&D, F.O.B.", List.of("us", "goods", "rd", "fob")),
        Arguments.of("A-Bank, x-ray, a b", List.of("bank", "ray")),
        Arguments.of("И.И. Иванов", List.of("ии", "иванов")),
        Arguments.of("5A-B", List.of("5", "ab")),
        Arguments.of("Große Straße", List.of("grosse", "strasse")),
        Arguments.of("Łódź, Tromsø, Diyarbakır", List.of("lodz", "tromso", "diyarbakir")),
        Arguments.of("مُحَمَّد أحمد مكتبة", List.of("محمد", "احمد", "مكتبه")),
        Arguments.of("铁路", List.of("铁路", "路")),
        Arguments.of("中欧班列，气", List.of("中欧", "欧班", "班列", "列", "气")),
        Arguments.of("2025年GDP增长", List.of("2025", "年", "gdp", "增长", "长")),
        Arguments.of("ＧＤＰ２０２５", List.of("gdp2025")),
        Arguments.of("trans\u00adport", List.of("transport")),
        Arguments.of("Қазақстан сауда", List.of("қазақстан", "сауда")),
        Arguments.of("한국어", List.of("한국어")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takesTheWords(String text, List<String> words) {
    assertThat(SearchWords.of(text)).isEqualTo(words);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** However a text is written down, its words stay; they are what one would search for again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void wordsDoNotDependOnHowTheTextIsWritten(long seed) {
    String text = random(new Random(seed));
    List<String> words = SearchWords.of(text);

    assertThat(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(words);
    assertThat(words).allSatisfy(word -> assertThat(SearchWords.of(word)).contains(word));
  }

  /** A text of letters, digits, signs and blanks of some scripts. */
  private static String random(Random random) {
    String characters =
        "abZéñßøأ ёЁйЖщ  中国铁路、。かなกข 0123456789.,:-+#&/\u00a0\u00ad’€Ａİſ\ud842\udfb7";
    int[] all = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      text.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return text.toString();
  }
}

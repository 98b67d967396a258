package caravan.language.number;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Phrases;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadersTest {
  static Stream<Arguments> phrases() {
    return Stream.of("en", "zh", "ru")
        .flatMap(
            language ->
                Phrases.table(language + ".txt").stream()
                    .map(row -> Arguments.of(language, row[0], row[1].strip())));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void whatAReaderReads(String language, String text, String expected) {
    assertThat(Phrases.read(text, language)).isEqualTo(expected);
  }

  /** What stands in a sentence is read as what stands alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 2025年中国与中亚贸易总额达1063亿美元，创历史新高 | 1063亿美元",
        "zh | 贸易额翻了一番。 | 翻了一番",
        "zh | 同比增长12% | 12%",
        "ru | Товарооборот составил 106,3 млрд долл. США, что выше | 106,3 млрд долл. США",
        "ru | Экспорт вырос вдвое. | вдвое",
        "en | Trade came to about US$106.3 billion, a record. | US$106.3 billion"
      })
  void theNumberIsWhereItStands(String language, String sentence, String number) {
    TextNumber found = Phrases.language(language).numberReader().read(sentence).get(0);

    assertThat(sentence.substring(found.start(), found.end())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 约1,063.5亿元 | 1,063.5",
        "zh | 一千多亿美元 | 一千",
        "zh | 百分之12 | 12",
        "ru | −1 063,5 млрд | 1 063,5",
        "ru | двадцать пять процентов | двадцать пять"
      })
  void theDigitsAreThoseToReplace(String language, String text, String digits) {
    TextNumber found = Phrases.language(language).numberReader().read(text).get(0);

    assertThat(text.substring(found.digitsStart(), found.digitsEnd())).isEqualTo(digits);
  }

  @Test
  void wordsWithAValueAreMeantToTwoDigits() {
    SoftAssertions all = new SoftAssertions();
    for (String row : new String[] {"en:half", "zh:一半", "ru:половина", "zh:三成", "en:a third"}) {
      TextNumber number =
          Phrases.language(row.substring(0, 2)).numberReader().read(row.substring(3)).get(0);
      all.assertThat(number.decimals()).as(row).isEqualTo(2);
    }
    for (String row : new String[] {"en:doubled", "zh:翻一番", "ru:вдвое", "ru:в два раза"}) {
      TextNumber number =
          Phrases.language(row.substring(0, 2)).numberReader().read(row.substring(3)).get(0);
      all.assertThat(number.decimals()).as(row).isEqualTo(1);
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  void longTextsAreReadInOneGo(String language) {
    readInOneGo(language, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  @Tag("long")
  void evenLongerOnesToo(String language) {
    readInOneGo(language, 5_000);
  }

  private static void readInOneGo(String language, int times) {
    String text =
        "1,".repeat(4 * times)
            + "一百".repeat(4 * times)
            + "1 000 ".repeat(times)
            + "двадцать ".repeat(times)
            + "-".repeat(4 * times);

    assertThat(Phrases.language(language).numberReader().read(text))
        .isNotEmpty()
        .hasSizeLessThan(12 * times);
  }
}

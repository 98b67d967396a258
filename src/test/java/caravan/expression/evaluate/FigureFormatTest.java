package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an author wants a number written. */
class FigureFormatTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', COMPACT, -, -",
        "compact, COMPACT, -, -",
        "compact 1, COMPACT, 1, -",
        "2, COMPACT, 2, -",
        "6, COMPACT, 6, -",
        "full, FULL, -, -",
        "full 0, FULL, 0, -",
        "percent 1, PERCENT, 1, -",
        "points, POINTS, -, -",
        "number digits 3, NUMBER, -, 3",
        "digits 9, COMPACT, -, 9"
      })
  void aNumber(String text, FigureFormat.Style style, Integer decimals, Integer significant) {
    assertThat(FigureFormat.of(text))
        .isEqualTo(new FigureFormat(style, decimals, significant, null));
    assertThat(style.word()).isEqualToIgnoringCase(style.name()).isLowerCase();
  }

  @ParameterizedTest
  @CsvSource({
    "ordinal, USUAL MASCULINE",
    "ordinal words, WORDS MASCULINE",
    "ordinal digits, DIGITS MASCULINE",
    "ordinal feminine, USUAL FEMININE",
    "ordinal words neuter, WORDS NEUTER"
  })
  void anOrdinal(String text, String form) {
    FigureFormat format = FigureFormat.of(text);

    assertThat(format.style()).isEqualTo(FigureFormat.Style.NUMBER);
    assertThat(format.decimals()).isNull();
    assertThat(format.ordinal().style() + " " + format.ordinal().gender()).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roman",
        "compact 7",
        "digits 0",
        "compact  1",
        "compact digits",
        "ordinal 1",
        "1 2"
      })
  void anythingElseIsNoFormat(String text) {
    assertThat(FigureFormat.of(text)).isNull();
  }
}

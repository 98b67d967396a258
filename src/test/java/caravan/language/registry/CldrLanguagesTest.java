package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.KnownUnits;
import caravan.language.number.TextNumber;
import caravan.model.data.Currencies;
import caravan.model.data.Unit;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages that the program knows from CLDR alone: what it writes, it reads. */
class CldrLanguagesTest {
  private static final List<String> UNITS =
      List.of("USD", "CNY", "KZT", "percent", "t", "m3", "kWh", "TEU");

  private static final List<String> VALUES =
      List.of(
          "106300000000",
          "-94700000000",
          "43820000",
          "1.5e12",
          "2e6",
          "1e9",
          "999960000",
          "71234",
          "12.4",
          "-6.1",
          "1",
          "2",
          "5",
          "0.37",
          "1063",
          "21",
          "1000");

  static List<String> languages() {
    return List.of(
        "de", "fr", "es", "pt-BR", "pl", "cs", "fi", "tr", "kk", "uz", "ky", "mn", "ja", "ko",
        "zh-Hant", "vi", "th", "hi", "ar", "ar-EG", "fa", "he", "de-CH", "ro");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void readWhatTheyWrite(String code) {
    Language language = Objects.requireNonNull(Language.find(code));
    List<String> wrong = new ArrayList<>();
    for (String name : UNITS) {
      Unit unit = Unit.of(name);
      for (String text : VALUES) {
        BigDecimal value = new BigDecimal(text);
        for (int decimals = 0; decimals <= 1; decimals++) {
          check(
              language,
              language.numberWriter().compact(value, unit, decimals),
              value,
              unit,
              decimals,
              true,
              wrong);
          check(
              language,
              language.numberWriter().full(value, unit, decimals),
              value,
              unit,
              decimals,
              false,
              wrong);
        }
      }
    }
    assertThat(wrong.stream().limit(12)).isEmpty();
  }

  private static void check(
      Language language,
      String text,
      BigDecimal value,
      Unit unit,
      int decimals,
      boolean compact,
      List<String> wrong) {
    int power = compact ? language.numberWriter().magnitude(value, unit) : 0;
    BigDecimal shown =
        value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP).movePointRight(power);
    List<TextNumber> read = language.numberReader().read(text);
    boolean same = read.size() == 1;
    if (same) {
      TextNumber number = read.get(0);
      same =
          number.number().multiply(number.scale()).compareTo(shown) == 0
              && number.unit().equals(KnownUnits.named(unit.toString()))
              && number.start() <= 2;
    }
    if (!same) {
      wrong.add(text + " -> " + Phrases.read(text, language));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fa", "hi", "ja"})
  void writeNumbersThatTheyRead(String code) {
    Language language = Objects.requireNonNull(Language.find(code));
    for (String value : VALUES) {
      String text = language.numberWriter().number(new BigDecimal(value), 1);
      BigDecimal shown = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
      assertThat(language.numberReader().read(text))
          .as(text)
          .singleElement()
          .satisfies(n -> assertThat(n.number()).isEqualByComparingTo(shown));
    }
  }

  /** The list of currencies is CLDR's. */
  @Test
  void knowsTheCurrenciesOfCldr() {
    assertThat(Currencies.current()).hasSizeGreaterThan(150);
    for (String code : Currencies.current()) {
      assertThat(Currency.isAvailable(code, null, null)).as(code).isTrue();
    }
    assertThat(Currencies.isCode("DEM")).isTrue();
    assertThat(Currencies.isCode("ABC")).isFalse();
  }
}

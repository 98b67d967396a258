package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries by whatever statistics call them. */
class CountryCodesTest {
  @ParameterizedTest
  @CsvSource({
    "KAZ,KAZ",
    "kz,KAZ",
    "398,KAZ",
    "004,AFG",
    "4,AFG",
    "Kazakhstan,KAZ",
    "Казахстан,KAZ",
    "哈萨克斯坦,KAZ",
    "Österreich,AUT",
    "Côte d’Ivoire,CIV",
    "Rep. of Korea,KOR",
    "Kyrgyz Republic,KGZ",
    "Türkiye,TUR",
    "'China, Hong Kong SAR',HKG",
    "XK,XKX",
    "World,WLD",
    "всего,WLD",
  })
  void oneIsKnown(String text, String code) {
    assertThat(CountryCodes.all().code(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"''", "Atlantis", "'Areas, nes'", "0101", "999", "export"})
  void noneIsMade(String text) {
    assertThat(CountryCodes.all().code(text)).isNull();
  }
}

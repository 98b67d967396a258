package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {
  @ParameterizedTest
  @CsvSource({
    "en, Silk Road Briefing, true",
    "en, '«№ 5», 2024–2025!', true",
    "en, Торговля, false",
    "en, Trade (Торговля), false",
    "en, 人民日报, false",
    "en, Καθημερινή, false",
    "en, ქართული, false",
    "ru, Торговля, true",
    "ru, Trade, true",
    "ru, 人民日报, false",
    "kk, Қазақстан, true",
    "zh, 人民日报, true",
    "zh, Торговля, false",
    "qxx, Торговля, false",
    "qxx, Trade, true",
  })
  void italicsAreForLatinAndTheScriptOfThePage(String language, String text, boolean italic) {
    assertThat(Scripts.isItalic(text, language)).isEqualTo(italic);
  }
}

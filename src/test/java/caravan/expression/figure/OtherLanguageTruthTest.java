package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.names.FigureText;
import caravan.language.number.LanguageWords;
import caravan.language.registry.Language;
import caravan.language.registry.LanguageWordsReader;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deficits and denials of languages that the program knows by their message files. */
class OtherLanguageTruthTest {
  private static final String WORDS =
      """
      over: [mehr als, über]
      at-most: [höchstens, nicht mehr als]
      falls: [sank, fiel]
      rises: [stieg]
      level: [auf]
      deficit: [Defizit, Verlust]
      surplus: [Überschuss]
      """;

  private static final Language WITH_NEGATIONS =
      german(WORDS + "negations: [nicht, nie, kein, keine, kaum, verfehlte]\n");

  private static final Language WITHOUT = german(WORDS);

  private static Language german(String yaml) {
    Diagnostics out = new Diagnostics();
    YamlMap section = (YamlMap) YamlParser.parse(TestData.text(yaml), out);
    LanguageWords words = LanguageWordsReader.read(Objects.requireNonNull(section), out);
    assertThat(out.list()).isEmpty();
    return Objects.requireNonNull(
        Languages.of(List.of("de"), Map.of("de", words), new CodeLists(Map.of())).get("de"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ein Defizit von 4,5 Mrd. US-Dollar | balance.KAZ@2025 | ok",
        "ein Defizit von 4,5 Mrd. US-Dollar | balance.KGZ@2025 | figure-mismatch",
        "ein Überschuss von 4,5 Mrd. US-Dollar | balance.KGZ@2025 | ok",
        "ein Überschuss von 4,5 Mrd. US-Dollar | balance.KAZ@2025 | figure-mismatch",
        "ein Defizit von 4,5 Mrd. US-Dollar | gaps.deficit@2025 | ok",
        "ein Verlust von 6,1 Prozent | growth(usd.TKM@2025) | ok",
        "ein Verlust von 12,2 Prozent | growth(usd.CA5@2025) | figure-mismatch",
        "nicht mehr als 107 Mrd. US-Dollar | usd.CA5@2025 | ok",
        "nicht mehr als 106 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch",
        "nicht 107 Mrd. US-Dollar | usd.CA5@2025 | figure-negated",
        "nie über 107 Mrd. US-Dollar | usd.CA5@2025 | figure-negated",
        "kaum 106,3 Mrd. US-Dollar | usd.CA5@2025 | figure-negated",
        "106,3 Mrd. US-Dollar wurden nicht erreicht | usd.CA5@2025 | figure-negated",
        "Nichte: 106,3 Mrd. US-Dollar | usd.CA5@2025 | ok",
        "stieg auf 105,3 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch with a fix"
      })
  void isJudged(String text, String expression, String expected) {
    assertThat(verdict(text, expression, WITH_NEGATIONS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "107 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch with a fix",
        "stieg auf 107 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch with a fix",
        "nicht 107 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch",
        "verfehlte 107 Mrd. US-Dollar | usd.CA5@2025 | figure-mismatch"
      })
  void withoutNegationsWordsThatNobodyKnowsAreLeftToAPerson(
      String text, String expression, String expected) {
    assertThat(verdict(text, expression, WITHOUT)).isEqualTo(expected);
  }

  private static String verdict(String text, String expression, Language language) {
    Diagnostics out = new Diagnostics();
    FigureText figure =
        new FigureText(
            TestData.text(text).span(), TestData.text(text), TestData.text(expression), null);
    new FigureChecker(SaidTruthTest.DATA).check(figure, language, out);
    return out.list().isEmpty()
        ? "ok"
        : out.list().get(0).code().id() + (out.list().get(0).fix() == null ? "" : " with a fix");
  }
}

package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.NamedUnit;
import caravan.language.number.NumberWriter;
import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.model.data.Unit;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlParser;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units that a report declares, in the words of each language. */
class UnitNamingTest {
  private static final String FORMS =
      """
      unit:
        trains:
          en: {one: freight train, other: freight trains}
          zh: 列
          ru: {one: поезд, few: поезда, many: поездов, other: поезда}
        visas: visas
      """;

  private static CodeLists lists(String yaml, Diagnostics out) {
    return CodeListsReader.read(YamlParser.parse(TestData.text(yaml), out), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | 0 | 1 freight train",
        "en | 14627 | 0 | 14,627 freight trains",
        "zh | 527 | 0 | 527列",
        "zh | 14627 | 2 | 1.46万列",
        "ru | 1 | 0 | 1 поезд",
        "ru | 1.5 | 1 | 1,5 поезда",
        "ru | 14622 | 0 | 14 622 поезда",
        "ru | 14627 | 0 | 14 627 поездов",
        "ru | -5 | 0 | −5 поездов",
        "ru | 2000000 | 0 | 2 млн поездов"
      })
  void areWrittenByTheirNames(String language, BigDecimal value, int decimals, String expected) {
    NumberWriter writer = Language.of(language, lists(FORMS, new Diagnostics())).numberWriter();

    assertThat(writer.compact(value, Unit.of("trains"), decimals).replace('\u00a0', ' '))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 14,627 trains | 14627 trains",
        "en | 14,627 freight trains | 14627 trains",
        "en | 14,627 new freight trains | 14627 trains",
        "en | the fifth train | 5",
        "en | 500 visas | 500 visas",
        "zh | 开行班列1.46万余列 | 1.46 e4 trains AND_MORE",
        "ru | 14 627 поездами | 14627 trains",
        "ru | 14,6 тыс. поездов | 14.6 e3 trains",
        "ru | 14 627 вагонов | 14627"
      })
  void areReadByTheirNames(String language, String text, String expected) {
    Language named = Language.of(language, lists(FORMS, new Diagnostics()));

    assertThat(Phrases.read(text, named)).isEqualTo(expected);
  }

  @Test
  void areReadInOtherCasesThanTheOnlyOneThatIsGiven() {
    CodeLists lists = lists("unit:\n  trains: {en: trains, ru: поезда}\n", new Diagnostics());

    assertThat(Language.of("ru", lists).numberReader().read("13 500 поездов").get(0).unit())
        .isEqualTo(new NamedUnit.Known(Unit.of("trains"), BigDecimal.ONE));
  }

  @Test
  void headTablesByTheirFormForMany() {
    CodeLists lists = lists(FORMS, new Diagnostics());

    assertThat(Language.of("ru", lists).numberWriter().unitLabel(Unit.of("trains"), 6))
        .isEqualTo("млн\u00a0поездов");
    assertThat(lists.name("unit", "trains", "ru")).isEqualTo("поездов");
    assertThat(lists.name("unit", "trains", "zh")).isEqualTo("列");
  }

  @Test
  void needAFormForOtherAndKnowNoFurtherOnes() {
    Diagnostics out = new Diagnostics();
    lists("unit:\n  trains: {ru: {one: поезд, mny: поездов}}\n", out);

    assertThat(TestData.lines(out))
        .anyMatch(line -> line.contains("missing-key") && line.contains("other"))
        .anyMatch(line -> line.contains("unknown-key") && line.contains("mny"));
  }
}

package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code codelists.yaml}: the codes of each dimension with their names. */
class CodeListsTest {
  private final Diagnostics out = new Diagnostics();

  private CodeLists read(String yaml) {
    return CodeListsReader.read(YamlParser.parse(TestData.text(yaml), out), out);
  }

  private static CodeLists.Code code(CodeLists lists, String dimension, String code) {
    return Objects.requireNonNull(lists.find(dimension, code));
  }

  @Test
  void codesHaveNamesInLanguages() {
    CodeLists lists =
        read(
            """
            partner:
              KAZ: Kazakhstan
              KGZ: {en: Kyrgyzstan, ru: Киргизия}
              UZB:
              CA5: {name: {en: Central Asia, zh: 中亚}, members: [KAZ, KGZ, UZB]}
              EU: {members: [KAZ]}
            """);

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(lists.codes("partner")).containsExactly("KAZ", "KGZ", "UZB", "CA5", "EU");
    assertThat(lists.codes("flow")).isEmpty();
    assertThat(lists.name("partner", "KAZ", "zh")).isEqualTo("Kazakhstan");
    assertThat(lists.name("partner", "KGZ", "ru")).isEqualTo("Киргизия");
    assertThat(lists.name("partner", "CA5", "zh")).isEqualTo("中亚");
    assertThat(lists.name("partner", "XXX", "en")).isEqualTo("XXX");
    assertThat(lists.name("flow", "KAZ", "en")).isEqualTo("KAZ");
    assertThat(code(lists, "partner", "CA5").members()).containsExactly("KAZ", "KGZ", "UZB");
    assertThat(code(lists, "partner", "KAZ").members()).isEmpty();
    assertThat(code(lists, "partner", "UZB").isUnnamed()).isTrue();
    assertThat(code(lists, "partner", "EU").isUnnamed()).isTrue();
    assertThat(code(lists, "partner", "EU").members()).containsExactly("KAZ");
    assertThat(code(lists, "partner", "KAZ").isUnnamed()).isFalse();
    assertThat(code(lists, "partner", "KGZ").isUnnamed()).isFalse();
  }

  @Test
  void unitsHaveFormsInTheLanguagesThatNeedThem() {
    CodeLists lists =
        read(
            """
            unit:
              trains:
                en: {one: train, other: trains}
                ru: {one: поезд, few: поезда, many: поездов, other: поезда}
                zh: 列
              wagons: wagons
            """);

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(code(lists, "unit", "trains").forms())
        .containsOnly(
            Map.entry("en", Map.of("one", "train", "other", "trains")),
            Map.entry(
                "ru",
                Map.of("one", "поезд", "few", "поезда", "many", "поездов", "other", "поезда")));
    assertThat(lists.name("unit", "trains", "en")).isEqualTo("trains");
    assertThat(lists.name("unit", "trains", "ru")).isEqualTo("поездов");
    assertThat(lists.name("unit", "trains", "zh")).isEqualTo("列");
    assertThat(lists.unitForms("en"))
        .containsOnly(
            Map.entry("trains", Map.of("one", "train", "other", "trains")),
            Map.entry("wagons", Map.of("other", "wagons")));
    assertThat(lists.unitForms("zh"))
        .containsOnly(
            Map.entry("trains", Map.of("other", "列")),
            Map.entry("wagons", Map.of("other", "wagons")));
    assertThat(read("partner: {A: B}").unitForms("en")).isEmpty();
  }

  /** Only units have forms: a partner with maps for names is something else. */
  @Test
  void aUnitWithoutNamesHasNoForms() {
    CodeLists lists = read("unit: {trains: }");

    assertThat(lists.unitForms("en")).isEmpty();
    assertThat(lists.codes("unit")).containsExactly("trains");
    assertThat(TestData.lines(out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a] | 1:1 wrong-type: a list with its codes is needed here, not a list",
        "partner: x | 1:10 wrong-type: a code with its name is needed here, not \"x\"",
        "partner: {KAZ: [a]} | 1:16 wrong-type: a text is needed here, not a list",
        "partner: {A: {name: [a], members: [A]}} | 1:21 wrong-type: a text is needed here, not a list",
        "partner: {KAZ: K, A: {members: [KAY]}} | 1:33 unknown-code: the list has no code \"KAY\"",
        "unit: {t: {en: {one: a}}} | 1:17 missing-key: the forms of a unit needs \"other: …\"",
        "unit: {t: {en: {other: a, some: b}}}"
            + " | 1:27 unknown-key: the forms of a unit has no \"some:\"",
        "unit: {t: {en: {other: a}, ru: [b]}} | 1:32 wrong-type: a text is needed here, not a list"
      })
  void whatIsNoCodeIsAnError(String yaml, String said) {
    read(yaml);

    assertThat(TestData.lines(out)).containsExactly(said);
  }

  @Test
  void aCodeThatWasMeantIsNamed() {
    CodeLists lists = read("partner: {KAZ: K, A: {members: [KAY, KAZ]}, B: [b]}");

    assertThat(out.list().get(0).help()).isEqualTo("did you mean \"KAZ\"?");
    assertThat(code(lists, "partner", "A").members()).isEqualTo(List.of("KAY", "KAZ"));
    assertThat(lists.codes("partner")).containsExactly("KAZ", "A");
  }
}

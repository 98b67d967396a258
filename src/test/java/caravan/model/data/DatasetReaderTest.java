package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of {@code data/}: what stands ahead of its observations. */
class DatasetReaderTest {
  private final Diagnostics out = new Diagnostics();

  private @Nullable Dataset read(String yaml) {
    return TestData.dataset("d", yaml, out);
  }

  private static final String REST =
      "dimensions: [code]\nsource: a\nobservations: {A: {2025: 1}, B_2: {2024: 2, 2025: -3}}\n";

  @Test
  void aDatasetWithAllThatCanBeSaidOfIt() {
    Dataset dataset =
        Objects.requireNonNull(
            read(
                """
                title: {en: Freight, zh: 货运}
                description: By rail
                note: Revised
                unit: kt
                multiplier: 1e3
                decimals: 1
                frequency: quarterly
                dimensions: [partner, flow]
                digits-shown: 3
                reporter: CHN
                source: a
                observations:
                  UZB: {rail: {2025-Q1: 4}}
                  KAZ:
                    road: {2025-Q1: 1.5}
                    rail: {2025-Q1: 2, 2025-Q2: 3}
                checks: [KAZ.rail > KAZ.road]
                """));

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(dataset.id()).isEqualTo("d");
    assertThat(dataset.title().any("zh")).isEqualTo("货运");
    assertThat(Objects.requireNonNull(dataset.description()).any("en")).isEqualTo("By rail");
    assertThat(Objects.requireNonNull(dataset.note()).any("en")).isEqualTo("Revised");
    assertThat(dataset.unitName()).isEqualTo("kt");
    assertThat(dataset.unit()).isEqualTo(Unit.of("t"));
    assertThat(dataset.multiple()).isEqualByComparingTo("1e6");
    assertThat(dataset.precision()).isEqualTo(Precision.decimals(1));
    assertThat(dataset.frequency()).isEqualTo(Dataset.Frequency.QUARTERLY);
    assertThat(dataset.frequency().kind()).isEqualTo(Period.Kind.QUARTER);
    assertThat(dataset.digitsShown()).isEqualTo(3);
    assertThat(dataset.dimensions()).containsExactly("partner", "flow");
    assertThat(dataset.reporter()).isEqualTo("CHN");
    assertThat(dataset.checks())
        .extracting(Object::toString)
        .containsExactly("KAZ.rail > KAZ.road");
    assertThat(dataset.series().keySet()).containsExactly("UZB.rail", "KAZ.road", "KAZ.rail");
    assertThat(dataset.codes(1)).containsExactly("rail", "road");
    assertThat(dataset.index().hasNegative()).isFalse();
  }

  @Test
  void whatIsNotSaidIsUsual() {
    Dataset dataset = Objects.requireNonNull(read("title: D\nunit: USD\n" + REST));

    assertThat(dataset.multiple()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(dataset.frequency()).isEqualTo(Dataset.Frequency.ANNUAL);
    assertThat(dataset.precision()).isEqualTo(Precision.AS_TYPED);
    assertThat(dataset.digitsShown()).isNull();
    assertThat(dataset.reporter()).isNull();
    assertThat(dataset.note()).isNull();
    assertThat(dataset.index().hasNegative()).isTrue();
    Series series = Objects.requireNonNull(dataset.series().get("B_2"));
    assertThat(series.ref()).isEqualTo("d.B_2");
    assertThat(series.codes()).containsExactly("B_2");
    assertThat(series.observations().firstEntry().getValue().ref()).isEqualTo("d.B_2@2024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: D | 1:1 missing-key: a dataset needs \"unit: …\" | true | -",
        "unit: USD | 1:1 missing-key: a dataset needs \"title: …\" | true | -",
        "title: D§unit: USDD | 2:7 unknown-unit: unknown unit \"USDD\" | true"
            + " | did you mean \"USD\"?",
        "title: D§unit: parrots | 2:7 unknown-unit: unknown unit \"parrots\" | true"
            + " | write a currency such as USD, a unit such as t or percent, or add it under"
            + " \"unit\" in content/codelists.yaml",
        "title: D§unit: t§multiplier: 0 | 3:13 wrong-type: a multiplier is more than zero | false | -",
        "title: D§unit: t§multiplier: -1 | 3:13 wrong-type: a multiplier is more than zero | false"
            + " | -",
        "title: D§unit: t§multiplier: many | 3:13 wrong-type: a number is needed here, not \"many\""
            + " | false | -",
        "title: D§unit: t§frequency: yearly | 3:12 wrong-type: \"yearly\" is no frequency | false"
            + " | -",
        "title: D§unit: t§frequency: anual | 3:12 wrong-type: \"anual\" is no frequency | false"
            + " | did you mean \"annual\"?",
        "title: D§unit: t§digits-shown: 0"
            + " | 3:15 wrong-type: \"digits-shown\" is a whole number from 1 to 9 | false"
            + " | write 3 for three significant digits",
        "title: D§unit: t§digits-shown: 10"
            + " | 3:15 wrong-type: \"digits-shown\" is a whole number from 1 to 9 | false"
            + " | write 3 for three significant digits",
        "title: D§unit: t§digits-shown: 2.5"
            + " | 3:15 wrong-type: \"digits-shown\" is a whole number from 1 to 9 | false"
            + " | write 3 for three significant digits",
        "title: D§unit: t§digits-shown: few"
            + " | 3:15 wrong-type: a number is needed here, not \"few\" | false | -"
      })
  void whatIsWrongAheadOfTheObservations(String head, String said, boolean none, String help) {
    Dataset dataset = read(head.replace('§', '\n') + "\n" + REST);

    assertThat(TestData.lines(out)).containsExactly(said);
    assertThat(dataset == null).isEqualTo(none);
    if (!help.equals("-")) {
      assertThat(out.list().get(0).help()).isEqualTo(help);
    }
    if (dataset != null) {
      assertThat(dataset.multiple()).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(dataset.frequency()).isEqualTo(Dataset.Frequency.ANNUAL);
      assertThat(dataset.digitsShown()).isNull();
    }
  }

  /** The fewest and the most digits that can be asked for. */
  @ParameterizedTest
  @CsvSource({"1, 1", "9, 9", "3.0, 3"})
  void digitsThatAreShown(String written, int digits) {
    Dataset dataset = read("title: D\nunit: t\ndigits-shown: " + written + "\n" + REST);

    assertThat(TestData.lines(out)).isEmpty();
    assertThat(Objects.requireNonNull(dataset).digitsShown()).isEqualTo(digits);
  }

  /** Without a unit the observations are read all the same, for what else is wrong with them. */
  @Test
  void oneMistakeDoesNotHideAnother() {
    read("title: D\nunit: parrots\ndimensions: [code]\nsource: a\nobservations: {A: {Q1: 1}}\n");

    assertThat(TestData.lines(out))
        .containsExactly(
            "2:7 unknown-unit: unknown unit \"parrots\"", "5:20 wrong-type: \"Q1\" is no period");
  }

  @ParameterizedTest
  @CsvSource({
    "'title: D\nunit: t\nsource: a\nobservations: {A: {2025: 1}}\n'",
    "'title: D\nunit: t\nsource: a\ndimensions: [code]\n'"
  })
  void withoutDimensionsOrObservationsThereIsNoDataset(String yaml) {
    assertThat(read(yaml)).isNull();
    assertThat(out.list()).hasSize(1);
  }

  @Test
  void frequenciesAreOfKindsOfPeriods() {
    assertThat(List.of(Dataset.Frequency.values()))
        .extracting(one -> one.word() + " " + one.kind())
        .containsExactly("annual YEAR", "quarterly QUARTER", "monthly MONTH");
  }
}

package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The observations of a dataset, by the codes of its dimensions and by period. */
class ObservationReaderTest {
  private final Diagnostics out = new Diagnostics();

  private Dataset read(String source, String observations) {
    return Objects.requireNonNull(
        TestData.dataset(
            "d",
            "title: D\nunit: t\ndimensions: [partner, flow]\n"
                + source
                + "\nobservations: "
                + observations,
            out));
  }

  private List<String> wrong(String observations) {
    read("source: a", observations);
    return out.list().stream()
        .map(one -> TestData.line(one) + " | " + (one.help() == null ? "-" : one.help()))
        .toList();
  }

  @Test
  void aValueWithWhatBelongsToIt() {
    Series series =
        Objects.requireNonNull(
            read(
                    "source: a",
                    """

                      KAZ:
                        rail:
                          2024: 7
                          2023:
                            value: 46.40
                            status: P
                            source: b
                            note: {en: Counted twice}
                            also: [{value: 46, source: a}, {value: 45, source: c-2025.1, status: E}]
                            revisions: [{value: 44, source: a}]
                    """)
                .series()
                .get("KAZ.rail"));
    assertThat(TestData.lines(out)).isEmpty();
    assertThat(series.observations().keySet())
        .containsExactly(Period.parse("2023"), Period.parse("2024"));
    Observation observation = series.observations().firstEntry().getValue();
    Statement main = observation.main();
    assertThat(observation.ref()).isEqualTo("d.KAZ.rail@2023");
    assertThat(main.stated().toPlainString()).isEqualTo("46.40");
    assertThat(main.status()).isEqualTo(Status.PROVISIONAL);
    assertThat(main.source()).isEqualTo("b");
    assertThat(Objects.requireNonNull(main.note()).any("en")).isEqualTo("Counted twice");
    assertThat(main.span().line()).isEqualTo(10);
    assertThat(observation.also())
        .extracting(one -> one.stated() + " " + one.source() + " " + one.status())
        .containsExactly("46 a NORMAL", "45 c-2025.1 ESTIMATED");
    assertThat(observation.by("b")).isSameAs(main);
    assertThat(observation.by("a")).isSameAs(observation.also().get(0));
    assertThat(observation.by("c-2025.1")).isSameAs(observation.also().get(1));
    assertThat(observation.by("d")).isNull();
    Observation plain = series.observations().lastEntry().getValue();
    assertThat(plain.main().source()).isEqualTo("a");
    assertThat(plain.main().status()).isEqualTo(Status.NORMAL);
    assertThat(plain.main().note()).isNull();
    assertThat(plain.also()).isEmpty();
    assertThat(plain.revisions()).isEmpty();
  }

  @Test
  void whatWasSaidBeforeIsFoundByItsSource() {
    Series series =
        Objects.requireNonNull(
            read(
                    "source: a",
                    "{KAZ: {rail: {2024: {value: 1, revisions: [{value: 2, source: b}]}}}}")
                .series()
                .get("KAZ.rail"));
    Observation observation = series.observations().firstEntry().getValue();

    assertThat(observation.by("b")).isSameAs(observation.revisions().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "5 § 5:15 wrong-type: a code of \"partner\" is needed here, not \"5\" | write the code and the"
            + " period ahead of it",
        "{KAZ: 5} § 5:21 wrong-type: a code of \"flow\" is needed here, not \"5\" | write the code and"
            + " the period ahead of it",
        "{KAZ: {rail: 5}} § 5:28 wrong-type: a period with its value is needed here, not \"5\" | write"
            + " the period ahead of it",
        "{KAY: {rail: {2025: 1}}} § 5:16 unknown-code: the code list \"partner\" has no code \"KAY\""
            + " | did you mean \"KAZ\"?",
        "{BRAZIL: {rail: {2025: 1}}} § 5:16 unknown-code: the code list \"partner\" has no code"
            + " \"BRAZIL\" | there are CA5, KAZ, KGZ, UZB",
        "{KAZ: {by-rail: {2025: 1}}} § 5:22 unknown-code: a code of \"flow\" has letters, digits and"
            + " underscores, not \"by-rail\" | -",
        "{KAZ: {2025: {rail: 1}}} § 5:22 unknown-code: a code of \"flow\" has letters, digits and"
            + " underscores, not \"2025\" | a code of \"flow\" is missing ahead of the period",
        "{KAZ: {'rail:x': {2025: 1}}} § 5:22 unknown-code: a code of \"flow\" has letters, digits"
            + " and underscores, not \"rail:x\" | write a space behind \":\"",
        "{KAZ: {rail: {Q1: 1}}} § 5:29 wrong-type: \"Q1\" is no period | write 2025, 2025-H1, 2025-Q1,"
            + " 2025-06 or 2025-01/2025-05",
        "{KAZ: {rail: {2024: 33,8}}} § 5:38 wrong-type: \"8\" is no period | a comma ends a value"
            + " within { }; write a decimal point",
        "{KAZ: {rail: {2024: 33,8: 5}}} § 5:38 wrong-type: \"8\" is no period | write 2025, 2025-H1,"
            + " 2025-Q1, 2025-06 or 2025-01/2025-05",
        "{KAZ: {rail: {2024: {value: 1, status: X}}}} § 5:54 wrong-type: \"X\" is no status of a value"
            + " | write P for provisional, E for estimated, F for forecast; there are A, B, D, E, F,"
            + " I, M, N, O, P, S, U, V",
        "{KAZ: {rail: {2024: {value: 1, status: provisional}}}} § 5:54 wrong-type: \"provisional\" is"
            + " no status of a value | write status: P",
        "{KAZ: {rail: {2024: {value: 1, status: low reliability}}}} § 5:54 wrong-type: \"low"
            + " reliability\" is no status of a value | write status: U",
        "{KAZ: {rail: {2024: {value: 1, source: bb}}}} § 5:54 unknown-source: unknown source \"bb\""
            + " | did you mean \"b\"?",
        "{KAZ: {rail: {2024: {value: 1, source: nowhere}}}} § 5:54 unknown-source: unknown source"
            + " \"nowhere\" | there are a, b, c-2025.1",
        "{KAZ: {rail: {2024: {status: P}}}} § 5:36 missing-key: a value needs \"value: …\" | -",
        "{KAZ: {rail: {2024: {value: 1, also: 5}}}} § 5:52 wrong-type: a list of what other sources"
            + " say is needed here, not \"5\" | write [{value: …, source: …}]",
        "{KAZ: {rail: {2024: {value: 1, revisions: 5}}}} § 5:57 wrong-type: a list of what was said"
            + " before is needed here, not \"5\" | write [{value: …, source: …}]",
        "{KAZ: {rail: {2024: {value: 1, also: [{value: 2}]}}}} § 5:53 missing-key: what another source"
            + " says needs its \"source\" | write {value: …, source: …}",
        "{KAZ: {rail: {2024: {value: 1, also: [2]}}}} § 5:53 missing-key: what another source says"
            + " needs its \"source\" | write {value: …, source: …}",
        "{KAZ: {rail: {2024: {value: 1, revisions: [{value: 2}]}}}} § 5:58 missing-key: what was said"
            + " before needs its \"source\" | write {value: …, source: …}"
      })
  void whatIsWrongIsSaidAtItsPlace(String observations, String said) {
    assertThat(wrong(observations)).containsExactly(said);
  }

  @Test
  void whatIsWrongIsLeftOut() {
    Dataset dataset =
        read(
            "source: a",
            "{KAZ: {rail: {2023: x, 2024: {value: 1, also: [{value: 2}, {value: x, source: b}]},"
                + " Q1: 3}, no-code: {2025: 1}}, KAY: {rail: {2025: 1}}}");

    assertThat(dataset.series().keySet()).containsExactly("KAZ.rail");
    Series series = Objects.requireNonNull(dataset.series().get("KAZ.rail"));
    assertThat(series.observations().keySet()).containsExactly(Period.parse("2024"));
    assertThat(series.observations().firstEntry().getValue().also()).isEmpty();
    assertThat(out.list()).hasSize(6);
  }

  @Test
  void aValueNeedsASource() {
    Dataset dataset = read("note: N", "{KAZ: {rail: {2024: 1, 2025: {value: 1, source: b}}}}");

    assertThat(TestData.lines(out)).containsExactly("5:29 missing-key: this value has no source");
    assertThat(Objects.requireNonNull(dataset.series().get("KAZ.rail")).observations()).hasSize(1);
  }

  @Test
  void theSourceOfAllValuesIsKnown() {
    read("source: nowhere", "{KAZ: {rail: {2024: 1, 2025: 2}}}");

    assertThat(TestData.lines(out))
        .containsExactly("4:9 unknown-source: unknown source \"nowhere\"");
  }
}

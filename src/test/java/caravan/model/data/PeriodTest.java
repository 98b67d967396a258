package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static Period period(String text) {
    return Objects.requireNonNull(Period.parse(text), text);
  }

  static Stream<String> valid() {
    List<String> all = new ArrayList<>();
    for (int year : new int[] {1, 999, 1992, 2000, 2024, 2025, 9998}) {
      String y = String.format(Locale.ROOT, "%04d", year);
      all.add(y);
      all.addAll(List.of(y + "-H1", y + "-H2"));
      all.addAll(List.of(y + "-Q1", y + "-Q2", y + "-Q3", y + "-Q4"));
      for (int month = 1; month <= 12; month++) {
        all.add(y + String.format(Locale.ROOT, "-%02d", month));
      }
      all.addAll(List.of(y + "-01/" + y + "-05", y + "-04/" + y + "-12", y + "-01/" + y + "-12"));
    }
    all.add("2024-07/2025-06");
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void whatIsReadIsWrittenTheSame(String text) {
    assertThat(period(text)).hasToString(text);
    assertThat(Period.parse(period(text).toString())).isEqualTo(period(text));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theNextOfThePreviousIsTheSame(String text) {
    Period period = period(text);
    for (int steps : new int[] {-7, -1, 0, 1, 5, 13}) {
      Period moved = period.plus(steps);
      assertThat(moved.plus(-steps)).isEqualTo(period);
      assertThat(period.stepsTo(moved)).isEqualTo(steps);
      assertThat(moved.comparableWith(period)).isTrue();
      assertThat(Integer.signum(moved.compareTo(period))).isEqualTo(Integer.signum(steps));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25",
        "202",
        "20255",
        "2025-",
        "2025-Q0",
        "2025-Q5",
        "2025-H0",
        "2025-H3",
        "2025-13",
        "2025-00",
        "2025-1",
        "2025-q1",
        "2025-05/2025-01",
        "2025-05/2025-05",
        "2025-01/2025-13",
        "2025/2026",
        "2025-01-01",
        " 2025",
        "2025 ",
        "-2025",
        "+2025",
        "２０２５",
        "2025-Q1/2025-Q2",
        "2025\n",
        "latest"
      })
  void whatIsNoPeriodIsNone(String text) {
    assertThat(Period.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2024",
    "2025-H1, 2024-H2",
    "2025-H2, 2025-H1",
    "2025-Q1, 2024-Q4",
    "2025-Q4, 2025-Q3",
    "2025-01, 2024-12",
    "2025-12, 2025-11",
    "2025-01/2025-05, 2024-01/2024-05",
    "2024-07/2025-06, 2023-07/2024-06"
  })
  void thePeriodBefore(String text, String before) {
    assertThat(period(text).previous()).hasToString(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2025, true",
    "2024, 2024-Q1, false",
    "2024-H1, 2024-H2, true",
    "2024-H1, 2024-Q2, false",
    "2024-01/2024-05, 2025-01/2025-05, true",
    "2024-01/2024-05, 2025-01/2025-06, false",
    "2024-01/2024-12, 2024, false",
    "2024-07/2025-06, 2025-07/2026-06, true",
    "2024-07/2025-06, 2024-07/2026-06, false"
  })
  void comparableAreThoseOfTheSameLength(String a, String b, boolean comparable) {
    assertThat(period(a).comparableWith(period(b))).isEqualTo(comparable);
    assertThat(period(b).comparableWith(period(a))).isEqualTo(comparable);
  }

  @Test
  void periodsAreOrderedByTheirEndAndTheWholeComesLast() {
    List<String> sorted =
        Stream.of("2025", "2024", "2025-Q4", "2025-12", "2025-Q1", "2025-01/2025-05", "2025-H2")
            .map(PeriodTest::period)
            .sorted()
            .map(Period::toString)
            .toList();

    assertThat(sorted)
        .containsExactly(
            "2024", "2025-Q1", "2025-01/2025-05", "2025-12", "2025-Q4", "2025-H2", "2025");
  }
}

package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as files of statistics name them. */
class PeriodCellsTest {
  @ParameterizedTest
  @CsvSource({
    "2024,2024",
    "2024*,2024",
    "2024¹⁾,2024",
    "2024 года,2024",
    "2024 жыл,2024",
    "2024-A1,2024",
    "2024K3,2024-Q3",
    "қаңтар 2024,2024-01",
    "январь-июнь 2024 года,2024-01/2024-06",
    "январь–март 2024 г.,2024-01/2024-03",
    "2024 [YR2024],2024",
    "2024年,2024",
    "2024 г.,2024",
    "202401,2024-01",
    "2024M01,2024-01",
    "2024-M01,2024-01",
    "2024-01,2024-01",
    "Jan 2024,2024-01",
    "January 2024,2024-01",
    "'Sept., 2024',2024-09",
    "2024 Dec,2024-12",
    "июль 2026,2026-07",
    "мая 2026,2026-05",
    "2026年7月,2026-07",
    "01.2024,2024-01",
    "2024 Q1,2024-Q1",
    "2024Q1,2024-Q1",
    "Q1 2024,2024-Q1",
    "1Q2024,2024-Q1",
    "III кв. 2024,2024-Q3",
    "2 квартал 2024 г.,2024-Q2",
    "2024年第四季度,2024-Q4",
    "2024-S1,2024-H1",
    "2024H2,2024-H2",
    "2024-01/2024-05,2024-01/2024-05",
    "2024-01/2024-01,2024-01",
  })
  void aPeriod(String cell, String period) {
    assertThat(Objects.requireNonNull(PeriodCells.parse(cell), cell)).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource({"24", "Total", "202413", "2024-Q5", "Kazakhstan 2024 x", "0101", "2024-01-02", "''"})
  void none(String cell) {
    assertThat(PeriodCells.parse(cell)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-02,2025-01-02",
    "20250102,2025-01-02",
    "2025/01/02,2025-01-02",
    "2025-01-02T00:00:00,2025-01-02",
    "02.01.2025,2025-01-02",
    "2/1/2025,2025-01-02",
  })
  void aDay(String cell, LocalDate day) {
    assertThat(PeriodCells.day(cell)).isEqualTo(day);
  }

  @Test
  void noDay() {
    assertThat(PeriodCells.day("2025-02-30")).isNull();
    assertThat(PeriodCells.day("31/31/2025")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024,1,month,2024-01",
    "2024,12,Месяц,2024-12",
    "2024,Feb,Month,2024-02",
    "2024,1,quarter,2024-Q1",
    "2024,Q3,Quarter,2024-Q3",
    "2024,IV,квартал,2024-Q4",
    "2024年,2,季度,2024-Q2",
    "2024,5,quarter,",
    "2024,13,month,",
    "x,1,quarter,",
  })
  void aPartOfAYear(String year, String part, String column, String period) {
    assertThat(PeriodCells.part(year, part, column))
        .isEqualTo(period == null ? null : caravan.model.data.Period.parse(period));
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  @Test
  void daysThatStandForMonthsOrYears() {
    assertThat(PeriodCells.areMonths(days("2024-01-01", "2024-02-01"))).isTrue();
    assertThat(PeriodCells.areMonths(days("2024-01-31", "2024-02-29"))).isTrue();
    assertThat(PeriodCells.areMonths(days("2024-01-31", "2024-02-28"))).isFalse();
    assertThat(PeriodCells.areYears(days("2023-01-01", "2024-01-01"))).isTrue();
    assertThat(PeriodCells.areYears(days("2023-12-31", "2024-12-31"))).isTrue();
    assertThat(PeriodCells.areYears(days("2023-12-31", "2024-11-30"))).isFalse();
  }
}

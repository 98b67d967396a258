package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years that begin with another month than January. */
class FiscalYearsTest {
  @ParameterizedTest
  @CsvSource({
    "2023-07,2023/24,2023-07/2024-06",
    "2023-07,FY2024,2023-07/2024-06",
    "2023-07,FY 24,2023-07/2024-06",
    "2024-04,FY2024,2024-04/2025-03",
    "2023-04,1999-00,1999-04/2000-03",
    "2023-04,2023-2024,2023-04/2024-03",
    "2024-01,FY2023,2023",
  })
  void isTheMonthsItHas(String first, String text, String period) {
    assertThat(new FiscalYears(YearMonth.parse(first)).period(text)).hasToString(period);
  }

  @Test
  void aMonthIsOneOnlyAmongOthers() {
    assertThat(FiscalYears.isOne("2011-12")).isFalse();
    assertThat(FiscalYears.isOne("2012-13")).isTrue();
    assertThat(FiscalYears.isOne("2012-14")).isFalse();
    assertThat(FiscalYears.areIn(List.of("2011-12", "2012-13"))).isTrue();
    assertThat(FiscalYears.areIn(List.of("2009-10", "2010-11"))).isTrue();
    assertThat(FiscalYears.areIn(List.of("2009-10", "2009-11"))).isFalse();
    assertThat(FiscalYears.areIn(List.of("2024", "2025"))).isFalse();
  }
}

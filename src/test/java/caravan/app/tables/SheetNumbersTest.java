package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of spreadsheets by their formats. */
class SheetNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.30000000000000004 | General | 0.3",
        "1234.5 | General | 1234.5",
        "12.5 | 0.00 | 12.50",
        "12.3456 | 0.0 | 12.3456",
        "1234 | #,##0 | 1234",
        "1E3 | General | 1000",
        "1.0000000000000001E-2 | General | 0.01",
        "0.098 | 0.0% | 9.8%",
        "7.0000000000000007E-2 | 0% | 7%",
        "0.5 | 0.00% | 50.00%",
        "-3 | 0.0;[Red]-0.0 | -3.0",
        "45292 | mm-dd-yy | 2024-01-01",
        "45292.5 | yyyy-mm-dd hh:mm | 2024-01-01",
        "45323 | mmm\\-yy | 2024-02",
        "45323 | [$-419]mmmm yyyy;@ | 2024-02",
        "45292 | yyyy | 2024",
        "2024 | 0 | 2024",
        "2024 | 0 \"год\" | 2024",
        "45292 | d mmmm | 2024-01-01",
        "0 | General | 0",
        "1500000 | 0.0,, | 1500000",
      })
  void areShownAsText(BigDecimal value, String format, String text) {
    assertThat(Objects.requireNonNull(SheetNumbers.shown(value, format, false)).text())
        .isEqualTo(text);
  }

  @Test
  void whatTheFormatHidesIsKnown() {
    SheetNumbers.Shown shown =
        Objects.requireNonNull(SheetNumbers.shown(new BigDecimal("12.34"), "0.0", false));
    assertThat(shown.hidesDigits()).isTrue();
    assertThat(
            Objects.requireNonNull(SheetNumbers.shown(new BigDecimal("12.3"), "0.0", false))
                .hidesDigits())
        .isFalse();
  }

  @Test
  void daysMayBeCountedFrom1904() {
    assertThat(
            Objects.requireNonNull(SheetNumbers.shown(new BigDecimal(43830), "yyyy-mm-dd", true))
                .text())
        .isEqualTo("2024-01-01");
  }

  @Test
  void whatIsOutOfAnyMeasureIsNone() {
    assertThat(SheetNumbers.shown(new BigDecimal("1e999999999"), "General", false)).isNull();
    assertThat(SheetNumbers.shown(new BigDecimal("1e-999999999"), "General", false)).isNull();
  }
}

package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as files of statistics write them. */
class NumberStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1234.50 | 1234.50",
        ". | 1,234.5 | 1234.5",
        ". | 1,234,567 | 1234567",
        ". | −1 234.5 | -1234.5",
        ". | (210.0) | -210.0",
        ". | 12- | -12",
        ". | +7 | 7",
        ". | .5 | 0.5",
        ". | 1’234.5 | 1234.5",
        ". | 1.5e3 | 1.5e3",
        ". | 007 | 7",
        ". | -0.0 | 0.0",
        ", | 1.234,5 | 1234.5",
        ", | 1 300 | 1300",
        ", | 0,25 | 0.25",
        ", | 1.234.567 | 1234567",
      })
  void isReadAsADecimalPoint(char decimal, String cell, String digits) {
    assertThat(Objects.requireNonNull(new NumberStyle(decimal).read(cell)).digits())
        .isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1,23",
        ". | 12,34.5",
        ". | 1.2.3",
        ". | abc",
        ". | 1 x y",
        ", | 1.23",
        ". | --1"
      })
  void isRefused(char decimal, String cell) {
    assertThat(new NumberStyle(decimal).read(cell)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"12.3 p,12.3,p", "4 (e),4,e", "5*,5,*", "'12.0%',12.0,''"})
  void whatStandsBehindIsKept(String cell, String digits, String flag) {
    NumberStyle.Read read = Objects.requireNonNull(new NumberStyle('.').read(cell));
    assertThat(read.digits()).isEqualTo(digits);
    assertThat(read.flag()).isEqualTo(flag);
    assertThat(read.isPercent()).isEqualTo(cell.endsWith("%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5;2 | POINT",
        "1,5;2 | COMMA",
        "1,234;7 | UNCLEAR",
        "1,234;7.5 | POINT",
        "1.234;7,5 | COMMA",
        "1,5;2.5 | BOTH",
        "1;2 | NOTHING",
        "1,234,567;1.234 | POINT",
      })
  void theStyleIsToldFromAll(String cells, NumberStyle.Told told) {
    assertThat(NumberStyle.told(Stream.of(cells.split(";")))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"..", ":", "n/a", "-", "…", ": c", "''"})
  void noValue(String cell) {
    assertThat(NumberStyle.isMissing(cell)).isTrue();
  }

  /** What is written with any signs between thousands is read as what it was. */
  @Test
  void randomNumbersAreReadAsTheyWereWritten() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      boolean point = random.nextBoolean();
      long whole = Math.abs(random.nextLong()) % 1_000_000_000_000L;
      int decimals = random.nextInt(5);
      String rest =
          decimals == 0
              ? ""
              : String.valueOf(random.nextInt(90_000) + 10_000).substring(0, decimals);
      String[] between = {"", point ? "," : ".", " ", "\u00A0", "'"};
      String sign = between[random.nextInt(between.length)];
      String grouped = String.valueOf(whole).replaceAll("(?<=\\d)(?=(\\d{3})+$)", sign);
      boolean minus = whole > 0 && random.nextBoolean();
      String written =
          (minus ? "−" : "") + grouped + (rest.isEmpty() ? "" : (point ? "." : ",") + rest);
      String expected = (minus ? "-" : "") + whole + (rest.isEmpty() ? "" : "." + rest);
      NumberStyle.Read read = new NumberStyle(point ? '.' : ',').read(written);
      assertThat(Objects.requireNonNull(read, written).digits()).as(written).isEqualTo(expected);
    }
  }
}

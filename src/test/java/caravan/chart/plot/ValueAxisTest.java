package caravan.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueAxisTest {
  @ParameterizedTest
  @CsvSource({
    "0, 106.3, 0 20 40 60 80 100",
    "0, 94.7, 0 20 40 60 80 100",
    "0, 1.3, 0 0.5 1.0 1.5",
    "0, 0.00004, 0 0.00001 0.00002 0.00003 0.00004",
    "-6.4, 9.5, -5 0 5 10",
    "-8, 0, -8 -6 -4 -2 0",
    "3, 7, 0 2 4 6",
    "0, 0, 0 1",
    "0, 43.8, 0 10 20 30 40",
    "0, 200, 0 50 100 150 200"
  })
  void choosesRoundTicks(BigDecimal least, BigDecimal most, String ticks) {
    assertThat(printed(ValueAxis.covering(least, most))).isEqualTo(ticks);
  }

  private static String printed(ValueAxis axis) {
    return axis.ticks().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
  }

  @Test
  void coversValuesWithFourToSixTicks() {
    Random random = new Random(1);
    for (int i = 0; i < 5000; i++) {
      BigDecimal a = BigDecimal.valueOf(random.nextInt(100000) + 1, random.nextInt(20) - 10);
      ValueAxis axis = ValueAxis.covering(BigDecimal.ZERO, a);
      List<BigDecimal> ticks = axis.ticks();
      assertThat(ticks).hasSizeBetween(4, 6);
      assertThat(axis.inSteps(a)).isLessThanOrEqualTo(axis.to());
      BigDecimal b = BigDecimal.valueOf(-random.nextInt(100000) - 1, random.nextInt(20) - 10);
      ValueAxis both = ValueAxis.covering(b, a);
      assertThat(both.ticks()).hasSizeBetween(4, 8);
      assertThat(both.inSteps(b)).isGreaterThanOrEqualTo(both.from());
    }
  }
}

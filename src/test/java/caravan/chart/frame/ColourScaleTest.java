package caravan.chart.frame;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourScaleTest {
  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }

  private static ColourScale scale(String values) {
    return ColourScale.of(numbers(values));
  }

  @ParameterizedTest
  @CsvSource({
    "0 31 64 106, 0 20 40 60 80 100 120",
    "46 55 70 106, 40 50 60 70 80 90 100 110",
    "0.002 0.0081, 0.002 0.003 0.004 0.005 0.006 0.007 0.008 0.009",
    "-41 0 64 115, -50 0 50 100 150",
    "-3 -1, -3 -2 -1 0",
    "1 20 3 2 4 900 60, 0 10 20 50 100 200 500 1000",
    "0.02 0.3 0.5 7 2 900 8 3 5, 0.01 0.1 1 10 100 1000",
    "0 1 2 1 2 3 900, 0 1 10 100 1000",
    "5 5, 5",
    "0, 0",
    "1E+3 3E+3, 1000 1500 2000 2500 3000"
  })
  void hasRoundLimits(String values, String limits) {
    List<String> found = scale(values).limits().stream().map(BigDecimal::toString).toList();
    assertThat(String.join(" ", found)).isEqualTo(limits);
  }

  @Test
  void aLimitBelongsToTheClassFartherFromZero() {
    ColourScale scale = scale("-60 -20 -5 5 20 60");
    assertThat(scale.limits()).isEqualTo(numbers("-60 -40 -20 0 20 40 60"));
    assertThat(scale.of(new BigDecimal("20"))).isEqualTo(scale.of(new BigDecimal("39")));
    assertThat(scale.of(new BigDecimal("-20"))).isEqualTo(scale.of(new BigDecimal("-39")));
    assertThat(scale.of(new BigDecimal("60"))).isEqualTo(scale.of(new BigDecimal("41")));
  }

  @Test
  void equalDistancesFromZeroAreEquallyDeep() {
    ColourScale scale = scale("-30 10 50 90 170");
    assertThat(scale.of(new BigDecimal("-30")).fill()).isEqualTo(Ink.below(2));
    assertThat(scale.of(new BigDecimal("30")).fill()).isEqualTo(Ink.above(2));
    assertThat(scale.of(BigDecimal.ZERO).fill()).isEqualTo(Ink.ZERO);
    assertThat(scale.classes()).hasSize(5);
  }

  @Test
  void moreIsNeverPaler() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(40) - 20);
      List<BigDecimal> values =
          random
              .ints(1 + random.nextInt(20), seed % 2 == 0 ? 0 : -500, 1000)
              .mapToObj(i -> BigDecimal.valueOf((long) i * i * i).multiply(factor))
              .sorted()
              .toList();
      ColourScale scale = ColourScale.of(values);
      List<ColourScale.Shade> order = scale.classes();
      assertThat(order.size()).as("%s", values).isBetween(1, 8);
      int last = 0;
      for (BigDecimal value : values) {
        int index = order.indexOf(scale.of(value));
        if (index >= 0) {
          assertThat(index).as("%s of %s", value, values).isGreaterThanOrEqualTo(last);
          last = index;
        } else {
          assertThat(value).isEqualByComparingTo(BigDecimal.ZERO);
        }
      }
    }
  }
}

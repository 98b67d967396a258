package caravan.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
  @Test
  void leavesBlocksWhereTheyFit() {
    assertThat(Spread.tops(List.of(50.0, 10.0), List.of(10.0, 10.0), 0, 100))
        .containsExactly(50.0, 10.0);
  }

  @Test
  void sharesTheShiftBetweenBlocksThatClash() {
    assertThat(Spread.tops(List.of(50.0, 50.0), List.of(10.0, 10.0), 0, 100))
        .containsExactly(45.0, 55.0);
  }

  @Test
  void givesUpWhereTheyDoNotFit() {
    assertThat(Spread.tops(List.of(1.0, 2.0), List.of(30.0, 30.0), 0, 50)).isEmpty();
  }

  @Test
  void neverOverlapsNorLeaves() {
    Random random = new Random(3);
    for (int run = 0; run < 2000; run++) {
      int count = 1 + random.nextInt(8);
      List<Double> wanted = new ArrayList<>();
      List<Double> heights = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        wanted.add(random.nextDouble() * 140 - 20);
        heights.add(1 + random.nextDouble() * 11);
      }
      List<Double> tops = Spread.tops(wanted, heights, 0, 100);
      List<Integer> order =
          IntStream.range(0, count)
              .boxed()
              .sorted((a, b) -> Double.compare(tops.get(a), tops.get(b)))
              .toList();
      double above = 0;
      for (int i : order) {
        assertThat(tops.get(i)).isGreaterThan(above - 1e-9);
        above = tops.get(i) + heights.get(i);
      }
      assertThat(above).isLessThan(100 + 1e-9);
    }
  }
}

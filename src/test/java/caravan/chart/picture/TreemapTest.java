package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.drawing.Box;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.type.ChartTypes;
import caravan.chart.type.Squares;
import caravan.chart.type.TreeCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TreemapTest {
  private static final Box WHOLE = new Box(3, 5, 303, 205);

  private static double area(Box box) {
    return box.width() * box.height();
  }

  @Test
  void dividesWithoutGapOrOverlap() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Double> weights =
          random
              .doubles(1 + random.nextInt(60), 0.001, 1)
              .map(x -> x * x * x)
              .boxed()
              .sorted(Comparator.reverseOrder())
              .toList();
      double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
      List<Box> boxes = Squares.divide(weights, WHOLE);
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(area(boxes.get(i)))
            .isCloseTo(area(WHOLE) * weights.get(i) / sum, Offset.offset(0.01));
        Box inner = boxes.get(i).grown(-1e-7);
        assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(inner::overlaps);
      }
    }
  }

  @Test
  void makesSquaresWhereItCan() {
    assertThat(Squares.divide(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), WHOLE))
        .allSatisfy(box -> assertThat(box.width() / box.height()).isBetween(0.6, 1.7));
  }

  @Test
  void areasCompareAcrossGroupsAndTheLargestComeFirst() {
    ChartSpec spec =
        Samples.chart(
            ChartTypes.of("treemap"),
            "t",
            "",
            List.of("a", "b", "c"),
            List.of(
                Samples.series("Small", 1, "1", "", "4"),
                Samples.series("Large", 2, "5", "0", "20")));
    TreeCells cells = TreeCells.of(spec, WHOLE, 24);
    assertThat(cells.bands().stream().map(band -> band.series().label()))
        .containsExactly("Large", "Small");
    List<TreeCells.Cell> all = new ArrayList<>();
    cells.bands().forEach(band -> all.addAll(band.cells()));
    assertThat(all.stream().map(TreeCells.Cell::name)).containsExactly("c", "a", "c", "a");
    for (TreeCells.Cell cell : all) {
      BigDecimal value = cell.value().value();
      assertThat(area(cell.box())).isCloseTo(2000 * value.doubleValue(), Offset.offset(0.01));
    }
    assertThat(cells.unseen().stream().map(TreeCells.Cell::name)).containsExactly("b");
  }

  @Test
  void whatHasNoRoomForItsNameIsListed() {
    ChartRenderer renderer = new ChartRenderer();
    for (ChartSize size : ChartSize.values()) {
      ChartSpec spec = Samples.all().get("treemap-many");
      String svg = renderer.svg(spec, size);
      for (ChartValue value : spec.series().get(0).values()) {
        assertThat(svg).contains(">" + java.util.Objects.requireNonNull(value).text() + "</text>");
      }
      assertThat(svg).contains("Товар с именем номер 53</text>").contains(">1</text>");
    }
  }

  @Test
  void aHeatmapTellsMissingFromZeroAndBelowFromAbove() {
    ChartRenderer renderer = new ChartRenderer();
    String svg = renderer.svg(Samples.all().get("heatmap"), ChartSize.WIDE);
    assertThat(svg).contains(">no data</text>").contains("class=\"b f-z s-page\"");
    // Where numbers have no room, a minus sign stands in their place.
    String small = renderer.svg(Samples.all().get("heatmap-signed"), ChartSize.NARROW);
    assertThat(small.substring(small.indexOf("class=\"labels\""))).contains("h").contains("s-op");
  }
}

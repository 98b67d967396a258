package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Mark;
import caravan.chart.drawing.Path;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts of dots. */
class DotTest {
  static Stream<ChartSpec> specs() {
    return Stream.concat(DotSamples.golden().values().stream(), DotSamples.all().values().stream());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void noValueTouchesTheLineAtZero(ChartSpec spec) {
    for (ChartSize size : ChartSize.values()) {
      List<Box> values = new ArrayList<>();
      List<Box> upright = new ArrayList<>();
      collect(new ChartRenderer().drawing(spec, size).marks(), values, upright);

      assertThat(values).isNotEmpty();
      assertThat(upright).isNotEmpty();
      assertThat(upright).allSatisfy(line -> assertThat(values).noneMatch(line::overlaps));
    }
  }

  /** The letters of the values with their halo, and the upright lines. */
  private static void collect(List<Mark> marks, List<Box> values, List<Box> upright) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        collect(group.marks(), values, upright);
      } else if (mark instanceof Mark.Text text && text.label().halo()) {
        Box box = text.label().box(ChartKit.load().measure());
        values.add(
            new Box(
                box.left() - Label.HALO / 2,
                text.label().baseline() - 9,
                box.right() + Label.HALO / 2,
                text.label().baseline()));
      } else if (mark instanceof Mark.Shape shape && shape.outline() instanceof Path path) {
        Path.Step from = path.steps().get(0);
        Path.Step to = path.steps().get(1);
        if (path.steps().size() == 2 && from.x() == to.x()) {
          upright.add(new Box(from.x() - 0.5, from.y(), to.x() + 0.5, to.y()));
        }
      }
    }
  }
}

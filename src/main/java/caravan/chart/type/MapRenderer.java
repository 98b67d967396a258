package caravan.chart.type;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.frame.ColourScale;
import caravan.chart.frame.ScaleKey;
import caravan.chart.frame.UprightFrame;
import caravan.chart.map.MapAreas;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Countries in the colours of classes, one series at one period. What is missing is hatched, who
 * reports has a tone of its own, all other land is pale. A country too small to be seen is a point.
 */
final class MapRenderer {
  /** Distance of the lines over what is missing, along an axis. */
  static final double HATCHING = 6;

  private static final double TOO_SMALL = 16;
  private static final double POINT = 5;

  private final MapAreas areas;

  MapRenderer(MapAreas areas) {
    this.areas = areas;
  }

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    if (spec.series().size() != 1 || spec.overTime()) {
      throw new IllegalArgumentException("a map shows one series of members");
    }
    return new Picture(areas, spec, size, kit).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final MapAreas areas;
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final ColourScale scale;
    private final @Nullable Category reporter;
    private final ScaleKey key;
    private final MapKey signs;
    private final double keyTop;
    private final MapView view;
    private final Map<String, MapShape> shapes;
    private final MapShapes world;
    // Where each member that is large enough to be seen has its middle.
    private final Map<String, double[]> anchors = new HashMap<>();
    private final List<MapLabels.Item> items = new ArrayList<>();
    private final Canvas canvas = new Canvas();

    Picture(MapAreas areas, ChartSpec spec, ChartSize size, ChartKit kit) {
      this.areas = areas;
      this.spec = spec;
      this.size = size;
      measure = kit.measure();
      List<BigDecimal> values =
          spec.series().get(0).values().stream()
              .filter(Objects::nonNull)
              .map(ChartValue::value)
              .toList();
      scale = ColourScale.of(values);
      reporter = reporter(spec, areas);
      boolean zero = values.stream().anyMatch(value -> value.signum() == 0);
      key = new ScaleKey(scale, zero, spec.tickFormat(), size.width(), measure);
      String name = reporter == null ? null : reporter.label();
      signs = new MapKey(spec, name, size.width(), measure);
      keyTop = spec.unitLabel().isBlank() ? 2 : 22;
      double top = Math.ceil(keyTop + key.height() + signs.height()) + 6;
      TreeSet<String> seen = new TreeSet<>();
      spec.categories().forEach(category -> seen.add(category.key()));
      if (reporter != null) {
        seen.add(reporter.key());
      }
      view = MapView.of(areas, seen, size, top);
      world = MapShapes.of(areas, view, spec.categories().size());
      shapes = world.byCode();
      for (Category category : spec.categories()) {
        MapShape shape = shapes.get(category.key());
        double[] anchor = shape == null || shape.size() < TOO_SMALL ? null : shape.anchor();
        if (anchor != null) {
          anchors.put(category.key(), anchor);
        }
      }
    }

    /** Who reports, unless that is one of the members or no country. */
    private static @Nullable Category reporter(ChartSpec spec, MapAreas areas) {
      Category hub = spec.text().hub();
      boolean shown =
          hub != null
              && areas.contains(hub.key())
              && spec.categories().stream().noneMatch(c -> c.key().equals(hub.key()));
      return shown ? hub : null;
    }

    Drawing draw() {
      canvas.openGroup("grid");
      drawLand();
      UprightFrame.drawUnit(canvas, spec, size, measure);
      canvas.closeGroup();
      canvas.openGroup("series");
      drawReporter();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < spec.categories().size(); i++) {
        order.add(i);
      }
      Comparator<@Nullable BigDecimal> largestFirst =
          Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());
      order.sort(Comparator.comparing(this::distance, largestFirst));
      order.forEach(this::drawMember);
      canvas.stroke(world.borders(), Stroke.of(Ink.PAGE, 0.8));
      if (areas.lines().length > 0) {
        canvas.stroke(world.lines(), Stroke.of(Ink.AXIS, 1));
      }
      order.forEach(this::drawPoint);
      canvas.closeGroup();
      canvas.openGroup("grid");
      key.draw(canvas, keyTop);
      signs.draw(canvas, keyTop + key.height());
      canvas.closeGroup();
      canvas.openGroup("labels");
      List<MapShape> told =
          spec.categories().stream().flatMap(c -> Stream.ofNullable(shapes.get(c.key()))).toList();
      new MapLabels(canvas, measure, view.frame(), told).draw(items);
      canvas.closeGroup();
      return canvas.drawing(spec, size, (int) Math.ceil(view.frame().bottom()) + 2);
    }

    private @Nullable ChartValue value(int index) {
      return spec.series().get(0).values().get(index);
    }

    /** How far a value is from zero. */
    private @Nullable BigDecimal distance(int index) {
      ChartValue value = value(index);
      return value == null ? null : value.value().abs();
    }

    private boolean isTold(String code) {
      return (reporter != null && reporter.key().equals(code))
          || spec.categories().stream().anyMatch(c -> c.key().equals(code));
    }

    private void drawLand() {
      Path.Maker path = new Path.Maker();
      shapes.forEach(
          (code, shape) -> {
            if (!isTold(code)) {
              path.add(shape.path());
            }
          });
      if (!path.isEmpty()) {
        canvas.area(path.coarse(), Ink.LAND, null);
      }
    }

    private void drawReporter() {
      MapShape shape = reporter == null ? null : shapes.get(reporter.key());
      if (reporter != null && shape != null && shape.size() >= TOO_SMALL) {
        canvas.area(shape.path(), Ink.HOME, reporter.label());
        double[] anchor = shape.anchor();
        if (anchor != null) {
          items.add(
              new MapLabels.Item(
                  reporter.label(), "", Ink.INK, ValueState.FIRM, false, false, shape, anchor));
        }
      }
    }

    private void drawMember(int index) {
      Category category = spec.categories().get(index);
      MapShape shape = shapes.get(category.key());
      ChartValue value = value(index);
      double[] anchor = anchors.get(category.key());
      if (shape == null || anchor == null) {
        return;
      }
      ColourScale.Shade shade = value == null ? null : scale.of(value.value());
      String missing = category.label() + ": " + spec.text().words().missing();
      String tooltip = value == null ? missing : value.tooltip();
      canvas.area(shape.path(), shade == null ? Ink.LAND : shade.fill(), tooltip);
      if (shade == null) {
        canvas.strokeOver(shape.hatching(HATCHING), Stroke.of(Ink.AXIS, 0.75));
      }
      if (value != null && shade != null) {
        items.add(
            new MapLabels.Item(
                category.label(),
                value.text(),
                shade.text(),
                value.state(),
                value.value().signum() < 0,
                false,
                shape,
                anchor));
      }
    }

    private boolean isPoint(Category category) {
      return !anchors.containsKey(category.key());
    }

    /** A country that is too small to be seen, as a point. */
    private void drawPoint(int index) {
      Category category = spec.categories().get(index);
      double[] at = MapView.place(areas, category.key(), view);
      ChartValue value = value(index);
      if (at == null || !isPoint(category)) {
        return;
      }
      if (value == null) {
        MapKey.missing(canvas, MapShape.circle(at[0], at[1], POINT));
        return;
      }
      ColourScale.Shade shade = scale.of(value.value());
      canvas.disc(at[0], at[1], POINT + 1.2, Ink.INK);
      canvas.point(at[0], at[1], POINT, shade.fill(), Ink.PAGE, value);
      MapShape none = new MapShape(List.of());
      items.add(
          new MapLabels.Item(
              category.label(), value.text(), Ink.INK, value.state(), false, true, none, at));
    }
  }
}

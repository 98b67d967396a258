package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.Extent;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.UprightFrame;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * Upright bars from zero, one group a category, with their values if these fit; lying ones where
 * the names of members have no room below.
 */
final class ColumnRenderer {
  private static final double MAX_WIDTH = 110;

  private record Bar(Box box, ChartValue value, int slot) {}

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis = Extent.ofValues(spec).withLevels(spec).axis();
    boolean grouped = spec.series().size() > 1;
    List<LegendItem> legend = LegendItem.all(spec, grouped, LegendItem.Marks.BARS);
    UprightFrame.Wish wish = new UprightFrame.Wish(0, 0, 0.5, legend);
    UprightFrame frame = new UprightFrame(spec, size, axis, wish, kit.measure());
    if (!spec.overTime() && !frame.hasNames() && spec.annotations().isEmpty()) {
      // The other way round each has its name.
      return new BarRenderer().drawInOrder(spec, size, kit);
    }
    double fill = frame.fill(grouped ? 0.8 : 0.66, MAX_WIDTH * spec.series().size());
    XPlot plot = XPlot.columns(spec.series(), frame.area(), axis, false, fill, kit.plotFont());
    Canvas canvas = new Canvas();
    frame.drawGround(canvas, plot);
    canvas.openGroup("series");
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spec.series().size(); i++) {
      ChartSeries series = spec.series().get(i);
      List<Box> boxes = plot.boxes(i);
      for (int j = 0; j < boxes.size(); j++) {
        ChartValue value = series.values().get(j);
        Box box = boxes.get(j);
        if (value != null && box != null) {
          canvas.bar(box, Ink.mark(series.colour()), Ink.PAGE, value);
          bars.add(new Bar(box, value, series.colour()));
        }
      }
    }
    canvas.closeGroup();
    frame.drawZero(canvas, plot);
    frame.drawBreaks(canvas, plot);
    canvas.openGroup("labels");
    List<Label> labels = bars.stream().map(bar -> label(bar, grouped)).toList();
    List<Box> boxes = bars.stream().map(Bar::box).toList();
    LabelPlacer.allOrTelling(labels, boxes, kit.measure(), size.width(), frame.height())
        .forEach(canvas::text);
    canvas.closeGroup();
    return frame.drawing(canvas);
  }

  private static Label label(Bar bar, boolean grouped) {
    boolean below = bar.value().value().signum() < 0;
    double baseline =
        below ? bar.box().bottom() + 4 + TextStyle.VALUE.ascent() : bar.box().top() - 6;
    Ink ink = grouped ? Ink.text(bar.slot()) : Ink.INK;
    return Label.plain(
            bar.value().text(),
            bar.box().centreX(),
            baseline,
            Label.Anchor.MIDDLE,
            TextStyle.VALUE,
            ink)
        .withHalo();
  }
}

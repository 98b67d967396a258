package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.EndLabels;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parts of a whole on top of each other, named beside the last column, the total above. */
final class StackedRenderer {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final double FILL = 0.62;
  private static final double MAX_WIDTH = 110;

  private final boolean shares;

  /**
   * @param shares whether the parts are percentages of a whole, whose totals go without saying
   */
  StackedRenderer(boolean shares) {
    this.shares = shares;
  }

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis =
        shares
            ? ValueAxis.covering(BigDecimal.ZERO, HUNDRED)
            : Extent.ofStacks(spec).withLevels(spec).axis();
    List<ChartSeries> known = spec.known();
    List<EndLabels.Item> items =
        known.stream()
            .map(s -> new EndLabels.Item(s.label(), null, TextStyle.LABEL, s.colour()))
            .toList();
    EndLabels ends =
        new EndLabels(
            items, EndLabels.Detail.WRAPPED, size == ChartSize.WIDE ? 170 : 84, kit.measure());
    UprightFrame.Wish beside = new UprightFrame.Wish(ends.width(), 0, 0.5, legend(spec, false));
    UprightFrame frame = new UprightFrame(spec, size, axis, beside, kit.measure());
    boolean named = ends.fit(frame.area().top(), frame.area().bottom());
    if (!named) {
      UprightFrame.Wish above = new UprightFrame.Wish(0, 0, 0.5, legend(spec, true));
      frame = new UprightFrame(spec, size, axis, above, kit.measure());
    }
    XPlot plot =
        XPlot.columns(
            spec.series(), frame.area(), axis, true, frame.fill(FILL, MAX_WIDTH), kit.plotFont());
    Canvas canvas = new Canvas();
    frame.drawGround(canvas, plot);
    drawParts(canvas, spec, plot, kit.measure());
    frame.drawZero(canvas, plot);
    frame.drawBreaks(canvas, plot);
    canvas.openGroup("labels");
    if (!shares) {
      drawTotals(canvas, spec, size, frame, plot, kit.measure());
    }
    if (named) {
      Area area = frame.area();
      ends.draw(canvas, marks(spec, plot), area.right(), area.top(), area.bottom());
    }
    canvas.closeGroup();
    return frame.drawing(canvas);
  }

  private static List<LegendItem> legend(ChartSpec spec, boolean named) {
    return LegendItem.all(spec, named, LegendItem.Marks.BARS);
  }

  private static void drawParts(Canvas canvas, ChartSpec spec, XPlot plot, TextMeasure measure) {
    canvas.openGroup("series");
    List<Label> values = new ArrayList<>();
    for (int i = 0; i < spec.series().size(); i++) {
      ChartSeries series = spec.series().get(i);
      List<Box> boxes = plot.boxes(i);
      for (int j = 0; j < boxes.size(); j++) {
        Box box = boxes.get(j);
        ChartValue value = series.values().get(j);
        if (box == null || value == null) {
          continue;
        }
        canvas.bar(box, Ink.mark(series.colour()), Ink.PAGE, value);
        boolean fits =
            box.height() >= TextStyle.LABEL.height() + 5
                && box.width() >= measure.width(value.text(), TextStyle.LABEL) + 6;
        if (fits) {
          Ink ink = value.hollow() ? Ink.INK : Ink.onMark(series.colour());
          values.add(
              Label.plain(
                  value.text(),
                  box.centreX(),
                  box.centreY() + 4.5,
                  Label.Anchor.MIDDLE,
                  TextStyle.LABEL,
                  ink));
        }
      }
    }
    values.forEach(canvas::text);
    canvas.closeGroup();
  }

  /** Where the name of each series that has a value belongs: its last part. */
  private static List<EndLabels.Point> marks(ChartSpec spec, XPlot plot) {
    List<EndLabels.Point> marks = new ArrayList<>();
    for (int i = 0; i < spec.series().size(); i++) {
      int last = spec.series().get(i).lastIndex();
      Box box = last < 0 ? null : plot.boxes(i).get(last);
      if (box != null) {
        marks.add(new EndLabels.Point(box.right(), box.centreY()));
      }
    }
    return marks;
  }

  private static void drawTotals(
      Canvas canvas,
      ChartSpec spec,
      ChartSize size,
      UprightFrame frame,
      XPlot plot,
      TextMeasure measure) {
    List<Label> labels = new ArrayList<>();
    List<Box> bars = new ArrayList<>();
    for (int j = 0; j < spec.series().size(); j++) {
      plot.boxes(j).stream().filter(Objects::nonNull).forEach(bars::add);
    }
    for (int i = 0; i < spec.categories().size(); i++) {
      String text = total(spec, i);
      if (text != null) {
        double top = plot.y(0);
        for (int j = 0; j < spec.series().size(); j++) {
          Box box = plot.boxes(j).get(i);
          top = box == null ? top : Math.min(top, box.top());
        }
        labels.add(
            Label.plain(
                    text, frame.centre(i), top - 6, Label.Anchor.MIDDLE, TextStyle.VALUE, Ink.INK)
                .withHalo());
      }
    }
    LabelPlacer.allOrTelling(labels, bars, measure, size.width(), frame.height())
        .forEach(canvas::text);
  }

  /** The stated total, or the sum; null if it is not stated and a part is missing. */
  private static @Nullable String total(ChartSpec spec, int category) {
    if (!spec.totals().isEmpty()) {
      ChartValue stated = spec.totals().get(category);
      return stated == null ? null : stated.text();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (ChartSeries series : spec.series()) {
      ChartValue value = series.values().get(category);
      if (value == null) {
        return null;
      }
      sum = sum.add(value.value());
    }
    // The total of one series would repeat its value.
    return spec.series().size() == 1 ? null : spec.tickFormat().apply(sum);
  }
}

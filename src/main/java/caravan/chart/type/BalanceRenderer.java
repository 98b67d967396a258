package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
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
import java.util.ArrayList;
import java.util.List;

/** Two series over time on both sides of zero, and their difference as a line of points. */
final class BalanceRenderer {
  private static final double FILL = 0.62;
  private static final double MAX_WIDTH = 110;

  /** How wide the line of the differences is, with what it needs around it. */
  private static final double LINE = 5;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis = Extent.ofStacks(spec).withLevels(spec).axis();
    EndLabels ends =
        new EndLabels(
            items(spec),
            EndLabels.Detail.WRAPPED,
            size == ChartSize.WIDE ? 170 : 84,
            kit.measure());
    UprightFrame frame = frame(spec, size, axis, ends.width(), false, kit);
    boolean named = ends.fit(frame.area().top(), frame.area().bottom());
    if (!named) {
      frame = frame(spec, size, axis, 0, true, kit);
    }
    double fill = frame.fill(FILL, MAX_WIDTH);
    XPlot plot = XPlot.columns(spec.series(), frame.area(), axis, true, fill, kit.plotFont());
    Canvas canvas = new Canvas();
    frame.drawGround(canvas, plot);
    canvas.openGroup("series");
    List<Label> labels = new ArrayList<>();
    List<Box> bars = new ArrayList<>();
    for (int i = 0; i < spec.series().size(); i++) {
      drawColumns(canvas, spec.series().get(i), plot.boxes(i), labels, bars);
    }
    canvas.closeGroup();
    frame.drawZero(canvas, plot);
    frame.drawBreaks(canvas, plot);
    List<EndLabels.Point> balances = drawBalances(canvas, spec, axis, frame, plot);
    canvas.openGroup("labels");
    List<Box> line = line(spec, axis, frame, plot);
    labels.removeIf(label -> line.stream().anyMatch(label.box(kit.measure())::overlaps));
    LabelPlacer.allOrTelling(labels, bars, kit.measure(), size.width(), frame.height())
        .forEach(canvas::text);
    if (named) {
      List<EndLabels.Point> marks = marks(spec, plot);
      marks.addAll(balances);
      Area area = frame.area();
      ends.draw(canvas, marks, area.right(), area.top(), area.bottom());
    }
    canvas.closeGroup();
    return frame.drawing(canvas);
  }

  private static UprightFrame frame(
      ChartSpec spec, ChartSize size, ValueAxis axis, double right, boolean named, ChartKit kit) {
    List<LegendItem> legend = new ArrayList<>(LegendItem.all(spec, named, LegendItem.Marks.BARS));
    if (named) {
      String balance = spec.text().words().balance();
      legend.add(new LegendItem(LegendItem.Sign.BALANCE, 0, balance));
    }
    UprightFrame.Wish wish = new UprightFrame.Wish(right, 0, 0.5, legend);
    return new UprightFrame(spec, size, axis, wish, kit.measure());
  }

  /** Names of the sides, and the last balance with its value. */
  private static List<EndLabels.Item> items(ChartSpec spec) {
    List<EndLabels.Item> items = new ArrayList<>();
    for (ChartSeries series : spec.known()) {
      items.add(new EndLabels.Item(series.label(), null, TextStyle.LABEL, series.colour()));
    }
    int last = lastTotal(spec);
    ChartValue total = last < 0 ? null : spec.totals().get(last);
    if (total != null) {
      boolean ended = last < spec.categories().size() - 1;
      String when = ended ? " (" + spec.categories().get(last).label() + ")" : "";
      String name = spec.text().words().balance();
      items.add(
          new EndLabels.Item(name, total.text() + when, TextStyle.VALUE, EndLabels.Item.NEUTRAL));
    }
    return items;
  }

  private static int lastTotal(ChartSpec spec) {
    for (int i = spec.totals().size() - 1; i >= 0; i--) {
      if (spec.totals().get(i) != null) {
        return i;
      }
    }
    return -1;
  }

  private static void drawColumns(
      Canvas canvas,
      ChartSeries series,
      List<@org.jspecify.annotations.Nullable Box> boxes,
      List<Label> labels,
      List<Box> bars) {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      ChartValue value = series.values().get(i);
      if (box == null || value == null) {
        continue;
      }
      canvas.bar(box, Ink.mark(series.colour()), Ink.PAGE, value);
      bars.add(box);
      boolean below = value.value().signum() < 0;
      double baseline = below ? box.bottom() + 4 + TextStyle.VALUE.ascent() : box.top() - 6;
      labels.add(
          Label.plain(
                  value.text(),
                  box.centreX(),
                  baseline,
                  Label.Anchor.MIDDLE,
                  TextStyle.VALUE,
                  Ink.text(series.colour()))
              .withHalo());
    }
  }

  /** Draws the differences; returns the place of the last, or nothing where there is none. */
  private static List<EndLabels.Point> drawBalances(
      Canvas canvas, ChartSpec spec, ValueAxis axis, UprightFrame frame, XPlot plot) {
    canvas.openGroup("balance");
    Path.Maker path = new Path.Maker();
    List<EndLabels.Point> last = List.of();
    boolean joined = false;
    for (int i = 0; i < spec.totals().size(); i++) {
      ChartValue total = spec.totals().get(i);
      if (total != null) {
        double y = plot.y(axis.inSteps(total.value()));
        path.to(joined, frame.centre(i), y);
        last = List.of(new EndLabels.Point(frame.centre(i), y));
      }
      joined = total != null;
    }
    canvas.stroke(path.path(), Stroke.of(Ink.PAGE, 4.5));
    canvas.stroke(path.path(), Stroke.of(Ink.INK, 2));
    for (int i = 0; i < spec.totals().size(); i++) {
      ChartValue total = spec.totals().get(i);
      if (total != null) {
        double y = plot.y(axis.inSteps(total.value()));
        canvas.point(frame.centre(i), y, 5, Ink.INK, Ink.PAGE, total);
      }
    }
    canvas.closeGroup();
    return last;
  }

  /** What the line of the differences covers, in small boxes from end to end. */
  private static List<Box> line(ChartSpec spec, ValueAxis axis, UprightFrame frame, XPlot plot) {
    List<Box> covered = new ArrayList<>();
    ChartValue before = null;
    for (int i = 0; i < spec.totals().size(); i++) {
      ChartValue total = spec.totals().get(i);
      if (total != null && before != null) {
        double fromY = plot.y(axis.inSteps(before.value()));
        double toY = plot.y(axis.inSteps(total.value()));
        double fromX = frame.centre(i - 1);
        double toX = frame.centre(i);
        int steps = (int) Math.ceil(Math.hypot(toX - fromX, toY - fromY) / LINE);
        for (int step = 0; step <= steps; step++) {
          double part = (double) step / Math.max(1, steps);
          double x = fromX + part * (toX - fromX);
          double y = fromY + part * (toY - fromY);
          covered.add(new Box(x, y, x, y).grown(LINE / 2));
        }
      }
      before = total;
    }
    return covered;
  }

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
}

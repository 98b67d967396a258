package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.LabelPlacer;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.EndLabels;
import caravan.chart.frame.Extent;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.LineMarks;
import caravan.chart.frame.UprightFrame;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Lines with their name and last value at the end; gaps are dotted. */
final class LineRenderer {
  private static final int LABELLED_POINTS = 12;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis = Extent.ofValues(spec).withLevels(spec).axis();
    List<ChartSeries> known = spec.known();
    EndLabels ends = null;
    UprightFrame frame = null;
    for (EndLabels.Detail detail : EndLabels.Detail.values()) {
      double limit = size == ChartSize.WIDE ? 170 : 96;
      ends = new EndLabels(items(spec, known), detail, limit, kit.measure());
      boolean named = detail != EndLabels.Detail.VALUE;
      List<LegendItem> legend = LegendItem.all(spec, !named, LegendItem.Marks.POINTS);
      UprightFrame.Wish wish = new UprightFrame.Wish(ends.width(), 12, 0, legend);
      frame = new UprightFrame(spec, size, axis, wish, kit.measure());
      if (ends.fit(frame.area().top() - 12, frame.area().bottom() + 8)) {
        break;
      }
    }
    if (ends == null || frame == null) {
      throw new IllegalStateException("no layout");
    }
    return new Picture(spec, size, axis, frame, kit).draw(known, ends);
  }

  private static List<EndLabels.Item> items(ChartSpec spec, List<ChartSeries> known) {
    TextStyle style = known.size() == 1 ? TextStyle.LEAD : TextStyle.VALUE;
    List<EndLabels.Item> items = new ArrayList<>();
    for (ChartSeries series : known) {
      int last = series.lastIndex();
      ChartValue value = series.values().get(last);
      if (value != null) {
        boolean ended = last < spec.categories().size() - 1;
        String when = ended ? " (" + spec.categories().get(last).label() + ")" : "";
        items.add(new EndLabels.Item(series.label(), value.text() + when, style, series.colour()));
      }
    }
    return items;
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartKit kit;
    private final ChartSize size;
    private final UprightFrame frame;
    private final XPlot plot;
    private final LineMarks marks;
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, ValueAxis axis, UprightFrame frame, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      this.frame = frame;
      this.kit = kit;
      plot = XPlot.lines(spec.series(), frame.area(), axis, kit.plotFont());
      marks = new LineMarks(spec, canvas, plot, axis, 2.5);
    }

    Drawing draw(List<ChartSeries> known, EndLabels ends) {
      frame.drawGround(canvas, plot);
      frame.drawZero(canvas, plot);
      canvas.openGroup("series");
      for (int i = 0; i < spec.series().size(); i++) {
        marks.line(i, spec.series().get(i));
      }
      for (ChartSeries series : spec.series()) {
        marks.points(series, 4.5);
      }
      canvas.closeGroup();
      canvas.openGroup("labels");
      if (known.size() == 1) {
        drawValues(known.get(0));
      }
      List<EndLabels.Point> last = new ArrayList<>();
      for (ChartSeries series : known) {
        List<LineMarks.Dot> dots = marks.dots(series);
        LineMarks.Dot dot = dots.get(dots.size() - 1);
        last.add(new EndLabels.Point(dot.x(), dot.y()));
      }
      Area area = frame.area();
      ends.draw(canvas, last, area.right(), area.top() - 12, area.bottom() + 8);
      canvas.closeGroup();
      return frame.drawing(canvas);
    }

    /** Values at the points of the only series, where they are few; the last is at the end. */
    private void drawValues(ChartSeries series) {
      List<LineMarks.Dot> dots = marks.dots(series);
      if (dots.size() > LABELLED_POINTS) {
        return;
      }
      LabelPlacer placer = new LabelPlacer(kit.measure(), size.width(), frame.height());
      // The labels at the end of the line are not to be written into.
      placer.take(new Box(frame.area().right() + 5, 0, size.width(), frame.height()));
      frame.tickLabels(plot).forEach(tick -> placer.take(tick.box(kit.measure())));
      for (LineMarks.Dot dot : dots) {
        placer.take(new Box(dot.x() - 4, dot.y() - 4, dot.x() + 4, dot.y() + 4));
      }
      for (int i = 0; i < dots.size() - 1; i++) {
        for (Label label : candidates(dots.get(i), series.colour())) {
          if (!crosses(label, dots) && placer.place(label)) {
            canvas.text(label.withHalo());
            break;
          }
        }
      }
    }

    private static List<Label> candidates(LineMarks.Dot dot, int slot) {
      Ink ink = Ink.text(slot);
      Label label =
          Label.plain(dot.value().text(), 0, 0, Label.Anchor.MIDDLE, TextStyle.VALUE, ink);
      return List.of(
          label.at(dot.x(), dot.y() - 11, Label.Anchor.MIDDLE),
          label.at(dot.x() + 4, dot.y() - 11, Label.Anchor.END),
          label.at(dot.x() - 4, dot.y() - 11, Label.Anchor.START),
          label.at(dot.x(), dot.y() + 19, Label.Anchor.MIDDLE),
          label.at(dot.x() - 4, dot.y() + 19, Label.Anchor.START),
          label.at(dot.x() + 4, dot.y() + 19, Label.Anchor.END),
          label.at(dot.x() - 9, dot.y() - 9, Label.Anchor.END));
    }

    private boolean crosses(Label label, List<LineMarks.Dot> dots) {
      Box box = label.box(kit.measure());
      for (int i = 1; i < dots.size(); i++) {
        LineMarks.Dot a = dots.get(i - 1);
        LineMarks.Dot b = dots.get(i);
        if (new Line2D.Double(a.x(), a.y(), b.x(), b.y())
            .intersects(box.left(), box.top(), box.width(), box.height())) {
          return true;
        }
      }
      // Nor over the axis, where the categories are.
      return box.bottom() > frame.area().bottom() - 1;
    }
  }
}

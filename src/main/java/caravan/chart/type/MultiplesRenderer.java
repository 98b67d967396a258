package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.Extent;
import caravan.chart.frame.Legend;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.LineMarks;
import caravan.chart.frame.UprightFrame;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A small line chart a series, all to one scale, with the others in grey where they are few. */
final class MultiplesRenderer {
  private static final double TICK_GAP = 6;
  private static final double MAX_TICK = 70;
  private static final double GAP = 14;
  private static final int TITLE_LINES = 2;
  private static final int LEAST_WIDTH = 90;
  // More grey lines than this, in points of all panels, are a haze and make the file large.
  private static final int MOST_CONTEXT = 1500;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new Picture(spec, size, kit).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final ChartKit kit;
    private final TextMeasure measure;
    private final ValueAxis axis;
    private final List<ChartSeries> known;
    private final Legend legend;
    private final double legendTop;
    private final double gridLeft;
    private final double valueWidth;
    private final double valueRoom;
    private final int columns;
    private final int panelWidth;
    private final int titleHeight;
    private final int plotHeight;
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      this.kit = kit;
      measure = kit.measure();
      known = spec.known();
      axis = Extent.ofValues(spec).axis();
      List<LegendItem> items = LegendItem.all(spec, false, LegendItem.Marks.POINTS);
      legend = new Legend(items, size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      double ticks = measure.widest(tickTexts(), TextStyle.LABEL);
      gridLeft = Math.ceil(Math.min(ticks, MAX_TICK)) + TICK_GAP;
      valueWidth = Math.min(70, widestValue());
      valueRoom = valueWidth + 8;
      boolean wide = size == ChartSize.WIDE;
      columns = columns(wide ? (known.size() == 4 ? 2 : 3) : 2);
      panelWidth = panelWidth(columns);
      plotHeight = wide ? 96 : 84;
      int lines = 1;
      for (ChartSeries series : known) {
        lines = Math.max(lines, title(series).size());
      }
      titleHeight = (int) Math.ceil(lines * TextStyle.VALUE.leading()) + 12;
    }

    private int columns(int most) {
      int count = Math.min(most, known.size());
      while (count > 1 && panelWidth(count) - valueRoom < LEAST_WIDTH) {
        count--;
      }
      return count;
    }

    private int panelWidth(int count) {
      return (int) Math.floor((size.width() - gridLeft - GAP * (count - 1)) / count);
    }

    /** The least and the greatest tick, and zero. */
    private List<Integer> ticks() {
      List<Integer> ticks = new ArrayList<>();
      for (int step : new int[] {axis.first(), 0, axis.last()}) {
        if (!ticks.contains(step)) {
          ticks.add(step);
        }
      }
      return ticks;
    }

    private String tickText(int step) {
      return spec.tickFormat().apply(axis.ticks().get(step - axis.first()));
    }

    private List<String> tickTexts() {
      return ticks().stream().map(this::tickText).toList();
    }

    private double widestValue() {
      double widest = 0;
      for (ChartSeries series : known) {
        ChartValue last = series.values().get(series.lastIndex());
        widest =
            last == null ? widest : Math.max(widest, measure.width(last.text(), TextStyle.VALUE));
      }
      return widest;
    }

    private List<String> title(ChartSeries series) {
      return measure.wrap(series.label(), TextStyle.VALUE, panelWidth, TITLE_LINES);
    }

    private int panelHeight() {
      return titleHeight + plotHeight + 30;
    }

    Drawing draw() {
      int rows = (known.size() + columns - 1) / columns;
      int top = (int) Math.ceil(legendTop + legend.height()) + 2;
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      canvas.closeGroup();
      for (int i = 0; i < known.size(); i++) {
        int column = i % columns;
        int left = (int) Math.ceil(gridLeft + column * (panelWidth + GAP));
        int y = top + i / columns * panelHeight();
        int width = Math.max(Area.LEAST, (int) Math.floor(panelWidth - valueRoom));
        panel(known.get(i), left, y, new Area(left, y + titleHeight, width, plotHeight));
      }
      return canvas.drawing(spec, size, top + rows * panelHeight());
    }

    private void panel(ChartSeries series, int left, int top, Area area) {
      XPlot plot = XPlot.lines(known, area, axis, kit.plotFont());
      canvas.openGroup("panel");
      double baseline = top + TextStyle.VALUE.leading() - 2;
      for (String line : title(series)) {
        Ink ink = Ink.text(series.colour());
        Label label = Label.plain(line, left, baseline, Label.Anchor.START, TextStyle.VALUE, ink);
        canvas.text(line.endsWith("…") ? label.shortenedFrom(series.label()) : label);
        baseline += TextStyle.VALUE.leading();
      }
      grid(area, plot, left == Math.ceil(gridLeft));
      context(series, plot);
      LineMarks marks = new LineMarks(spec, canvas, plot, axis, 2);
      marks.line(known.indexOf(series), series);
      marks.pointsThatStandOut(series, 3.5);
      lastValue(series, marks, area);
      canvas.closeGroup();
    }

    private void grid(Area area, XPlot plot, boolean labelled) {
      for (int step : ticks()) {
        double y = plot.y(step);
        Ink ink = step == 0 ? Ink.AXIS : Ink.GRID;
        canvas.line(area.left(), y, area.right(), y, ink);
        if (labelled) {
          String text = measure.shortened(tickText(step), TextStyle.LABEL, MAX_TICK);
          canvas.text(
              Label.plain(
                      text,
                      area.left() - TICK_GAP,
                      y + 4.5,
                      Label.Anchor.END,
                      TextStyle.LABEL,
                      Ink.MUTED)
                  .shortenedFrom(tickText(step)));
        }
      }
      periods(area);
    }

    /** The first and the last category below a panel. */
    private void periods(Area area) {
      List<Category> all = spec.categories();
      double baseline = area.bottom() + 18;
      double room = area.width();
      String last = measure.shortened(all.get(all.size() - 1).label(), TextStyle.LABEL, room);
      double used = measure.width(last, TextStyle.LABEL);
      boolean single = all.size() == 1;
      double x = single ? area.left() + room / 2 : area.right();
      Label.Anchor anchor = single ? Label.Anchor.MIDDLE : Label.Anchor.END;
      canvas.text(
          Label.plain(last, x, baseline, anchor, TextStyle.LABEL, Ink.MUTED)
              .shortenedFrom(all.get(all.size() - 1).label()));
      String first = all.get(0).label();
      if (!single && measure.width(first, TextStyle.LABEL) + used + 6 <= room) {
        canvas.text(
            Label.plain(
                first, area.left(), baseline, Label.Anchor.START, TextStyle.LABEL, Ink.MUTED));
      }
    }

    /** The other series, to compare with. */
    private void context(ChartSeries series, XPlot plot) {
      if (known.size() * known.size() * spec.categories().size() > MOST_CONTEXT) {
        return;
      }
      Path.Maker path = new Path.Maker();
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) != series) {
          for (List<Point2D> line : plot.lines(i)) {
            path.through(line);
          }
        }
      }
      canvas.stroke(path.path(), Stroke.of(Ink.AXIS, 1).pale(0.4));
    }

    private void lastValue(ChartSeries series, LineMarks marks, Area area) {
      List<LineMarks.Dot> dots = marks.dots(series);
      LineMarks.Dot last = dots.get(dots.size() - 1);
      String text = measure.shortened(last.value().text(), TextStyle.VALUE, valueWidth);
      canvas.text(
          Label.plain(
                  text,
                  Math.min(last.x(), area.right()) + 7,
                  last.y() + 4.5,
                  Label.Anchor.START,
                  TextStyle.VALUE,
                  Ink.text(series.colour()))
              .shortenedFrom(last.value().text())
              .withHalo());
    }
  }
}

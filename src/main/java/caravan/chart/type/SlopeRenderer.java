package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Spread;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.EndLabels;
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
import java.util.ArrayList;
import java.util.List;

/** Two periods with a line a series from one to the other, and values at both ends. */
final class SlopeRenderer {
  private static final int HEAD = 24;
  private static final double GAP = 5;
  private static final double LEADER = 14;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    if (spec.categories().size() != 2) {
      throw new IllegalArgumentException("a slope from " + spec.categories().size() + " places");
    }
    return new Picture(spec, size, kit).draw();
  }

  /** A label left of the lines. */
  private record Start(ChartSeries series, String text, String whole) {}

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final ValueAxis axis;
    private final Legend legend;
    private final double legendTop;
    private final List<Start> starts = new ArrayList<>();
    private final List<ChartSeries> ended;
    private final EndLabels ends;
    private final Area area;
    private final XPlot plot;
    private final LineMarks marks;
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      measure = kit.measure();
      axis = Extent.ofValues(spec).axis();
      List<LegendItem> items = LegendItem.all(spec, false, LegendItem.Marks.POINTS);
      legend = new Legend(items, size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      boolean wide = size == ChartSize.WIDE;
      double before = starts(wide ? 130 : 76);
      ended = spec.series().stream().filter(s -> s.values().get(1) != null).toList();
      ends = new EndLabels(items(), EndLabels.Detail.WRAPPED, wide ? 190 : 104, measure);
      int top = (int) Math.ceil(legendTop + legend.height()) + HEAD + 8;
      double least = Math.max(ends.height(), starts.size() * lead());
      int height = (int) Math.ceil(Math.max(wide ? 280 : 240, least));
      double half = measure.widest(labels(), TextStyle.VALUE) / 2;
      int left = (int) Math.ceil(Math.max(before, half));
      int right = (int) Math.floor(size.width() - Math.max(ends.width(), half));
      area = new Area(left, top, Math.max(Area.LEAST, right - left), height);
      plot = XPlot.lines(spec.series(), area, axis, kit.plotFont());
      marks = new LineMarks(spec, canvas, plot, axis, 2.5);
    }

    private List<String> labels() {
      return spec.categories().stream().map(Category::label).toList();
    }

    private static double lead() {
      return TextStyle.VALUE.height() + GAP;
    }

    /** Finds the texts on the left; the room that they need. */
    private double starts(double limit) {
      double widest = 0;
      for (ChartSeries series : spec.series()) {
        ChartValue value = series.values().get(0);
        if (value != null) {
          // What has no right end is named at its left one.
          boolean only = series.values().get(1) == null;
          String whole = only ? series.label() + " " + value.text() : value.text();
          String text = measure.shortened(whole, TextStyle.VALUE, limit);
          starts.add(new Start(series, text, whole));
          widest = Math.max(widest, measure.width(text, TextStyle.VALUE));
        }
      }
      return widest == 0 ? 0 : widest + LEADER;
    }

    private List<EndLabels.Item> items() {
      List<EndLabels.Item> items = new ArrayList<>();
      for (ChartSeries series : ended) {
        ChartValue value = series.values().get(1);
        String text = value == null ? null : value.text();
        items.add(new EndLabels.Item(series.label(), text, TextStyle.VALUE, series.colour()));
      }
      return items;
    }

    Drawing draw() {
      int bottom = area.bottom() + 8;
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      for (int i = 0; i < 2; i++) {
        double x = plot.x(i);
        canvas.line(x, area.top() - 8, x, area.bottom(), Ink.GRID);
        String whole = spec.categories().get(i).label();
        String text = measure.shortened(whole, TextStyle.VALUE, size.width() / 2.0 - 8);
        canvas.text(
            Label.plain(text, x, area.top() - 14, Label.Anchor.MIDDLE, TextStyle.VALUE, Ink.INK)
                .shortenedFrom(whole));
      }
      canvas.closeGroup();
      canvas.openGroup("series");
      for (int i = 0; i < spec.series().size(); i++) {
        marks.line(i, spec.series().get(i));
      }
      spec.series().forEach(series -> marks.points(series, 4.5));
      canvas.closeGroup();
      canvas.openGroup("labels");
      drawStarts();
      List<EndLabels.Point> points = new ArrayList<>();
      ended.forEach(series -> points.add(new EndLabels.Point(plot.x(1), y(series, 1))));
      ends.draw(canvas, points, area.right(), area.top() - 8, bottom);
      canvas.closeGroup();
      return canvas.drawing(spec, size, bottom);
    }

    private double y(ChartSeries series, int category) {
      ChartValue value = series.values().get(category);
      return value == null ? plot.y(0) : plot.y(axis.inSteps(value.value()));
    }

    private void drawStarts() {
      List<Double> wanted = new ArrayList<>();
      List<Double> heights = new ArrayList<>();
      for (Start start : starts) {
        wanted.add(y(start.series(), 0) - lead() / 2);
        heights.add(lead());
      }
      List<Double> tops = Spread.tops(wanted, heights, area.top() - 8, area.bottom() + 8);
      double x = plot.x(0);
      for (int i = 0; i < tops.size(); i++) {
        Start start = starts.get(i);
        double middle = tops.get(i) + lead() / 2;
        double mark = y(start.series(), 0);
        if (Math.abs(middle - mark) > TextStyle.VALUE.height() / 2) {
          canvas.line(x - 5, mark, x - LEADER + 3, middle, Stroke.of(Ink.AXIS, 0.75));
        }
        canvas.text(
            Label.plain(
                    start.text(),
                    x - LEADER,
                    middle + 4.5,
                    Label.Anchor.END,
                    TextStyle.VALUE,
                    Ink.text(start.series().colour()))
                .shortenedFrom(start.whole()));
      }
    }
  }
}

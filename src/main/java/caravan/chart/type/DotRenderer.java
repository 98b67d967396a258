package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.Extent;
import caravan.chart.frame.Legend;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.Rows;
import caravan.chart.frame.UprightFrame;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row a member, with a dot for each series and a line from the least to the most; these two have
 * their values beside them, below and above. For one chart.
 */
final class DotRenderer {
  private static final double GAP = 8;
  private static final double RADIUS = 5.5;
  private static final double BESIDE = RADIUS + 5;
  private static final int ROW = 28;

  /** From the middle of a row to where the line at zero goes on, above and below a value. */
  private static final double CLEAR = 9;

  private static final List<Double> FORECAST = List.of(6.0, 4.0);

  private final ChartSpec spec;
  private final ChartSize size;
  private final TextMeasure measure;
  private final Legend legend;
  private final double legendTop;

  /** Whether names stand over their dots: on a phone, if they are long. */
  private final boolean over;

  private final double nameWidth;
  private final int rowHeight;
  private final Area area;
  private final ValueAxis axis;
  private final XPlot plot;
  private final Canvas canvas = new Canvas();

  /** A value of a row with its series. */
  private record Dot(ChartSeries series, ChartValue value) {}

  DotRenderer(ChartSpec given, ChartSize size, ChartKit kit) {
    spec = Rows.ordered(given, given.series().get(0).values());
    this.size = size;
    measure = kit.measure();
    legend = new Legend(LegendItem.all(spec, true, LegendItem.Marks.POINTS), size.width(), measure);
    legendTop = spec.unitLabel().isBlank() ? 0 : 20;
    List<String> names = spec.categories().stream().map(Category::label).toList();
    double widest = measure.widest(names, TextStyle.LABEL);
    double limit = size == ChartSize.WIDE ? 220 : 112;
    over = size == ChartSize.NARROW && widest > limit;
    nameWidth = over ? 0 : Math.min(widest, limit);
    rowHeight = ROW + (over ? 16 : 0);
    int left = (int) Math.ceil((over ? 0 : nameWidth + GAP) + room(0));
    int right = (int) Math.floor(size.width() - room(1));
    int top = (int) Math.ceil(legendTop + legend.height()) + 4;
    int height = rowHeight * spec.categories().size();
    area = new Area(left, top, Math.max(Area.LEAST, right - left), height);
    Extent extent = Extent.ofValues(spec);
    axis = extent.axis();
    double from = axis.inSteps(extent.least());
    double to = extent.equals(Extent.ZERO) ? 1 : axis.inSteps(extent.most());
    plot = XPlot.bars(spec.series(), area, axis, from, to, 0.5, kit.plotFont());
  }

  /** What is known in a row, the least first. */
  private List<Dot> dots(int row) {
    List<Dot> dots = new ArrayList<>();
    for (ChartSeries series : spec.series()) {
      ChartValue value = series.values().get(row);
      if (value != null) {
        dots.add(new Dot(series, value));
      }
    }
    dots.sort(Comparator.comparing(dot -> dot.value().value()));
    return dots;
  }

  /** Room for values: 0 for those below all others of their row, 1 for those above. */
  private double room(int side) {
    double room = side * measure.width(Rows.MISSING, TextStyle.VALUE);
    for (int row = 0; row < spec.categories().size(); row++) {
      List<Dot> dots = dots(row);
      if (dots.size() > 1 - side) {
        Dot outer = dots.get(side == 0 ? 0 : dots.size() - 1);
        double width = measure.width(outer.value().text(), TextStyle.VALUE);
        boolean lacking = side == 1 && dots.size() < spec.series().size();
        room = Math.max(room, width + (lacking ? 20 : 0));
      }
    }
    return Math.min(room + BESIDE, size.width() / 4.0);
  }

  private double x(Dot dot) {
    return plot.x(axis.inSteps(dot.value().value()));
  }

  private double middle(int row) {
    return area.top() + rowHeight * (row + 1) - ROW / 2.0;
  }

  Drawing draw() {
    canvas.openGroup("grid");
    UprightFrame.drawUnit(canvas, spec, size, measure);
    legend.draw(canvas, legendTop);
    canvas.closeGroup();
    canvas.openGroup("series");
    for (int row = 0; row < spec.categories().size(); row++) {
      zero(row);
      row(row);
    }
    canvas.closeGroup();
    canvas.openGroup("labels");
    for (int row = 0; row < spec.categories().size(); row++) {
      name(row);
      values(row).forEach(canvas::text);
    }
    canvas.closeGroup();
    return canvas.drawing(spec, size, area.bottom() + 4);
  }

  /** The line at zero; names that stand over the dots interrupt it, and values that come near. */
  private void zero(int row) {
    double half = over ? ROW / 2.0 - 4 : rowHeight / 2.0;
    double zero = plot.x(0);
    if (values(row).stream().noneMatch(value -> isNear(value, zero))) {
      canvas.line(zero, middle(row) - half, zero, middle(row) + half, Ink.AXIS);
    } else if (half > CLEAR + 2) {
      canvas.line(zero, middle(row) - half, zero, middle(row) - CLEAR, Ink.AXIS);
      canvas.line(zero, middle(row) + CLEAR, zero, middle(row) + half, Ink.AXIS);
    }
  }

  private boolean isNear(Label value, double x) {
    Box box = value.box(measure);
    return box.left() - 4 < x && x < box.right() + 4;
  }

  private void row(int row) {
    List<Dot> dots = dots(row);
    if (dots.size() > 1) {
      Stroke stroke = Stroke.of(Ink.AXIS, 2);
      boolean forecast = dots.stream().anyMatch(d -> d.value().state() == ValueState.FORECAST);
      canvas.line(
          x(dots.get(0)),
          middle(row),
          x(dots.get(dots.size() - 1)),
          middle(row),
          forecast ? stroke.dashed(FORECAST) : stroke);
    }
    for (Dot dot : dots) {
      Ink ink = Ink.mark(dot.series().colour());
      canvas.point(x(dot), middle(row), RADIUS, ink, Ink.PAGE, dot.value());
    }
  }

  private void name(int row) {
    String name = spec.categories().get(row).label();
    if (over) {
      String text = measure.shortened(name, TextStyle.LABEL, size.width());
      double baseline = middle(row) - ROW / 2.0 + 3;
      canvas.text(
          Label.plain(text, 0, baseline, Label.Anchor.START, TextStyle.LABEL, Ink.INK)
              .shortenedFrom(name));
    } else {
      Rows.name(canvas, name, nameWidth, middle(row), 2, measure);
    }
  }

  /** What stands beside the dots of a row. */
  private List<Label> values(int row) {
    List<Label> labels = new ArrayList<>();
    List<Dot> dots = dots(row);
    double end = plot.x(0) - RADIUS;
    if (dots.size() > 1) {
      labels.add(value(dots.get(0), row, x(dots.get(0)) - BESIDE, Label.Anchor.END));
    }
    if (!dots.isEmpty()) {
      Dot most = dots.get(dots.size() - 1);
      double x = x(most) + BESIDE;
      labels.add(value(most, row, x, Label.Anchor.START));
      end = x + measure.width(most.value().text(), TextStyle.VALUE);
    }
    if (dots.size() < spec.series().size()) {
      labels.add(label(Rows.MISSING, row, end + BESIDE, Label.Anchor.START, Ink.MUTED));
    }
    return labels;
  }

  private Label value(Dot dot, int row, double x, Label.Anchor anchor) {
    return label(dot.value().text(), row, x, anchor, Ink.text(dot.series().colour())).withHalo();
  }

  private Label label(String text, int row, double x, Label.Anchor anchor, Ink ink) {
    return Label.plain(text, x, middle(row) + 4.5, anchor, TextStyle.VALUE, ink);
  }
}

package caravan.chart.frame;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the lines and points of one plot. For one picture and one thread. */
public final class LineMarks {
  static final List<Double> FORECAST = List.of(6.0, 4.0);
  private static final List<Double> DOTS = List.of(0.1, 5.0);
  private static final int FEW_POINTS = 15;
  // With more, places to point at lie within each other, and the file grows large.
  private static final int MOST_POINTS = 600;

  private final Canvas canvas;
  private final XPlot plot;
  private final ValueAxis axis;
  private final double width;

  /** Whether every value has a place to point at, not only the points that are drawn. */
  private final boolean all;

  /**
   * @param width of lines
   */
  public LineMarks(ChartSpec spec, Canvas canvas, XPlot plot, ValueAxis axis, double width) {
    this.all = spec.series().size() * spec.categories().size() <= MOST_POINTS;
    this.canvas = canvas;
    this.plot = plot;
    this.axis = axis;
    this.width = width;
  }

  /** A value with its place in the picture. */
  public record Dot(int index, double x, double y, ChartValue value) {}

  /** The values of a series that are known, with their places. */
  public List<Dot> dots(ChartSeries series) {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      ChartValue value = series.values().get(i);
      if (value != null) {
        dots.add(new Dot(i, plot.x(i), plot.y(axis.inSteps(value.value())), value));
      }
    }
    return dots;
  }

  /** The line of the series at an index of the plot: dots over gaps, dashes towards forecasts. */
  public void line(int index, ChartSeries series) {
    Ink ink = Ink.mark(series.colour());
    List<Dot> dots = dots(series);
    Path.Maker gaps = new Path.Maker();
    for (int i = 1; i < dots.size(); i++) {
      if (dots.get(i).index() - dots.get(i - 1).index() > 1) {
        gaps.move(dots.get(i - 1).x(), dots.get(i - 1).y()).line(dots.get(i).x(), dots.get(i).y());
      }
    }
    if (!gaps.isEmpty()) {
      canvas.openGroup("gap");
      Stroke dotted = Stroke.of(ink, Math.min(2, width)).dashed(DOTS).ending(Stroke.Ends.DOTS);
      canvas.stroke(gaps.path(), dotted.pale(0.75));
      canvas.closeGroup();
    }
    strokes(index, ink, forecasts(dots));
    for (int i = 1; i < dots.size(); i++) {
      if (dots.get(i).value().breaks()) {
        Dot from = dots.get(i - 1);
        Dot to = dots.get(i);
        breakSign(canvas, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
      }
    }
  }

  /** For each point that is joined to another, in order, whether it is a forecast. */
  private static List<Boolean> forecasts(List<Dot> dots) {
    List<Boolean> forecasts = new ArrayList<>();
    for (int i = 0; i < dots.size(); i++) {
      if (!alone(dots, i)) {
        forecasts.add(dots.get(i).value().state() == ValueState.FORECAST);
      }
    }
    return forecasts;
  }

  private void strokes(int index, Ink ink, List<Boolean> forecasts) {
    Path.Maker solid = new Path.Maker();
    Path.Maker dashed = new Path.Maker();
    int at = 0;
    for (List<Point2D> line : plot.lines(index)) {
      boolean dashing = false;
      for (int i = 0; i < line.size(); i++, at++) {
        if (i == 0) {
          continue;
        }
        Path.Maker path = forecasts.get(at) ? dashed : solid;
        if (i == 1 || forecasts.get(at) != dashing) {
          path.move(line.get(i - 1).getX(), line.get(i - 1).getY());
        }
        path.line(line.get(i).getX(), line.get(i).getY());
        dashing = forecasts.get(at);
      }
    }
    canvas.stroke(solid.path(), Stroke.of(ink, width).ending(Stroke.Ends.ROUND));
    canvas.stroke(dashed.path(), Stroke.of(ink, width).dashed(FORECAST));
  }

  private static boolean alone(List<Dot> dots, int i) {
    return (i == 0 || dots.get(i - 1).index() < dots.get(i).index() - 1)
        && (i == dots.size() - 1 || dots.get(i + 1).index() > dots.get(i).index() + 1);
  }

  /** The points of a series: all if they are few, else those that stand out. */
  public void points(ChartSeries series, double radius) {
    points(series, radius, dots(series).size() <= FEW_POINTS);
  }

  /** The last point, those alone between gaps, and those that are hollow. */
  public void pointsThatStandOut(ChartSeries series, double radius) {
    points(series, radius, false);
  }

  private void points(ChartSeries series, double radius, boolean each) {
    List<Dot> dots = dots(series);
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      boolean shown = each || alone(dots, i) || i == dots.size() - 1 || dot.value().hollow();
      if (shown || all) {
        Ink ink = Ink.mark(series.colour());
        canvas.point(dot.x(), dot.y(), shown ? radius : 0, ink, Ink.PAGE, dot.value());
      }
    }
  }

  /** Whether every value has a place to point at, not only those that stand out. */
  public boolean isEachToBePointedAt() {
    return all;
  }

  /** Two short strokes across a line, with the page between them. */
  public static void breakSign(Canvas canvas, double x, double y) {
    canvas.line(x - 2, y + 6, x + 2, y - 6, Stroke.of(Ink.PAGE, 4));
    canvas.line(x - 4.5, y + 6, x - 0.5, y - 6, Stroke.of(Ink.INK, 1.5));
    canvas.line(x + 0.5, y + 6, x + 4.5, y - 6, Stroke.of(Ink.INK, 1.5));
  }
}

package caravan.chart.plot;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartValue;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * XChart as a painter of marks alone: no ticks, titles, legend or padding, so that a plot fills its
 * area to the edge. Values go in counted in steps of the axis. Not for several threads.
 */
public final class XPlot {
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private final AxesChart<?, ?> chart;
  private final Area area;
  private final List<ChartSeries> series;

  /** Whether nothing is drawn where a value is missing. */
  private final boolean holes;

  private final MarkRecorder marks;

  private XPlot(
      AxesChart<?, ?> chart, Area area, List<ChartSeries> series, boolean holes, Font font) {
    this.chart = chart;
    this.holes = holes;
    this.area = area;
    this.series = series;
    marks = new MarkRecorder(series.size());
    MarkCanvas canvas = new MarkCanvas(marks, font);
    canvas.translate(area.left(), area.top());
    chart.paint(canvas, area.width(), area.height());
  }

  /** Lines; category i is at x = i, the first and the last on the edges of the area. */
  public static XPlot lines(List<ChartSeries> all, Area area, ValueAxis axis, Font font) {
    XYChart chart = new XYChartBuilder().width(area.width()).height(area.height()).build();
    bare(chart.getStyler(), font);
    chart.getStyler().setCursorFont(font);
    int count = all.get(0).values().size();
    // One category alone stands in the middle.
    chart.getStyler().setXAxisMin(count == 1 ? -0.5 : 0.0);
    chart.getStyler().setXAxisMax(count == 1 ? 0.5 : count - 1.0);
    rangeUpright(chart.getStyler(), axis);
    double[] x = new double[count];
    Arrays.setAll(x, i -> i);
    for (int i = 0; i < all.size(); i++) {
      XYSeries series = chart.addSeries("s" + i, x, inSteps(all.get(i), axis));
      series.setLineColor(new SeriesColour(i));
      series.setLineStyle(new BasicStroke(2));
      series.setMarker(SeriesMarkers.NONE);
    }
    return new XPlot(chart, area, all, true, font);
  }

  /**
   * Upright bars.
   *
   * @param fill how much of the room of a category its bars take, 0 to 1
   */
  public static XPlot columns(
      List<ChartSeries> all, Area area, ValueAxis axis, boolean stacked, double fill, Font font) {
    CategoryChart chart =
        new CategoryChartBuilder().width(area.width()).height(area.height()).build();
    bare(chart.getStyler(), font);
    chart.getStyler().setLabelsFont(font);
    chart.getStyler().setLabelsVisible(false);
    chart.getStyler().setStacked(stacked);
    chart.getStyler().setAvailableSpaceFill(fill);
    rangeUpright(chart.getStyler(), axis);
    double[] x = new double[all.get(0).values().size()];
    Arrays.setAll(x, i -> i);
    for (int i = 0; i < all.size(); i++) {
      CategorySeries series = chart.addSeries("s" + i, x, inSteps(all.get(i), axis));
      series.setFillColor(new SeriesColour(i));
      series.setMarker(SeriesMarkers.NONE);
    }
    return new XPlot(chart, area, all, true, font);
  }

  /** Lying bars, the first category on top. The axis is not rounded: it ends with the longest. */
  public static XPlot bars(
      List<ChartSeries> all,
      Area area,
      ValueAxis axis,
      double from,
      double to,
      double fill,
      Font font) {
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder().width(area.width()).height(area.height()).build();
    bare(chart.getStyler(), font);
    chart.getStyler().setLabelsFont(font);
    chart.getStyler().setLabelsVisible(false);
    chart.getStyler().setAvailableSpaceFill(fill);
    chart.getStyler().setXAxisMin(from);
    chart.getStyler().setXAxisMax(to);
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < all.get(0).values().size(); i++) {
      rows.add(i);
    }
    for (int i = 0; i < all.size(); i++) {
      // XChart refuses a series that begins with nothing, so what is missing is drawn as zero.
      List<Double> values = new ArrayList<>();
      for (ChartValue value : all.get(i).values()) {
        values.add(value == null ? 0 : axis.inSteps(value.value()));
      }
      chart.addSeries("s" + i, values, rows).setFillColor(new SeriesColour(i));
    }
    return new XPlot(chart, area, all, false, font);
  }

  private static double[] inSteps(ChartSeries series, ValueAxis axis) {
    return series.values().stream()
        .mapToDouble(value -> value == null ? Double.NaN : axis.inSteps(value.value()))
        .toArray();
  }

  private static void rangeUpright(AxesChartStyler styler, ValueAxis axis) {
    styler.setYAxisMin(axis.from());
    styler.setYAxisMax(axis.to());
  }

  private static void bare(AxesChartStyler styler, Font font) {
    styler.setLegendVisible(false).setChartTitleVisible(false).setChartPadding(0);
    styler.setPlotContentSize(1.0).setPlotBorderVisible(false);
    styler.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR);
    styler.setLegendFont(font).setChartTitleFont(font).setToolTipFont(font);
    styler.setAnnotationTextFont(font).setAnnotationTextPanelFont(font);
    styler.setPlotMargin(0).setAxisTicksVisible(false).setAxisTitlesVisible(false);
    styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
    styler.setAxisTickLabelsFont(font).setAxisTitleFont(font);
  }

  /** Height in the picture of a value counted in steps of the axis; upright plots only. */
  public double y(double steps) {
    return area.top() + chart.getScreenYFromChart(steps);
  }

  /** Place in the picture of a number of the axis that lies: an index, or steps of a bar chart. */
  public double x(double number) {
    return area.left() + chart.getScreenXFromChart(number);
  }

  /** The bars of a series, aligned with the categories; null where there is none. */
  public List<@Nullable Box> boxes(int index) {
    Iterator<Box> drawn = marks.fills(index).iterator();
    List<@Nullable Box> boxes = new ArrayList<>();
    for (ChartValue value : series.get(index).values()) {
      Box box = value == null && holes ? null : drawn.next();
      boxes.add(value == null ? null : box);
    }
    return Collections.unmodifiableList(boxes);
  }

  /** The joined points of a series. */
  public List<List<Point2D>> lines(int index) {
    return marks.lines(index);
  }
}

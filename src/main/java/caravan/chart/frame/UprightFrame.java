package caravan.chart.frame;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.plot.ValueAxis;
import caravan.chart.plot.XPlot;
import caravan.chart.spec.Annotation;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Everything around an upright plot: unit, legend, grid, ticks, categories. Immutable. */
public final class UprightFrame {
  private static final double TICK_GAP = 8;
  private static final double MAX_TICK = 100;
  // Room for a value over the highest mark, and for one under the lowest.
  private static final int HEADROOM = 18;
  private static final int FOOTROOM = 16;

  /**
   * How a frame is to be.
   *
   * @param right room to the right of the plot
   * @param inset room between the ticks and the first category
   * @param perSlot share of a category at the ends of the plot: 0 if the first and the last lie on
   *     its edges, as in a line, 0.5 if in the middle of their room, as with columns
   * @param legend what to explain above the plot
   */
  public record Wish(double right, double inset, double perSlot, List<LegendItem> legend) {}

  private final ChartSpec spec;
  private final ChartSize size;
  private final ValueAxis axis;
  private final TextMeasure measure;
  private final List<String> ticks;
  private final double gridLeft;
  private final Legend legend;
  private final double legendTop;
  private final CategoryLabels categoryLabels;
  private final Remarks remarks;
  private final double perSlot;
  private final double[] centres;
  private final Area area;
  private final int categoriesTop;
  private final int height;

  public UprightFrame(
      ChartSpec spec, ChartSize size, ValueAxis axis, Wish wish, TextMeasure measure) {
    this.spec = spec;
    this.size = size;
    this.axis = axis;
    this.measure = measure;
    ticks = axis.ticks().stream().map((BigDecimal tick) -> spec.tickFormat().apply(tick)).toList();
    gridLeft = Math.ceil(Math.min(measure.widest(ticks, TextStyle.LABEL), MAX_TICK)) + TICK_GAP;
    legend = new Legend(wish.legend(), size.width(), measure);
    legendTop = spec.unitLabel().isBlank() ? 0 : 20;
    perSlot = wish.perSlot();
    int left = (int) Math.ceil(gridLeft + wish.inset());
    // Very long labels run over the edge, so that a plot remains.
    int width = Math.max(Area.LEAST, (int) Math.floor(size.width() - wish.right()) - left);
    centres = centres(spec.categories().size(), left, width, perSlot);
    remarks = Remarks.of(spec, centres, edges(left, width), size, measure);
    int top = (int) Math.ceil(legendTop + legend.height() + remarks.height()) + HEADROOM;
    categoryLabels =
        new CategoryLabels(
            spec.categories(),
            centres.length > 1 ? centres[1] - centres[0] : width,
            perSlot > 0,
            measure);
    int plotHeight = size == ChartSize.WIDE ? 280 : 220;
    int footroom = axis.from() < 0 ? FOOTROOM : 0;
    area = new Area(left, top, width, plotHeight);
    categoriesTop = area.bottom() + footroom;
    height = categoriesTop + (int) Math.ceil(categoryLabels.height());
  }

  private static double[] centres(int count, int left, int width, double perSlot) {
    double[] centres = new double[count];
    double slot = count == 1 && perSlot == 0 ? 0 : width / (count - 1 + 2 * perSlot);
    for (int i = 0; i < count; i++) {
      centres[i] = slot == 0 ? left + width / 2.0 : left + slot * (i + perSlot);
    }
    return centres;
  }

  /** Left and right ends of the room of each category. */
  private double[][] edges(int left, int width) {
    double half = centres.length > 1 ? (centres[1] - centres[0]) / 2 : width / 2.0;
    double[][] edges = new double[centres.length][];
    for (int i = 0; i < centres.length; i++) {
      edges[i] =
          new double[] {
            Math.max(left, centres[i] - half), Math.min(left + width, centres[i] + half)
          };
    }
    return edges;
  }

  /** How much of the room of a category bars may take: {@code share}, or less to stay slim. */
  public double fill(double share, double widest) {
    double slot = (double) area.width() / spec.categories().size();
    return Math.min(share, widest / slot);
  }

  public Area area() {
    return area;
  }

  /** Whether there is room for the whole name of each category. */
  public boolean hasNames() {
    return categoryLabels.areWhole();
  }

  public int height() {
    return height;
  }

  public double centre(int category) {
    return centres[category];
  }

  /** The drawing of what is on a canvas. */
  public Drawing drawing(Canvas canvas) {
    return canvas.drawing(spec, size, height);
  }

  /** Draws what lies under the marks. */
  public void drawGround(Canvas canvas, XPlot plot) {
    canvas.openGroup("grid");
    drawUnit(canvas, spec, size, measure);
    legend.draw(canvas, legendTop);
    remarks.draw(canvas, area.top() - HEADROOM, categoriesTop);
    for (int step = axis.first(); step <= axis.last(); step++) {
      if (step != 0) {
        canvas.line(gridLeft, plot.y(step), area.right(), plot.y(step), Ink.GRID);
      }
    }
    tickLabels(plot).forEach(canvas::text);
    categoryLabels.draw(canvas, centres, categoriesTop, size.width());
    canvas.closeGroup();
    if (spec.isReadByPeriod()) {
      drawBands(canvas);
    }
  }

  /**
   * The room of each period, which takes the pointer, and a line through it that shows on demand.
   */
  private void drawBands(Canvas canvas) {
    canvas.openGroup("bands");
    double half = centres.length > 1 ? (centres[1] - centres[0]) / 2 : area.width() / 2.0;
    for (int i = 0; i < centres.length; i++) {
      Box room = new Box(centres[i] - half, area.top(), centres[i] + half, area.bottom());
      canvas.band(i, room, perSlot == 0);
    }
    canvas.closeGroup();
  }

  /** The labels of the ticks, lowest first. */
  public List<Label> tickLabels(XPlot plot) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i++) {
      double y = plot.y(axis.first() + i);
      String text = measure.shortened(ticks.get(i), TextStyle.LABEL, MAX_TICK);
      Label label =
          Label.plain(
              text, gridLeft - TICK_GAP, y + 4.5, Label.Anchor.END, TextStyle.LABEL, Ink.MUTED);
      labels.add(label.shortenedFrom(ticks.get(i)));
    }
    return labels;
  }

  /** The line at zero, over the marks, and the lines of annotations. */
  public void drawZero(Canvas canvas, XPlot plot) {
    canvas.line(gridLeft, plot.y(0), area.right(), plot.y(0), Ink.AXIS);
    int level = 0;
    for (Annotation annotation : spec.annotations()) {
      if (annotation.place() instanceof ChartPlace.Level<Integer, BigDecimal> line) {
        double y = plot.y(axis.inSteps(line.value()));
        canvas.line(gridLeft, y, area.right(), y, Legend.level(level++));
      }
    }
  }

  /** A sign on the axis before each category where a series breaks. */
  public void drawBreaks(Canvas canvas, XPlot plot) {
    for (int i = 1; i < centres.length; i++) {
      int category = i;
      boolean breaks =
          spec.series().stream()
              .map(series -> series.values().get(category))
              .anyMatch(value -> value != null && value.breaks());
      if (breaks) {
        LineMarks.breakSign(canvas, (centres[i - 1] + centres[i]) / 2, plot.y(0));
      }
    }
  }

  /** The unit in the upper left corner; nothing if it is blank. */
  public static void drawUnit(Canvas canvas, ChartSpec spec, ChartSize size, TextMeasure measure) {
    if (!spec.unitLabel().isBlank()) {
      String text = measure.shortened(spec.unitLabel(), TextStyle.LABEL, size.width());
      canvas.text(
          Label.plain(text, 0, 13, Label.Anchor.START, TextStyle.LABEL, Ink.MUTED)
              .shortenedFrom(spec.unitLabel()));
    }
  }
}

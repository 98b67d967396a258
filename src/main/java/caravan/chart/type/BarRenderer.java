package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
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
import caravan.chart.spec.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lying bars from zero, a row a member, with its name before and its value after. */
final class BarRenderer {
  private static final double GAP = 8;
  private static final int LONG = 40;

  Drawing draw(ChartSpec given, ChartSize size, ChartKit kit) {
    List<@Nullable ChartValue> by =
        isBalance(given) ? given.totals() : given.series().get(0).values();
    return new Picture(Rows.ordered(given, by), size, kit).draw();
  }

  /** The same with the rows in the order of the chart. */
  Drawing drawInOrder(ChartSpec given, ChartSize size, ChartKit kit) {
    return new Picture(given, size, kit).draw();
  }

  /** Whether a row goes to both sides of zero, with the difference as a point. */
  private static boolean isBalance(ChartSpec spec) {
    return spec.type().has(Trait.BALANCE)
        && spec.series().size() > 1
        && spec.totals().size() == spec.categories().size();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final ChartKit kit;
    private final TextMeasure measure;
    private final Legend legend;
    private final double legendTop;

    /** Whether names stand over their bars: on a phone, if they are long. */
    private final boolean over;

    private final double nameWidth;
    private final int rowHeight;
    private final int height;
    private final Area area;
    private final ValueAxis axis;
    private final boolean balance;
    private final List<XPlot> plots = new ArrayList<>();

    Picture(ChartSpec spec, ChartSize size, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      this.kit = kit;
      measure = kit.measure();
      balance = isBalance(spec);
      boolean grouped = spec.series().size() > 1;
      List<LegendItem> items =
          new ArrayList<>(LegendItem.all(spec, grouped, LegendItem.Marks.BARS));
      if (balance) {
        String name = spec.text().words().balance();
        items.add(new LegendItem(LegendItem.Sign.BALANCE, 0, name));
      }
      legend = new Legend(items, size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      double widest = measure.widest(names(), TextStyle.LABEL);
      double limit = size == ChartSize.WIDE ? 220 : 112;
      over = size == ChartSize.NARROW && widest > limit;
      nameWidth = over ? 0 : Math.min(widest, limit);
      rowHeight = barsHeight() + (over ? 24 : isLong() ? 5 : 10);
      // Names over the bars take half of the room between two rows more than there is on top.
      int top = (int) Math.ceil(legendTop + legend.height()) + (over ? 14 : 4);
      int plotHeight = rowHeight * spec.categories().size();
      height = top + plotHeight + 4;
      area = area(top, plotHeight);
      Extent extent = Extent.ofValues(spec);
      axis = extent.axis();
      double from = axis.inSteps(extent.least());
      // If all are zero, any axis will do.
      double to = extent.equals(Extent.ZERO) ? 1 : axis.inSteps(extent.most());
      double fill = (double) barsHeight() / rowHeight;
      if (balance) {
        for (ChartSeries each : spec.series()) {
          plots.add(XPlot.bars(List.of(each), area, axis, from, to, fill, kit.plotFont()));
        }
      } else {
        plots.add(XPlot.bars(spec.series(), area, axis, from, to, fill, kit.plotFont()));
      }
    }

    private Area area(int top, int plotHeight) {
      double names = nameWidth == 0 ? 0 : nameWidth + GAP;
      int left = (int) Math.ceil(names + valueRoom(true));
      int right = (int) Math.floor(size.width() - valueRoom(false));
      // Very long values run over the edge, so that a plot remains.
      return new Area(left, top, Math.max(Area.LEAST, right - left), plotHeight);
    }

    private List<@Nullable Box> boxes(int index) {
      return balance ? plots.get(index).boxes(0) : plots.get(0).boxes(index);
    }

    private double x(double steps) {
      return plots.get(0).x(steps);
    }

    private int barsHeight() {
      int series = balance ? 1 : spec.series().size();
      return series == 1 ? (isLong() ? 14 : 20) : 16 * series;
    }

    /** Whether there are so many rows that they stand as close as their names allow. */
    private boolean isLong() {
      return spec.categories().size() > LONG;
    }

    private List<String> names() {
      return spec.categories().stream().map(Category::label).toList();
    }

    /** Room for the values on one side of the bars. */
    private double valueRoom(boolean negative) {
      double room = 0;
      for (ChartSeries series : spec.series()) {
        for (ChartValue value : series.values()) {
          if (value == null) {
            room = negative ? room : Math.max(room, 20);
          } else if (value.value().signum() < 0 == negative) {
            room = Math.max(room, measure.width(value.text(), TextStyle.VALUE) + GAP);
          }
        }
      }
      return Math.min(room, size.width() / 4.0);
    }

    Drawing draw() {
      Canvas canvas = new Canvas();
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      canvas.closeGroup();
      canvas.openGroup("series");
      for (int i = 0; i < spec.series().size(); i++) {
        drawSeries(canvas, i);
      }
      canvas.closeGroup();
      drawZero(canvas);
      if (balance) {
        drawBalances(canvas);
      }
      canvas.openGroup("labels");
      drawNames(canvas);
      for (int i = 0; i < spec.series().size(); i++) {
        drawValues(canvas, i);
      }
      canvas.closeGroup();
      return canvas.drawing(spec, size, height);
    }

    /** The line at zero; where names stand over the bars it leaves them out. */
    private void drawZero(Canvas canvas) {
      double x = x(0);
      if (!over) {
        canvas.line(x, area.top(), x, area.bottom(), Ink.AXIS);
        return;
      }
      for (int row = 0; row < spec.categories().size(); row++) {
        double top = barsTop(row);
        canvas.line(x, top - 1, x, top + barsHeight() + 1, Ink.AXIS);
      }
    }

    private void drawSeries(Canvas canvas, int index) {
      ChartSeries series = spec.series().get(index);
      List<Box> boxes = boxes(index);
      for (int row = 0; row < boxes.size(); row++) {
        ChartValue value = series.values().get(row);
        Box box = boxes.get(row);
        if (value != null && box != null) {
          canvas.bar(box, Ink.mark(series.colour()), Ink.PAGE, value);
        }
      }
    }

    private void drawValues(Canvas canvas, int index) {
      ChartSeries series = spec.series().get(index);
      List<Box> boxes = boxes(index);
      boolean grouped = spec.series().size() > 1;
      for (int row = 0; row < boxes.size(); row++) {
        ChartValue value = series.values().get(row);
        Box box = boxes.get(row);
        double middle = barsTop(row) + barsHeight() * (balance ? 0.5 : share(index));
        if (value == null || box == null) {
          boolean left = balance && index > 0;
          value(canvas, Rows.MISSING, x(0) + (left ? -6 : 6), middle, left, Ink.MUTED);
          continue;
        }
        Ink ink = grouped ? Ink.text(series.colour()) : Ink.INK;
        boolean negative = value.value().signum() < 0;
        value(
            canvas,
            value.text(),
            negative ? box.left() - 6 : box.right() + 6,
            middle,
            negative,
            ink);
      }
    }

    private double share(int index) {
      return (index + 0.5) / spec.series().size();
    }

    /** Points at the differences of both sides. */
    private void drawBalances(Canvas canvas) {
      for (int row = 0; row < spec.categories().size(); row++) {
        ChartValue total = spec.totals().get(row);
        if (total != null) {
          double x = x(axis.inSteps(total.value()));
          double middle = barsTop(row) + barsHeight() / 2.0;
          canvas.point(x, middle, 5, Ink.INK, Ink.PAGE, total);
        }
      }
    }

    private static void value(
        Canvas canvas, String text, double x, double middle, boolean negative, Ink ink) {
      Label.Anchor anchor = negative ? Label.Anchor.END : Label.Anchor.START;
      canvas.text(Label.plain(text, x, middle + 4.5, anchor, TextStyle.VALUE, ink));
    }

    private void drawNames(Canvas canvas) {
      for (int row = 0; row < spec.categories().size(); row++) {
        String name = spec.categories().get(row).label();
        if (over) {
          String text = measure.shortened(name, TextStyle.LABEL, size.width());
          Label label =
              Label.plain(text, 0, barsTop(row) - 5, Label.Anchor.START, TextStyle.LABEL, Ink.INK);
          canvas.text(label.shortenedFrom(name));
        } else {
          int most = isLong() ? 1 : barsHeight() > 30 ? 3 : 2;
          Rows.name(canvas, name, nameWidth, barsTop(row) + barsHeight() / 2.0, most, measure);
        }
      }
    }

    /** Where the bars of a row begin: XChart leaves the same room above and below them. */
    private double barsTop(int row) {
      return area.top() + rowHeight * row + (rowHeight - barsHeight()) / 2.0;
    }
  }
}

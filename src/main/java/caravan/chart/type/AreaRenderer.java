package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
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
import caravan.chart.spec.ValueState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Surfaces from zero over time, several on top of each other. Where a part is missing no sum is
 * known, so there is a gap.
 */
final class AreaRenderer {
  private static final double SINGLE = 0.22;
  private static final double FORECAST = 0.5;
  private static final double INSET = 4;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    List<ChartSeries> sums = sums(spec);
    ValueAxis axis = Extent.ofValues(sums).withLevels(spec).axis();
    EndLabels ends = null;
    UprightFrame frame = null;
    for (EndLabels.Detail detail : EndLabels.Detail.values()) {
      double limit = size == ChartSize.WIDE ? 170 : 96;
      ends = new EndLabels(items(spec, sums), detail, limit, kit.measure());
      List<LegendItem> legend =
          LegendItem.all(spec, detail == EndLabels.Detail.VALUE, LegendItem.Marks.POINTS);
      UprightFrame.Wish wish = new UprightFrame.Wish(ends.width(), INSET, 0, legend);
      frame = new UprightFrame(spec, size, axis, wish, kit.measure());
      if (ends.fit(frame.area().top() - 12, frame.area().bottom() + 8)) {
        break;
      }
    }
    if (ends == null || frame == null) {
      throw new IllegalStateException("no layout");
    }
    return new Picture(spec, sums, axis, frame, kit).draw(ends);
  }

  /** Each series with those below it added; nothing where a part is missing. */
  private static List<ChartSeries> sums(ChartSpec spec) {
    List<List<@Nullable ChartValue>> all = new ArrayList<>();
    spec.series().forEach(series -> all.add(new ArrayList<>()));
    for (int i = 0; i < spec.categories().size(); i++) {
      int category = i;
      boolean complete = spec.series().stream().allMatch(s -> s.values().get(category) != null);
      BigDecimal sum = BigDecimal.ZERO;
      for (int s = 0; s < spec.series().size(); s++) {
        ChartValue part = spec.series().get(s).values().get(i);
        sum = part == null ? sum : sum.add(part.value());
        all.get(s).add(part == null || !complete ? null : part.at(sum));
      }
    }
    List<ChartSeries> sums = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      sums.add(spec.series().get(s).with(all.get(s)));
    }
    return sums;
  }

  /** What to write at the end of each series; none has an end where no sum is known. */
  private static List<EndLabels.Item> items(ChartSpec spec, List<ChartSeries> sums) {
    TextStyle style = sums.size() == 1 ? TextStyle.LEAD : TextStyle.VALUE;
    List<EndLabels.Item> items = new ArrayList<>();
    for (ChartSeries series : sums) {
      int last = series.lastIndex();
      ChartValue value = last < 0 ? null : series.values().get(last);
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
    private final List<ChartSeries> sums;
    private final UprightFrame frame;
    private final ValueAxis axis;
    private final XPlot plot;
    private final LineMarks marks;
    private final Canvas canvas = new Canvas();

    Picture(
        ChartSpec spec, List<ChartSeries> sums, ValueAxis axis, UprightFrame frame, ChartKit kit) {
      this.spec = spec;
      this.sums = sums;
      this.frame = frame;
      this.axis = axis;
      plot = XPlot.lines(sums, frame.area(), axis, kit.plotFont());
      marks = new LineMarks(spec, canvas, plot, axis, sums.size() == 1 ? 2.5 : 1);
    }

    Drawing draw(EndLabels ends) {
      frame.drawGround(canvas, plot);
      canvas.openGroup("series");
      for (int s = 0; s < sums.size(); s++) {
        surfaces(s);
      }
      for (int s = 0; s < sums.size(); s++) {
        edge(s);
      }
      canvas.closeGroup();
      frame.drawZero(canvas, plot);
      if (sums.size() > 1) {
        frame.drawBreaks(canvas, plot);
      }
      canvas.openGroup("labels");
      List<EndLabels.Point> last = new ArrayList<>();
      for (int s = 0; s < sums.size(); s++) {
        int at = sums.get(s).lastIndex();
        if (at >= 0) {
          double y = sums.size() == 1 ? upper(s, at) : (upper(s, at) + lower(s, at)) / 2;
          last.add(new EndLabels.Point(frame.centre(at), y));
        }
      }
      Area area = frame.area();
      ends.draw(canvas, last, area.right(), area.top() - 12, area.bottom() + 8);
      canvas.closeGroup();
      return frame.drawing(canvas);
    }

    private double upper(int series, int category) {
      ChartValue value = sums.get(series).values().get(category);
      return value == null ? plot.y(0) : plot.y(axis.inSteps(value.value()));
    }

    private double lower(int series, int category) {
      return series == 0 ? plot.y(0) : upper(series - 1, category);
    }

    private void surfaces(int series) {
      List<@Nullable ChartValue> values = sums.get(series).values();
      Ink ink = Ink.mark(sums.get(series).colour());
      double opacity = sums.size() == 1 ? SINGLE : 1;
      int from = 0;
      while (from < values.size()) {
        if (values.get(from) == null) {
          from++;
          continue;
        }
        boolean forecast = forecast(from + 1);
        int to = from;
        while (to + 1 < values.size()
            && values.get(to + 1) != null
            && forecast(to + 1) == forecast) {
          to++;
        }
        if (to > from) {
          canvas.fill(outline(series, from, to), ink, forecast ? opacity * FORECAST : opacity);
        } else if (from == 0 || values.get(from - 1) == null) {
          lone(series, from, ink, opacity);
        }
        boolean goesOn = to > from && to + 1 < values.size() && values.get(to + 1) != null;
        from = goesOn ? to : to + 1;
      }
    }

    private boolean forecast(int category) {
      return category < spec.categories().size()
          && sums.stream()
              .map(series -> series.values().get(category))
              .anyMatch(value -> value != null && value.state() == ValueState.FORECAST);
    }

    private Path outline(int series, int from, int to) {
      Path.Maker path = new Path.Maker();
      for (int i = from; i <= to; i++) {
        path.to(i > from, frame.centre(i), upper(series, i));
      }
      for (int i = to; i >= from; i--) {
        path.line(frame.centre(i), lower(series, i));
      }
      return path.close().path();
    }

    /** A period alone between gaps has no width, so it gets a little. */
    private void lone(int series, int category, Ink ink, double opacity) {
      double x = frame.centre(category);
      Box bar = new Box(x - 3, upper(series, category), x + 3, lower(series, category));
      canvas.fill(Path.around(bar), ink, opacity);
    }

    /** The upper edge of a surface, and what takes the pointer. */
    private void edge(int series) {
      ChartSeries sum = sums.get(series);
      if (sums.size() == 1) {
        marks.line(0, sum);
        marks.points(sum, 4.5);
        return;
      }
      Path.Maker path = new Path.Maker();
      plot.lines(series).forEach(path::through);
      canvas.stroke(path.path(), Stroke.of(Ink.PAGE, 1));
      hovers(series);
    }

    private void hovers(int series) {
      ChartSeries sum = sums.get(series);
      int count = spec.categories().size();
      double half = count == 1 ? 20 : (frame.centre(1) - frame.centre(0)) / 2;
      for (int i = 0; i < count; i++) {
        ChartValue value = sum.values().get(i);
        if (value == null) {
          continue;
        }
        double x = frame.centre(i);
        Box box = new Box(x - half, upper(series, i), x + half, lower(series, i));
        if (marks.isEachToBePointedAt()) {
          canvas.hover(box, value.tooltip());
        }
        if (value.hollow()) {
          Ink ink = Ink.mark(sum.colour());
          canvas.point(x, upper(series, i), 4, ink, Ink.PAGE, value);
        }
      }
    }
  }
}

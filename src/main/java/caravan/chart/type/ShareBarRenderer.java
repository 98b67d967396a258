package caravan.chart.type;

import caravan.chart.drawing.Area;
import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.Legend;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.Remarks;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lying bars of a hundred percent, a row a member, or one alone with its parts named above it. */
final class ShareBarRenderer {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final double GAP = 8;

  Drawing draw(ChartSpec given, ChartSize size, ChartKit kit) {
    // By the share of the first part, as bars are.
    return new Picture(Rows.ordered(given, given.series().get(0).values()), size, kit).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final boolean single;
    private final Legend legend;
    private final double legendTop;
    private final Remarks names;
    private final double nameWidth;
    private final int barHeight;
    private final int rowHeight;
    private final Area area;
    private final List<XPlot> plots = new ArrayList<>();
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      measure = kit.measure();
      single = spec.categories().size() == 1;
      List<LegendItem> items = LegendItem.all(spec, !single, LegendItem.Marks.BARS);
      legend = new Legend(items, size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      List<String> labels = spec.categories().stream().map(Category::label).toList();
      double limit = size == ChartSize.WIDE ? 200 : 96;
      nameWidth = Math.min(limit, measure.widest(labels, TextStyle.LABEL));
      int left = nameWidth == 0 ? 0 : (int) Math.ceil(nameWidth + GAP);
      int width = size.width() - left - 1;
      barHeight = single ? 44 : 26;
      rowHeight = barHeight + (single ? 0 : 10);
      names = new Remarks(single ? names(left, width) : List.of(), 150, size.width(), measure);
      int top = (int) Math.ceil(legendTop + legend.height() + names.height()) + 4;
      area = new Area(left, top, width, rowHeight * spec.categories().size());
      ValueAxis axis = ValueAxis.covering(BigDecimal.ZERO, HUNDRED);
      double fill = (double) barHeight / rowHeight;
      for (ChartSeries sums : sums()) {
        plots.add(
            XPlot.bars(List.of(sums), area, axis, 0, axis.inSteps(HUNDRED), fill, kit.plotFont()));
      }
    }

    /** Each series with those before it added. */
    private List<ChartSeries> sums() {
      List<ChartSeries> sums = new ArrayList<>();
      List<BigDecimal> at = new ArrayList<>();
      spec.categories().forEach(category -> at.add(BigDecimal.ZERO));
      for (ChartSeries series : spec.series()) {
        List<@Nullable ChartValue> values = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
          ChartValue part = series.values().get(i);
          at.set(i, part == null ? at.get(i) : at.get(i).add(part.value()));
          values.add(part == null ? null : part.at(at.get(i)));
        }
        sums.add(series.with(values));
      }
      return sums;
    }

    /** The names of the parts of the only bar, each over the beginning of its part. */
    private List<Remarks.Remark> names(double left, double width) {
      List<Remarks.Remark> remarks = new ArrayList<>();
      double at = 0;
      for (ChartSeries series : spec.series()) {
        ChartValue value = series.values().get(0);
        if (value != null) {
          double x = left + width * at / 100 + 0.5;
          double part = width * value.value().doubleValue() / 100;
          String text = series.label() + (fits(value, part) ? "" : " " + value.text());
          remarks.add(new Remarks.Remark(x, x, text, Ink.text(series.colour())));
          at += value.value().doubleValue();
        }
      }
      return remarks;
    }

    private boolean fits(ChartValue value, double width) {
      return width >= measure.width(value.text(), TextStyle.VALUE) + 10;
    }

    Drawing draw() {
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      names.draw(canvas, area.top() - 2, area.top());
      drawNames();
      canvas.closeGroup();
      canvas.openGroup("series");
      List<Label> labels = new ArrayList<>();
      for (int row = 0; row < spec.categories().size(); row++) {
        drawRow(row, labels);
      }
      canvas.closeGroup();
      labels.forEach(canvas::text);
      return canvas.drawing(spec, size, area.bottom() + 4);
    }

    private double middle(int row) {
      return area.top() + rowHeight * (row + 0.5);
    }

    private void drawRow(int row, List<Label> labels) {
      double left = area.left();
      boolean known = false;
      for (int i = 0; i < spec.series().size(); i++) {
        ChartSeries series = spec.series().get(i);
        ChartValue value = series.values().get(row);
        Box whole = plots.get(i).boxes(0).get(row);
        if (value == null || whole == null) {
          continue;
        }
        known = true;
        Box part = new Box(left, whole.top(), Math.max(left, whole.right()), whole.bottom());
        left = part.right();
        canvas.bar(part, Ink.mark(series.colour()), Ink.PAGE, value);
        if (fits(value, part.width())) {
          Ink ink = value.hollow() ? Ink.INK : Ink.onMark(series.colour());
          labels.add(
              Label.plain(
                  value.text(),
                  part.left() + 6,
                  middle(row) + 4.5,
                  Label.Anchor.START,
                  TextStyle.VALUE,
                  ink));
        }
      }
      if (!known) {
        labels.add(
            Label.plain(
                Rows.MISSING,
                area.left() + 6,
                middle(row) + 4.5,
                Label.Anchor.START,
                TextStyle.VALUE,
                Ink.MUTED));
      }
    }

    private void drawNames() {
      for (int row = 0; nameWidth > 0 && row < spec.categories().size(); row++) {
        String name = spec.categories().get(row).label();
        Rows.name(canvas, name, nameWidth, middle(row), 2, measure);
      }
    }
  }
}

package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.Legend;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.UprightFrame;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What flows into the middle from the left, and out of it to the right; of one series, out of it.
 * Members are the series, the sides the categories. On a phone the sides stand one under the other.
 */
final class FlowRenderer {
  private static final double HEAD_GAP = 8;
  private static final double PANEL_GAP = 22;

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    if (spec.categories().size() > 2 || spec.overTime()) {
      throw new IllegalArgumentException("a flow has one side or two");
    }
    return new Picture(spec, size, kit).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final Legend legend;
    private final double legendTop;
    private final List<FlowSide> sides = new ArrayList<>();
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, ChartKit kit) {
      this.spec = spec;
      this.size = size;
      measure = kit.measure();
      legend = new Legend(LegendItem.signs(spec, LegendItem.Marks.BARS), size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      List<ChartSeries> members = new ArrayList<>(spec.known());
      members.sort(
          Comparator.comparing(ChartSeries::rest)
              .thenComparing(Comparator.comparing(Picture::sum).reversed()));
      boolean wide = size == ChartSize.WIDE;
      int count = spec.categories().size();
      FlowScale scale = new FlowScale(members, count, wide ? 230 : 180);
      double limit = wide ? (count == 1 ? 220 : 158) : 136;
      for (int i = 0; i < count; i++) {
        sides.add(new FlowSide(members, i, scale, limit, measure));
      }
    }

    private static BigDecimal sum(ChartSeries series) {
      BigDecimal sum = BigDecimal.ZERO;
      for (ChartValue value : series.values()) {
        sum = value == null ? sum : sum.add(value.value());
      }
      return sum;
    }

    Drawing draw() {
      double top = legendTop + legend.height();
      boolean beside = sides.size() == 2 && size == ChartSize.WIDE;
      double bottom = beside ? besideHeight(top) : stackedHeight(top);
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      canvas.closeGroup();
      if (beside) {
        drawBeside(top);
      } else {
        drawStacked(top);
      }
      return canvas.drawing(spec, size, (int) Math.ceil(bottom + 4));
    }

    private double largest() {
      return sides.stream()
          .mapToDouble(side -> Math.max(side.height(), side.hubHeight()))
          .max()
          .orElse(0);
    }

    private double besideHeight(double top) {
      return top + besideHeads() + largest();
    }

    private double besideHeads() {
      double height = hub(size.width() / 3.0).height();
      for (int i = 0; i < 2; i++) {
        height = Math.max(height, head(i, size.width() / 3.0).height());
      }
      return height + HEAD_GAP;
    }

    private void drawBeside(double top) {
      double width = size.width();
      double heads = besideHeads();
      double middle = top + heads + largest() / 2;
      double centre = width / 2;
      double left = sides.get(0).labelWidth();
      double right = width - sides.get(1).labelWidth();
      canvas.openGroup("series");
      sides.get(0).draw(canvas, left, centre - FlowSide.MARK, middle);
      sides.get(1).draw(canvas, right, centre + FlowSide.MARK, middle);
      drawHub(centre - FlowSide.MARK, sides.get(0), middle);
      drawHub(centre, sides.get(1), middle);
      canvas.closeGroup();
      canvas.openGroup("labels");
      hub(width / 3).draw(canvas, centre, top, Label.Anchor.MIDDLE);
      head(0, width / 3).draw(canvas, 0, top, Label.Anchor.START);
      head(1, width / 3).draw(canvas, width, top, Label.Anchor.END);
      sides.get(0).drawLabels(canvas, left, true, middle);
      sides.get(1).drawLabels(canvas, right, false, middle);
      canvas.closeGroup();
    }

    private double panelHeads(int side) {
      double head = head(side, size.width() * 0.58).height();
      return Math.max(head, hub(size.width() * 0.38).height()) + HEAD_GAP;
    }

    private static double panel(FlowSide side) {
      return Math.max(side.height(), side.hubHeight());
    }

    private double stackedHeight(double top) {
      double at = top;
      for (int i = 0; i < sides.size(); i++) {
        at += (i == 0 ? 0 : PANEL_GAP) + panelHeads(i) + panel(sides.get(i));
      }
      return at;
    }

    private void drawStacked(double top) {
      double at = top;
      for (int i = 0; i < sides.size(); i++) {
        at += i == 0 ? 0 : PANEL_GAP;
        boolean inwards = sides.size() == 2 && i == 0;
        drawPanel(i, inwards, at);
        at += panelHeads(i) + panel(sides.get(i));
      }
    }

    private void drawPanel(int index, boolean inwards, double top) {
      FlowSide side = sides.get(index);
      double width = size.width();
      double middle = top + panelHeads(index) + panel(side) / 2;
      double outer = inwards ? side.labelWidth() : width - side.labelWidth();
      double inner = inwards ? width - FlowSide.MARK : FlowSide.MARK;
      canvas.openGroup("series");
      side.draw(canvas, outer, inner, middle);
      drawHub(inwards ? inner : 0, side, middle);
      canvas.closeGroup();
      canvas.openGroup("labels");
      Label.Anchor left = Label.Anchor.START;
      Label.Anchor right = Label.Anchor.END;
      FlowHead head = head(index, width * 0.58);
      head.draw(canvas, inwards ? 0 : width, top, inwards ? left : right);
      hub(width * 0.38).draw(canvas, inwards ? width : 0, top, inwards ? right : left);
      side.drawLabels(canvas, outer, inwards, middle);
      canvas.closeGroup();
    }

    private void drawHub(double left, FlowSide side, double middle) {
      double half = side.hubHeight() / 2;
      Box box = new Box(left, middle - half, left + FlowSide.MARK, middle + half);
      if (half > 0) {
        canvas.bar(box, Ink.MUTED, Ink.PAGE, null);
      }
    }

    private FlowHead hub(double limit) {
      Category hub = spec.text().hub();
      String name = hub == null ? "" : hub.label();
      return new FlowHead(name, "", TextStyle.VALUE, limit, measure);
    }

    private FlowHead head(int side, double limit) {
      ChartValue total = spec.totals().isEmpty() ? null : spec.totals().get(side);
      String text = total == null ? "" : total.text();
      String name = spec.categories().get(side).label();
      return new FlowHead(name, text, TextStyle.LABEL, limit, measure);
    }
  }
}

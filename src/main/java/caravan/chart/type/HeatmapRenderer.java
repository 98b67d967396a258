package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.frame.CellMarks;
import caravan.chart.frame.ColourScale;
import caravan.chart.frame.Legend;
import caravan.chart.frame.LegendItem;
import caravan.chart.frame.LineMarks;
import caravan.chart.frame.Rows;
import caravan.chart.frame.ScaleKey;
import caravan.chart.frame.UprightFrame;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grid of cells: the farther a value is from zero or from the least, the deeper its colour. */
final class HeatmapRenderer {
  private static final double GAP = 8;
  private static final int LONG = 30;
  private static final double WIDEST_CELL = 110;
  private static final List<Double> DASHES = List.of(4.0, 2.5);

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new Picture(spec, size, kit.measure()).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final HeatGrid grid;
    private final ColourScale scale;
    private final ScaleKey key;
    private final Legend legend;

    /** Whether values stand in their cells. */
    private final boolean printed;

    /** Whether names stand over their rows: on a phone, if values have room in no other way. */
    private final boolean over;

    private final double nameWidth;
    private final double left;
    private final double cellWidth;
    private final double cellHeight;
    private final double rowHeight;
    private final HeatHeads heads;
    private final double keyTop;
    private final double top;
    private final int height;
    private final Canvas canvas = new Canvas();

    /** Strokes that many cells have, by their ink, so that each ink takes one path. */
    private final Map<Ink, Path.Maker> minuses = new LinkedHashMap<>();

    Picture(ChartSpec spec, ChartSize size, TextMeasure measure) {
      this.spec = spec;
      this.size = size;
      this.measure = measure;
      grid = HeatGrid.of(spec);
      List<BigDecimal> numbers = grid.numbers();
      scale = ColourScale.of(numbers);
      boolean zero = grid.any(Picture::isZero);
      key = new ScaleKey(scale, zero, spec.tickFormat(), size.width(), measure);
      legend = new Legend(signs(), size.width(), measure);
      double limit = size == ChartSize.WIDE ? 180 : 96;
      double beside = Math.min(limit, measure.widest(grid.rows(), TextStyle.LABEL));
      double needed = neededWidth();
      over =
          size == ChartSize.NARROW
              && beside > 0
              && grid.rows().size() <= LONG
              && cellWidth(beside + GAP) < needed
              && cellWidth(0) >= needed;
      nameWidth = over ? 0 : beside;
      left = nameWidth == 0 ? 0 : Math.ceil(nameWidth + GAP);
      cellWidth = cellWidth(left);
      printed = cellWidth >= needed;
      cellHeight = over ? 24 : grid.rows().size() > LONG ? 19 : 30;
      rowHeight = cellHeight + (over ? 20 : 0);
      heads = new HeatHeads(grid.columns(), cellWidth, spec.overTime(), measure);
      keyTop = spec.unitLabel().isBlank() ? 2 : 22;
      top = Math.ceil(keyTop + key.height() + legend.height() + heads.height() + 4);
      height = (int) Math.ceil(top + rowHeight * grid.rows().size() + 2);
    }

    /** Whether a value is zero, as far as its label tells. */
    private static boolean isZero(ChartValue value) {
      return value.value().signum() == 0
          || value.text().chars().noneMatch(c -> c > '0' && c <= '9');
    }

    private ColourScale.Shade shade(ChartValue value) {
      return scale.tellsZero() && isZero(value) ? ColourScale.zero() : scale.of(value.value());
    }

    private double cellWidth(double from) {
      return Math.min(WIDEST_CELL, (size.width() - from) / grid.columns().size());
    }

    /** How wide a cell must be for every value to stand in its own. */
    private double neededWidth() {
      List<String> texts = grid.known().stream().map(ChartValue::text).toList();
      double ring = grid.any(ChartValue::hollow) || breaks() ? 12 : 7;
      return measure.widest(texts, TextStyle.LABEL) + ring;
    }

    private boolean breaks() {
      return spec.overTime() && grid.any(ChartValue::breaks);
    }

    private List<LegendItem> signs() {
      List<LegendItem> items = new ArrayList<>();
      ChartWords words = spec.text().words();
      if (grid.any(value -> value.state() == ValueState.PROVISIONAL)) {
        items.add(new LegendItem(LegendItem.Sign.HOLLOW_POINT, 0, words.provisional()));
      }
      if (grid.any(value -> value.state() == ValueState.FORECAST)) {
        items.add(new LegendItem(LegendItem.Sign.DASHED_BAR, 0, words.forecast()));
      }
      if (breaks()) {
        items.add(new LegendItem(LegendItem.Sign.BREAK, 0, words.breaks()));
      }
      if (grid.lacksSome()) {
        items.add(new LegendItem(LegendItem.Sign.MISSING, 0, words.missing()));
      }
      return items;
    }

    Drawing draw() {
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      key.draw(canvas, keyTop);
      legend.draw(canvas, keyTop + key.height());
      heads.draw(canvas, centres(), top, size.width());
      drawNames();
      drawMissing();
      canvas.closeGroup();
      canvas.openGroup("series");
      eachKnown(this::drawCell);
      canvas.closeGroup();
      canvas.openGroup("labels");
      eachKnown(this::drawSign);
      minuses.forEach((ink, path) -> canvas.stroke(path.path(), Stroke.of(ink, 1.5)));
      if (printed) {
        eachKnown(this::drawValue);
      }
      drawFrames();
      canvas.closeGroup();
      return canvas.drawing(spec, size, height);
    }

    /** Around each period, for when it is chosen. */
    private void drawFrames() {
      for (int i = 0; spec.isReadByPeriod() && i < grid.columns().size(); i++) {
        Box last = box(grid.rows().size() - 1, i);
        canvas.frame(i, new Box(last.left(), top, last.right(), last.bottom()).grown(-0.5));
      }
    }

    private double[] centres() {
      double[] centres = new double[grid.columns().size()];
      for (int i = 0; i < centres.length; i++) {
        centres[i] = left + cellWidth * (i + 0.5);
      }
      return centres;
    }

    private Box box(int row, int column) {
      double x = left + cellWidth * column;
      double y = top + rowHeight * (row + 1) - cellHeight;
      return new Box(x, y, x + cellWidth, y + cellHeight);
    }

    private void drawNames() {
      int most = cellHeight < 2 * Rows.LEADING ? 1 : 2;
      for (int row = 0; row < grid.rows().size(); row++) {
        String name = grid.rows().get(row);
        if (over) {
          Label label =
              Label.plain(
                  measure.shortened(name, TextStyle.LABEL, size.width()),
                  0,
                  box(row, 0).top() - 5,
                  Label.Anchor.START,
                  TextStyle.LABEL,
                  Ink.INK);
          canvas.text(label.shortenedFrom(name));
        } else if (nameWidth > 0) {
          Rows.name(canvas, name, nameWidth, box(row, 0).centreY(), most, measure);
        }
      }
    }

    private void drawMissing() {
      Path.Maker path = new Path.Maker();
      for (int row = 0; row < grid.rows().size(); row++) {
        for (int column = 0; column < grid.columns().size(); column++) {
          if (grid.values().get(row).get(column) == null) {
            path.add(CellMarks.missing(box(row, column)));
          }
        }
      }
      canvas.stroke(path.path(), Stroke.of(Ink.AXIS, 0.75));
    }

    /** What is done with a cell that has a value. */
    private interface Step {
      void draw(Box box, ChartValue value);
    }

    private void eachKnown(Step step) {
      for (int row = 0; row < grid.rows().size(); row++) {
        for (int column = 0; column < grid.columns().size(); column++) {
          @Nullable ChartValue value = grid.values().get(row).get(column);
          if (value != null) {
            step.draw(box(row, column), value);
          }
        }
      }
    }

    private void drawCell(Box box, ChartValue value) {
      // A pale cell would be less: how sure a value is stands on top.
      ChartValue firm =
          new ChartValue(value.value(), value.text(), value.tooltip(), ValueState.FIRM, false);
      canvas.bar(box, shade(value).fill(), Ink.PAGE, firm);
    }

    private void drawSign(Box box, ChartValue value) {
      ColourScale.Shade shade = shade(value);
      if (value.state() == ValueState.PROVISIONAL) {
        double radius = Math.min(2.75, box.width() / 4);
        double x = box.right() - radius - 2.5;
        canvas.ring(x, box.top() + radius + 2.5, radius, Stroke.of(shade.text(), 1.25));
      } else if (value.state() == ValueState.FORECAST) {
        Stroke dashed = Stroke.of(shade.text(), 1).dashed(DASHES);
        canvas.stroke(Path.around(box.grown(-2.5)), dashed);
      }
      if (value.breaks() && spec.overTime()) {
        LineMarks.breakSign(canvas, Math.max(5, box.left()), box.centreY());
      }
      if (shade.below() && !printed) {
        minuses.computeIfAbsent(shade.text(), ink -> new Path.Maker()).add(CellMarks.minus(box));
      }
    }

    private void drawValue(Box box, ChartValue value) {
      canvas.text(
          Label.plain(
              value.text(),
              box.centreX(),
              box.centreY() + 4.5,
              Label.Anchor.MIDDLE,
              TextStyle.LABEL,
              shade(value).text()));
    }
  }
}

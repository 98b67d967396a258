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
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a whole as rectangles; those too small for their names are listed below. */
final class TreemapRenderer {
  private static final double HEAD = 24;
  private static final double PADDING = 6;
  private static final double LEADING = 15;
  private static final int MAX_LINES = 4;
  // What stands in the list for a part without a number in the picture.
  private static final String DOT = "·";

  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new Picture(spec, size, kit.measure()).draw();
  }

  /** The drawing of one chart. */
  private static final class Picture {
    private final ChartSpec spec;
    private final ChartSize size;
    private final TextMeasure measure;
    private final boolean grouped;
    private final Legend legend;
    private final double legendTop;
    private final TreeCells cells;
    private final double bottom;
    private final List<Label> labels = new ArrayList<>();
    private final TreeList list;
    private final Canvas canvas = new Canvas();

    Picture(ChartSpec spec, ChartSize size, TextMeasure measure) {
      this.spec = spec;
      this.size = size;
      this.measure = measure;
      grouped = spec.series().size() > 1;
      legend = new Legend(LegendItem.signs(spec, LegendItem.Marks.BARS), size.width(), measure);
      legendTop = spec.unitLabel().isBlank() ? 0 : 20;
      double top = Math.ceil(legendTop + legend.height()) + 4;
      double area = size == ChartSize.WIDE ? 340 : 360;
      double head = grouped ? HEAD : 0;
      cells = TreeCells.of(spec, new Box(0, top, size.width(), top + area), head);
      bottom = top + area + head * cells.bands().size();
      list = new TreeList(label(), size.width(), measure);
    }

    /** Labels what has room; the entries of the list for what has not, and for what is not seen. */
    private List<TreeList.Entry> label() {
      List<TreeList.Entry> entries = new ArrayList<>();
      int number = 0;
      for (TreeCells.Band band : cells.bands()) {
        for (TreeCells.Cell cell : band.cells()) {
          List<Label> own = ownLabels(cell);
          if (own.isEmpty()) {
            String mark = Integer.toString(number + 1);
            boolean fits = fitsNumber(cell.box(), mark);
            number += fits ? 1 : 0;
            entries.add(entry(fits ? mark : DOT, cell));
            own = fits ? List.of(numberLabel(cell, mark)) : own;
          }
          labels.addAll(own);
        }
      }
      cells.unseen().forEach(cell -> entries.add(entry(DOT, cell)));
      entries.sort(Comparator.comparing(entry -> entry.mark().equals(DOT)));
      return entries;
    }

    private TreeList.Entry entry(String mark, TreeCells.Cell cell) {
      String name = cell.name();
      if (grouped && (mark.equals(DOT) || name.isEmpty())) {
        // Nothing in the picture leads to it.
        name = cell.series().label() + (name.isEmpty() ? "" : " – " + name);
      }
      Ink ink = Ink.text(cell.series().colour());
      @Nullable String tooltip = cell.isSeen() ? null : cell.value().tooltip();
      return new TreeList.Entry(mark, ink, name, cell.value().text(), tooltip);
    }

    private boolean fitsNumber(Box box, String number) {
      return box.width() >= measure.width(number, TextStyle.LABEL) + 5
          && box.height() >= TextStyle.LABEL.height() + 3;
    }

    private static Ink ink(TreeCells.Cell cell) {
      return cell.value().hollow() ? Ink.INK : Ink.onMark(cell.series().colour());
    }

    private static Label numberLabel(TreeCells.Cell cell, String number) {
      return Label.plain(
          number,
          cell.box().centreX(),
          cell.box().centreY() + 4.5,
          Label.Anchor.MIDDLE,
          TextStyle.LABEL,
          ink(cell));
    }

    /** Name and value, if they have room; else none. */
    private List<Label> ownLabels(TreeCells.Cell cell) {
      Box box = cell.box();
      double room = box.width() - 2 * PADDING;
      String value = cell.value().text();
      if (room < measure.width(value, TextStyle.VALUE)) {
        return List.of();
      }
      List<String> lines =
          cell.name().isEmpty()
              ? List.of()
              : measure.wrap(cell.name(), TextStyle.LABEL, room, MAX_LINES);
      double needed = LEADING * (lines.size() + 1) + PADDING;
      boolean cut = measure.widest(lines, TextStyle.LABEL) > room || isCut(lines, cell.name());
      if (cut || box.height() < needed) {
        return inOneLine(cell, room);
      }
      List<Label> own = new ArrayList<>();
      double baseline = box.top() + PADDING + 10;
      for (String line : lines) {
        own.add(at(cell, line, baseline, TextStyle.LABEL));
        baseline += LEADING;
      }
      own.add(at(cell, value, baseline, TextStyle.VALUE));
      return own;
    }

    /** Name and value side by side, if they have room; else none. */
    private List<Label> inOneLine(TreeCells.Cell cell, double room) {
      double name = measure.width(cell.name(), TextStyle.LABEL) + PADDING;
      boolean fits = name + measure.width(cell.value().text(), TextStyle.VALUE) <= room;
      if (!fits || cell.box().height() < TextStyle.LABEL.height() + 5) {
        return List.of();
      }
      double baseline = Math.min(cell.box().top() + PADDING + 10, cell.box().centreY() + 4.5);
      Label value = at(cell, cell.value().text(), baseline, TextStyle.VALUE);
      return List.of(
          at(cell, cell.name(), baseline, TextStyle.LABEL),
          value.at(value.x() + name, baseline, Label.Anchor.START));
    }

    private static Label at(TreeCells.Cell cell, String text, double baseline, TextStyle style) {
      double x = cell.box().left() + PADDING;
      return Label.plain(text, x, baseline, Label.Anchor.START, style, ink(cell));
    }

    private static boolean isCut(List<String> lines, String name) {
      return !lines.isEmpty() && lines.get(lines.size() - 1).endsWith("…") && !name.endsWith("…");
    }

    Drawing draw() {
      canvas.openGroup("grid");
      UprightFrame.drawUnit(canvas, spec, size, measure);
      legend.draw(canvas, legendTop);
      drawHeads();
      canvas.closeGroup();
      canvas.openGroup("series");
      for (TreeCells.Band band : cells.bands()) {
        Ink ink = Ink.mark(band.series().colour());
        for (TreeCells.Cell cell : band.cells()) {
          canvas.bar(apart(cell.box()), ink, Ink.PAGE, cell.value());
        }
      }
      canvas.closeGroup();
      canvas.openGroup("labels");
      labels.forEach(canvas::text);
      list.draw(canvas, bottom);
      canvas.closeGroup();
      return canvas.drawing(spec, size, (int) Math.ceil(bottom + list.height()) + 2);
    }

    /** With a gap to its neighbours, if it is not lost in it. */
    private static Box apart(Box box) {
      return Math.min(box.width(), box.height()) > 4 ? box.grown(-0.5) : box;
    }

    private void drawHeads() {
      for (TreeCells.Band band : grouped ? cells.bands() : List.<TreeCells.Band>of()) {
        String name = band.series().label();
        String text = measure.shortened(name, TextStyle.VALUE, size.width());
        Ink ink = Ink.text(band.series().colour());
        double baseline = band.top() + HEAD - 6;
        canvas.text(
            Label.plain(text, 0, baseline, Label.Anchor.START, TextStyle.VALUE, ink)
                .shortenedFrom(name));
      }
    }
  }
}

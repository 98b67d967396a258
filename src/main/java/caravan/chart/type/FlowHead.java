package caravan.chart.type;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.List;

/** A text over the marks of a flow chart, with a total after its last line. Immutable. */
final class FlowHead {
  private static final double SPACE = 5;
  private static final double LEAST = 40;
  private static final int LINES = 3;

  private final String whole;
  private final String total;
  private final double totalWidth;
  private final TextStyle style;
  private final List<String> lines;
  private final double lastWidth;

  /**
   * @param name may be empty
   * @param total may be empty
   * @param limit how wide it may be
   */
  FlowHead(String name, String total, TextStyle style, double limit, TextMeasure measure) {
    whole = name;
    this.total = total;
    this.style = style;
    totalWidth = total.isEmpty() ? 0 : measure.width(total, TextStyle.VALUE) + SPACE;
    double room = Math.max(LEAST, limit - SPACE - totalWidth);
    lines = measure.wrap(name, style, room, LINES);
    lastWidth = measure.width(lines.get(lines.size() - 1), style);
  }

  double height() {
    return whole.isEmpty() && total.isEmpty() ? 0 : lines.size() * style.leading();
  }

  /**
   * Draws it.
   *
   * @param x where it begins, ends or has its middle
   */
  void draw(Canvas canvas, double x, double top, Label.Anchor anchor) {
    double baseline = top + style.ascent() + 2;
    boolean ends = anchor == Label.Anchor.END;
    for (int i = 0; i < lines.size() && !whole.isEmpty(); i++) {
      String line = lines.get(i);
      boolean last = i == lines.size() - 1;
      double at = ends && last ? x - totalWidth : x;
      Label label = Label.plain(line, at, baseline + i * style.leading(), anchor, style, Ink.INK);
      canvas.text(line.endsWith("…") ? label.shortenedFrom(whole) : label);
    }
    if (!total.isEmpty()) {
      double at = ends || whole.isEmpty() ? x : x + lastWidth + SPACE;
      double y = baseline + (lines.size() - 1) * style.leading();
      canvas.text(Label.plain(total, at, y, anchor, TextStyle.VALUE, Ink.INK));
    }
  }
}

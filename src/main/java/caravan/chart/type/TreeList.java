package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under a treemap, the parts whose names have no room in their boxes, by number, in columns. */
final class TreeList {
  private static final double ROW = 19;
  private static final double GAP = 20;
  private static final double MARK = 24;
  private static final double SPACE = 6;
  private static final int MOST_COLUMNS = 3;
  private static final double SHARE_OF_NAME = 0.6;

  /**
   * A line.
   *
   * @param mark its number in the picture; of what has none there, a dot
   * @param tooltip of what is not in the picture, else null
   */
  record Entry(String mark, Ink ink, String name, String value, @Nullable String tooltip) {}

  private final List<Entry> entries;
  private final TextMeasure measure;
  private final int rows;
  private final double columnWidth;

  TreeList(List<Entry> entries, double width, TextMeasure measure) {
    this.entries = List.copyOf(entries);
    this.measure = measure;
    double widest = 0;
    for (Entry entry : entries) {
      double name = measure.width(entry.name(), TextStyle.LABEL);
      double value = measure.width(entry.value(), TextStyle.VALUE);
      widest = Math.max(widest, MARK + name + SPACE + value);
    }
    int fit = (int) Math.floor((width + GAP) / (widest + GAP));
    int columns = Math.max(1, Math.min(Math.min(MOST_COLUMNS, fit), entries.size()));
    columnWidth = (width - GAP * (columns - 1)) / columns;
    rows = (entries.size() + columns - 1) / columns;
  }

  double height() {
    return rows == 0 ? 0 : rows * ROW + 8;
  }

  void draw(Canvas canvas, double top) {
    for (int i = 0; i < entries.size(); i++) {
      double x = (columnWidth + GAP) * (i / rows);
      double y = top + 8 + ROW * (i % rows);
      labels(entries.get(i), x, y + 13).forEach(canvas::text);
      String tooltip = entries.get(i).tooltip();
      if (tooltip != null) {
        canvas.hover(new Box(x, y, x + columnWidth, y + ROW), tooltip);
      }
    }
  }

  private List<Label> labels(Entry entry, double x, double baseline) {
    List<Label> labels = new ArrayList<>();
    double room = columnWidth - MARK;
    double most = Math.max(room * (1 - SHARE_OF_NAME), room - SPACE - nameWidth(entry));
    String value = measure.shortened(entry.value(), TextStyle.VALUE, most);
    double left = room - SPACE - measure.width(value, TextStyle.VALUE);
    String name = measure.shortened(entry.name(), TextStyle.LABEL, left);
    labels.add(
        Label.plain(
            entry.mark(), x + 16, baseline, Label.Anchor.END, TextStyle.LABEL, entry.ink()));
    if (!name.isEmpty()) {
      labels.add(
          Label.plain(name, x + MARK, baseline, Label.Anchor.START, TextStyle.LABEL, Ink.INK)
              .shortenedFrom(entry.name()));
    }
    double after = name.isEmpty() ? 0 : measure.width(name, TextStyle.LABEL) + SPACE;
    labels.add(
        Label.plain(value, x + MARK + after, baseline, Label.Anchor.START, TextStyle.VALUE, Ink.INK)
            .shortenedFrom(entry.value()));
    return labels;
  }

  private double nameWidth(Entry entry) {
    return measure.width(entry.name(), TextStyle.LABEL);
  }
}

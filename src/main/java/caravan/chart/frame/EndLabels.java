package caravan.chart.frame;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Spread;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels in a column to the right of a plot, one block a series, each level with its mark. */
public final class EndLabels {
  private static final double GAP = 5;
  private static final double LEADER = 14;
  // A label this far from its mark needs a line to it even on the same level.
  private static final double FAR = 60;

  /**
   * What to write for one series.
   *
   * @param value the number before the name; null for none
   */
  public record Item(String name, @Nullable String value, TextStyle valueStyle, int slot) {
    /** The slot of what belongs to no series. */
    public static final int NEUTRAL = 0;

    Ink ink() {
      return slot == NEUTRAL ? Ink.INK : Ink.text(slot);
    }
  }

  /** How much is written: less if there is no room for more. */
  public enum Detail {
    /** Value and name, the name in up to three lines. */
    WRAPPED(3),
    /** Value and name in one line. */
    ONE_LINE(1),
    /** The value; names are in a legend above. */
    VALUE(0);

    private final int nameLines;

    Detail(int nameLines) {
      this.nameLines = nameLines;
    }
  }

  private record Part(String text, TextStyle style, double dx, int line, String whole) {}

  private record Block(Item item, List<Part> parts, double width, double height) {}

  private final TextMeasure measure;
  private final List<Block> blocks = new ArrayList<>();

  public EndLabels(List<Item> items, Detail detail, double limit, TextMeasure measure) {
    this.measure = measure;
    items.forEach(item -> blocks.add(block(item, detail, limit)));
  }

  private Block block(Item item, Detail detail, double limit) {
    List<Part> parts = new ArrayList<>();
    TextStyle style = item.valueStyle();
    String whole = item.value();
    String value = whole == null ? null : fitted(whole, style, limit);
    double used = value == null ? 0 : measure.width(value, style);
    if (value != null && whole != null) {
      parts.add(new Part(value, style, 0, 0, whole));
    }
    String name = item.name();
    double space = value == null ? 0 : 5;
    boolean beside =
        used + space + measure.width(name, TextStyle.LABEL) <= limit || detail.nameLines == 1;
    if (detail.nameLines > 0 && beside) {
      String text = measure.shortened(name, TextStyle.LABEL, Math.max(8, limit - used - space));
      parts.add(new Part(text, TextStyle.LABEL, used + space, 0, name));
      used += space + measure.width(text, TextStyle.LABEL);
    } else if (detail.nameLines > 0) {
      int line = value == null ? 0 : 1;
      for (String text : measure.wrap(name, TextStyle.LABEL, limit, detail.nameLines)) {
        parts.add(new Part(text, TextStyle.LABEL, 0, line++, text.endsWith("…") ? name : text));
        used = Math.max(used, measure.width(text, TextStyle.LABEL));
      }
    }
    int lines = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).line() + 1;
    double height = lines == 0 ? 0 : Math.max(style.height(), lines * lead(item)) + GAP;
    return new Block(item, parts, used, height);
  }

  /** A value no wider than the plot leaves room for: without its period, or else shortened. */
  private String fitted(String value, TextStyle style, double limit) {
    int bracket = value.indexOf(" (");
    boolean wide = measure.width(value, style) > limit;
    String number = wide && bracket > 0 ? value.substring(0, bracket) : value;
    return measure.shortened(number, style, limit);
  }

  private static double lead(Item item) {
    return TextStyle.LABEL.leading() + (item.valueStyle().equals(TextStyle.LEAD) ? 1 : 0);
  }

  /** Room needed to the right of the plot. */
  public double width() {
    return blocks.stream().mapToDouble(Block::width).max().orElse(0) + LEADER;
  }

  /** Height of all, one under another. */
  public double height() {
    return blocks.stream().mapToDouble(Block::height).sum();
  }

  /** Whether all fit between two heights, with their names in full. */
  public boolean fit(double top, double bottom) {
    boolean whole =
        blocks.stream().flatMap(b -> b.parts().stream()).allMatch(p -> p.text().equals(p.whole()));
    return whole && height() <= bottom - top;
  }

  /**
   * Draws the blocks that fit, with a thin line to the mark where a block is not beside it.
   *
   * @param marks where each series ends, in the order of the items
   * @param x where the text begins, less the room for leaders
   */
  public void draw(Canvas canvas, List<Point> marks, double x, double top, double bottom) {
    List<Double> wanted = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double anchor = block.item().valueStyle().ascent() / 2 + GAP / 2;
      wanted.add(marks.get(i).y() - anchor);
      heights.add(block.height());
    }
    List<Double> tops = Spread.tops(wanted, heights, top, bottom);
    for (int i = 0; i < tops.size(); i++) {
      drawBlock(canvas, blocks.get(i), marks.get(i), x, tops.get(i));
    }
  }

  private void drawBlock(Canvas canvas, Block block, Point mark, double x, double top) {
    Item item = block.item();
    if (block.parts().isEmpty()) {
      return;
    }
    TextStyle first = block.parts().get(0).style();
    double baseline = top + GAP / 2 + first.ascent();
    double middle = baseline - first.ascent() / 2;
    if (x - mark.x() > FAR || Math.abs(middle - mark.y()) > first.height() / 2) {
      leader(canvas, mark, x, middle);
    }
    for (Part part : block.parts()) {
      canvas.text(
          Label.plain(
                  part.text(),
                  x + LEADER + part.dx(),
                  baseline + part.line() * lead(item),
                  Label.Anchor.START,
                  part.style(),
                  item.ink())
              .shortenedFrom(part.whole()));
    }
  }

  private static void leader(Canvas canvas, Point mark, double x, double y) {
    Path path =
        new Path.Maker()
            .move(mark.x() + 6, mark.y())
            .line(Math.max(x, mark.x() + 6), mark.y())
            .line(x + LEADER - 3, y)
            .path();
    canvas.stroke(path, Stroke.of(Ink.AXIS, 0.75));
  }

  /** A place in the picture. */
  public record Point(double x, double y) {}
}

package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Annotation;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The annotations of places along the axis: their texts stand in a band of their own above the
 * plot, so that they meet no mark, and a line or a shade leads down from each.
 */
public final class Remarks {
  private static final int LINES = 4;
  private static final double SPACE = 5;
  private static final double GAP = 4;

  /**
   * A text that belongs to a place.
   *
   * @param from left end of the place
   * @param to right end of what is to be shaded; the left one for a line
   */
  public record Remark(double from, double to, String text, Ink ink) {}

  /** One remark with its text in lines. */
  private record Block(
      double from, double to, List<String> lines, String whole, double width, Ink ink) {
    boolean isRange() {
      return to > from;
    }

    public double height() {
      return lines.size() * TextStyle.LABEL.leading() + GAP;
    }
  }

  /** A block with its text to the right or the left of its line, so far above the plot. */
  private record Placed(Block block, double left, double bottom) {
    double right() {
      return left + block.width();
    }

    double top() {
      return bottom + block.height();
    }
  }

  private final List<Placed> placed = new ArrayList<>();

  /**
   * @param limit how wide a text may be that leads to a line
   */
  public Remarks(List<Remark> remarks, double limit, double width, TextMeasure measure) {
    List<Block> blocks = new ArrayList<>();
    for (Remark remark : remarks) {
      double most = Math.max(limit, remark.to() - remark.from());
      List<String> lines = measure.wrap(remark.text(), TextStyle.LABEL, most, LINES);
      double widest = measure.widest(lines, TextStyle.LABEL);
      blocks.add(new Block(remark.from(), remark.to(), lines, remark.text(), widest, remark.ink()));
    }
    place(blocks, width);
  }

  /**
   * The annotations of a chart.
   *
   * @param centres x of each category
   * @param edges left and right end of the room of each
   */
  static Remarks of(
      ChartSpec spec, double[] centres, double[][] edges, ChartSize size, TextMeasure measure) {
    List<Remark> remarks = new ArrayList<>();
    for (Annotation annotation : spec.annotations()) {
      if (annotation.place() instanceof ChartPlace.At<Integer, BigDecimal> at) {
        double x = centres[at.category()];
        remarks.add(new Remark(x, x, annotation.text(), Ink.INK));
      } else if (annotation.place() instanceof ChartPlace.Range<Integer, BigDecimal> range) {
        double from = edges[range.from()][0];
        remarks.add(new Remark(from, edges[range.to()][1], annotation.text(), Ink.INK));
      }
    }
    return new Remarks(remarks, size == ChartSize.WIDE ? 170 : 130, size.width(), measure);
  }

  /**
   * From the right, each text begins at its line and stands above those to its right that it would
   * run into; so no line leads through a text. Those that have no room to the right, up to the line
   * of such a one, end at theirs and are stacked from the left.
   */
  private void place(List<Block> blocks, double width) {
    List<Block> rightwards = new ArrayList<>();
    List<Block> leftwards = new ArrayList<>();
    List<Block> fromTheRight = new ArrayList<>(blocks);
    fromTheRight.sort(Comparator.comparingDouble(Block::from).reversed());
    double border = width;
    for (Block block : fromTheRight) {
      boolean right = block.from() + SPACE + block.width() <= border;
      boolean left = block.isRange() || block.from() - SPACE - block.width() >= 0;
      if (right || (border < width && !left)) {
        rightwards.add(block);
      } else {
        leftwards.add(0, block);
        border = block.isRange() ? border : block.from();
      }
    }
    for (Block block : rightwards) {
      add(block, block.from() + SPACE);
    }
    for (Block block : leftwards) {
      double end = Math.min(width, block.isRange() ? block.to() : block.from() - SPACE);
      add(block, Math.max(0, end - block.width()));
    }
  }

  private void add(Block block, double left) {
    double bottom = 0;
    for (Placed other : placed) {
      if (left < other.right() + SPACE && other.left() < left + block.width() + SPACE) {
        bottom = Math.max(bottom, other.top());
      }
    }
    placed.add(new Placed(block, left, bottom));
  }

  /** Room needed above the plot. */
  public double height() {
    return placed.stream().mapToDouble(Placed::top).max().orElse(0);
  }

  /**
   * Draws them.
   *
   * @param top where the band of texts ends and the plot begins
   * @param bottom where the plot ends
   */
  public void draw(Canvas canvas, double top, double bottom) {
    for (Placed each : placed) {
      Block block = each.block();
      double upper = top - each.top() + GAP;
      if (block.isRange()) {
        Box shade = new Box(block.from(), top, block.to(), bottom);
        canvas.fill(Path.around(shade), Ink.GRID, 0.7);
        if (each.bottom() > 0) {
          canvas.line(block.from(), upper, block.from(), top, Ink.AXIS);
        }
      } else {
        canvas.line(block.from(), upper, block.from(), bottom, Ink.AXIS);
      }
    }
    placed.forEach(each -> drawText(canvas, each, top));
  }

  private static void drawText(Canvas canvas, Placed each, double top) {
    double baseline = top - each.top() + GAP + TextStyle.LABEL.ascent() + 1;
    for (String line : each.block().lines()) {
      Label label =
          Label.plain(
              line, each.left(), baseline, Label.Anchor.START, TextStyle.LABEL, each.block().ink());
      canvas.text(
          (line.endsWith("…") ? label.shortenedFrom(each.block().whole()) : label).withHalo());
      baseline += TextStyle.LABEL.leading();
    }
  }
}

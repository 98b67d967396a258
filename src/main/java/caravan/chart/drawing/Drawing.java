package caravan.chart.drawing;

import caravan.chart.font.FontCoverage;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartText;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a tree of marks, which writers turn into SVG, PNG and PDF. Immutable.
 *
 * @param width in user units
 * @param height in user units
 * @param name what it is called; null for one around others
 */
public record Drawing(int width, int height, @Nullable Name name, List<Mark> marks) {
  /** What a chart is called, and in which of its two renderings this is. */
  public record Name(ChartText text, ChartSize size) {}

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** The code points in its texts that no font has. */
  public SortedSet<Integer> lacking() {
    SortedSet<Integer> lacking = new TreeSet<>();
    withTexts(
        text -> {
          lacking.addAll(FontCoverage.missing(text));
          return text;
        });
    // A half of a character is written nowhere.
    lacking.removeIf(point -> Character.getType(point) == Character.SURROGATE);
    return lacking;
  }

  /** The same with other texts. */
  public Drawing withTexts(UnaryOperator<String> other) {
    return new Drawing(width, height, name, withTexts(marks, other));
  }

  private static List<Mark> withTexts(List<Mark> marks, UnaryOperator<String> other) {
    return marks.stream().map(mark -> withTexts(mark, other)).toList();
  }

  private static Mark withTexts(Mark mark, UnaryOperator<String> other) {
    if (mark instanceof Mark.Text text) {
      return new Mark.Text(text.label().saying(other.apply(text.label().text())), text.turned());
    } else if (mark instanceof Mark.Group group) {
      return new Mark.Group(group.role(), withTexts(group.marks(), other));
    } else if (mark instanceof Mark.Spot spot) {
      return new Mark.Spot(spot.title(), spot.period(), withTexts(spot.marks(), other));
    } else if (mark instanceof Mark.Inset inset) {
      Drawing inner = inset.drawing().withTexts(other);
      return new Mark.Inset(inner, inset.x(), inset.y(), inset.scale());
    }
    return mark;
  }
}

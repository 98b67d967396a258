package caravan.chart.type;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * Name and value beside an end of a flow: the value next to the mark, the name beyond it, or below
 * it where there is no room. Immutable.
 */
final class FlowLabel {
  private static final double SPACE = 5;
  private static final int NAME_LINES = 4;
  private static final double GAP = 4;

  private record Part(String text, TextStyle style, double offset, int line, String whole) {}

  private final List<Part> parts = new ArrayList<>();
  private final double width;

  /**
   * @param limit how wide it may be
   */
  FlowLabel(String name, String value, double limit, TextMeasure measure) {
    double used = measure.width(value, TextStyle.VALUE);
    parts.add(new Part(value, TextStyle.VALUE, 0, 0, value));
    double beside = used + SPACE + measure.width(name, TextStyle.LABEL);
    if (beside <= limit) {
      parts.add(new Part(name, TextStyle.LABEL, used + SPACE, 0, name));
      width = beside;
      return;
    }
    int line = 1;
    for (String text : measure.wrap(name, TextStyle.LABEL, limit, NAME_LINES)) {
      parts.add(new Part(text, TextStyle.LABEL, 0, line++, text.endsWith("…") ? name : text));
      used = Math.max(used, measure.width(text, TextStyle.LABEL));
    }
    width = used;
  }

  double width() {
    return width;
  }

  private int lines() {
    return parts.get(parts.size() - 1).line() + 1;
  }

  /** With the distance to the next. */
  double height() {
    return lines() * TextStyle.LABEL.leading() + GAP;
  }

  /**
   * Draws it.
   *
   * @param x where it begins, or, leftwards, where it ends
   * @param middle y of its middle
   */
  void draw(Canvas canvas, double x, double middle, boolean leftwards, Ink ink) {
    double first =
        middle - (lines() - 1) * TextStyle.LABEL.leading() / 2 + TextStyle.LABEL.size() * 0.35;
    for (Part part : parts) {
      canvas.text(
          Label.plain(
                  part.text(),
                  leftwards ? x - part.offset() : x + part.offset(),
                  first + part.line() * TextStyle.LABEL.leading(),
                  leftwards ? Label.Anchor.END : Label.Anchor.START,
                  part.style(),
                  ink)
              .shortenedFrom(part.whole()));
    }
  }
}

package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.SvgWriter;

/** Paths of what marks a cell whose value is missing or negative, for readers without colours. */
public final class CellMarks {
  private CellMarks() {}

  /** A cell without value: an outline, and a stroke across. */
  public static String missing(Box box) {
    Box inner = box.grown(-1.5);
    String left = SvgWriter.number(inner.left());
    String top = SvgWriter.number(inner.top());
    String right = SvgWriter.number(inner.right());
    String bottom = SvgWriter.number(inner.bottom());
    return "M" + left + ' ' + bottom + 'V' + top + 'H' + right + 'V' + bottom + 'H' + left + 'L'
        + right + ' ' + top;
  }

  /** A minus sign in the middle of a cell. */
  public static String minus(Box box) {
    double half = Math.min(4, box.width() / 2 - 1.5);
    return "M"
        + SvgWriter.number(box.centreX() - half)
        + ' '
        + SvgWriter.number(box.centreY())
        + 'h'
        + SvgWriter.number(2 * half);
  }
}

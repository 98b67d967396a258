package caravan.app.diff.compare;

import caravan.app.diff.read.FigureReading;
import java.util.Objects;

/**
 * A figure in its sentence.
 *
 * @param sentence without markup
 * @param start of the figure in the sentence, UTF-16, from 0
 * @param end exclusive
 */
public record FigureState(FigureReading figure, String sentence, int start, int end) {
  public FigureState {
    Objects.requireNonNull(figure, "figure");
    if (start < 0 || start > end || end > sentence.length()) {
      throw new IllegalArgumentException("the figure stands in its sentence");
    }
  }

  /** What readers see of it. */
  public String text() {
    return figure.stated().text();
  }
}

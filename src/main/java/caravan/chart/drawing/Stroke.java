package caravan.chart.drawing;

import caravan.chart.spec.Ink;
import java.util.List;

/**
 * How a line is drawn. Immutable.
 *
 * @param width in user units
 * @param dashes lengths of dashes and gaps in turn; empty for a line without gaps
 * @param opacity 0 to 1
 */
public record Stroke(Ink ink, double width, List<Double> dashes, Ends ends, double opacity) {
  /** How lines end and meet. */
  public enum Ends {
    /** They end where their last point is and meet in corners. */
    PLAIN,
    /** Their ends are round: of dots. */
    DOTS,
    /** Ends and corners are round. */
    ROUND
  }

  public Stroke {
    dashes = List.copyOf(dashes);
  }

  /** A plain line. */
  public static Stroke of(Ink ink, double width) {
    return new Stroke(ink, width, List.of(), Ends.PLAIN, 1);
  }

  /** The same, dashed. */
  public Stroke dashed(List<Double> other) {
    return new Stroke(ink, width, other, ends, opacity);
  }

  public Stroke ending(Ends other) {
    return new Stroke(ink, width, dashes, other, opacity);
  }

  public Stroke pale(double other) {
    return new Stroke(ink, width, dashes, ends, other);
  }
}

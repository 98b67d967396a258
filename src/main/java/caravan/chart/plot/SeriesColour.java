package caravan.chart.plot;

import java.awt.Color;

/**
 * The colour that a series is given in XChart, which hands the same object back when it draws: so
 * the canvas knows whose mark it is.
 */
final class SeriesColour extends Color {
  private static final long serialVersionUID = 1L;

  private final int series;

  /**
   * A colour for one series.
   *
   * @param series index from 0
   */
  SeriesColour(int series) {
    super(0, 0, 0);
    this.series = series;
  }

  int series() {
    return series;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeriesColour && ((SeriesColour) other).series == series;
  }

  @Override
  public int hashCode() {
    return series;
  }
}

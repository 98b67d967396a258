package caravan.chart.drawing;

/** What every renderer needs. Immutable. */
public record ChartKit(ChartFonts fonts, TextMeasure measure) {
  public static ChartKit load() {
    ChartFonts fonts = ChartFonts.load();
    return new ChartKit(fonts, new TextMeasure(fonts));
  }

  /** For XChart, which lays out ticks that it does not draw. */
  public java.awt.Font plotFont() {
    return fonts.regular().deriveFont(13f);
  }
}

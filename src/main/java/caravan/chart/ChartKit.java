package caravan.chart;

/** What every renderer needs. Immutable. */
record ChartKit(ChartFonts fonts, TextMeasure measure) {
  static ChartKit load() {
    ChartFonts fonts = ChartFonts.load();
    return new ChartKit(fonts, new TextMeasure(fonts));
  }

  /** For XChart, which lays out ticks that it does not draw. */
  java.awt.Font plotFont() {
    return fonts.regular().deriveFont(13f);
  }
}

package caravan.chart;

/**
 * Draws charts. Immutable and safe for use by several threads; making one reads the fonts, so make
 * one and keep it.
 */
public final class ChartRenderer {
  private final ChartKit kit;

  /**
   * A renderer with the fonts on the class path.
   *
   * <p>Sets the system properties {@code java.awt.headless} and {@code sun.awt.fontconfig} where
   * they are not set: AWT cannot read a font otherwise on a machine without fontconfig.
   *
   * @throws IllegalStateException if the fonts are missing or damaged
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public ChartRenderer() {
    kit = ChartKit.load();
  }

  /**
   * The chart as an SVG element to put into a page: real text, no script, no style of its own. The
   * page includes {@link ChartStyles#css()} once. The same spec and size give the same text.
   */
  public String svg(ChartSpec spec, ChartSize size) {
    return renderer(spec.type()).draw(spec, size, kit);
  }

  private static TypeRenderer renderer(ChartType type) {
    return switch (type) {
      case LINE -> new LineRenderer();
      case COLUMN -> new ColumnRenderer();
      case STACKED -> new StackedRenderer();
      case BAR -> new BarRenderer();
    };
  }
}

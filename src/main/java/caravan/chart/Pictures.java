package caravan.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Charts as pictures that stand alone. Safe for use by several threads. */
final class Pictures {
  /** Pixels to a user unit. */
  static final int SCALE = 2;

  private final ChartKit kit;

  /** Made for the first picture, since the Chinese fonts are large. Guarded by this. */
  private @Nullable Typeface typeface;

  Pictures(ChartKit kit) {
    this.kit = kit;
  }

  /**
   * The picture of a chart.
   *
   * @param whole the chart and what belongs to it, as SVG
   */
  ChartPicture of(String whole) {
    SvgOutliner outliner = new SvgOutliner(typeface());
    String outlined = outliner.outlined(whole);
    return outliner.missing().isEmpty()
        ? ChartPicture.Drawn.of(PngWriter.png(drawn(outlined), SCALE))
        : new ChartPicture.Lacking(outliner.missing());
  }

  private synchronized Typeface typeface() {
    Typeface made = typeface;
    if (made == null) {
      made = kit.fonts().typeface();
      typeface = made;
    }
    return made;
  }

  private static Raster drawn(String svg) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("our own SVG can't be drawn");
    }
    int width = Math.round(document.size().width * SCALE);
    int height = Math.round(document.size().height * SCALE);
    Raster raster = new Raster(width, height, Integer.decode(ChartPalette.PAGE.light()));
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE,
        new RasterOutput(raster, SCALE),
        new ViewBox(document.size()));
    return raster;
  }
}

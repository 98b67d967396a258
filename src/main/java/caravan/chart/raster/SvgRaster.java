package caravan.chart.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Draws an SVG as a PNG picture. Stateless. */
public final class SvgRaster {
  /**
   * The library's limits against hostile drawings, but for the number of elements: each letter of a
   * chart is one, and how much a chart may hold is limited where it is read.
   */
  private static final DocumentLimits LIMITS =
      new DocumentLimits(
          DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
          DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
          Integer.MAX_VALUE);

  private SvgRaster() {}

  /**
   * The picture.
   *
   * @param svg with surfaces and lines of one colour each; without text, since letters would depend
   *     on the fonts of the machine
   * @param scale pixels to a user unit
   * @param background {@code 0xRRGGBB}
   * @throws IllegalArgumentException if it is not SVG
   * @throws UnsupportedOperationException if it holds what can't be drawn, such as a gradient
   */
  public static byte[] png(String svg, int scale, int background) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.builder().documentLimits(LIMITS).build());
    if (document == null) {
      throw new IllegalArgumentException("not SVG");
    }
    int width = Math.round(document.size().width * scale);
    int height = Math.round(document.size().height * scale);
    Raster raster = new Raster(width, height, background);
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE,
        new RasterOutput(raster, scale),
        new ViewBox(document.size()));
    return PngWriter.png(raster, scale);
  }
}

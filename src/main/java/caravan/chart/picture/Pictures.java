package caravan.chart.picture;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.SvgOutliner;
import caravan.chart.drawing.Typeface;
import caravan.chart.raster.SvgRaster;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
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
        ? ChartPicture.Drawn.of(
            SvgRaster.png(outlined, SCALE, Integer.decode(ChartPalette.PAGE.light())))
        : new ChartPicture.Lacking(outliner.missing());
  }

  /** The same without its bytes. */
  ChartPicture outlook(String whole) {
    SvgOutliner outliner = new SvgOutliner(typeface());
    outliner.outlined(whole);
    return outliner.missing().isEmpty()
        ? new ChartPicture.Drawn(
            new byte[0], PictureLayout.width() * SCALE, PictureLayout.height(whole) * SCALE)
        : new ChartPicture.Lacking(outliner.missing());
  }

  /** A picture in pixels as large as it says, without what no font has. */
  byte[] whatever(String whole) {
    String outlined = new SvgOutliner(typeface()).outlined(whole);
    return SvgRaster.png(outlined, 1, Integer.decode(ChartPalette.PAGE.light()));
  }

  private synchronized Typeface typeface() {
    Typeface made = typeface;
    if (made == null) {
      made = kit.fonts().typeface();
      typeface = made;
    }
    return made;
  }
}

package caravan.chart.picture;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Typeface;
import caravan.chart.raster.DrawingRaster;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Drawings as pictures that stand alone. Safe for use by several threads. */
final class Pictures {
  /** Pixels to a user unit. */
  static final int SCALE = 2;

  private final ChartKit kit;
  private final ChartPalette palette;

  /** Made for the first picture, since the Chinese fonts are large. Guarded by this. */
  private @Nullable Typeface typeface;

  Pictures(ChartKit kit, ChartPalette palette) {
    this.palette = palette;
    this.kit = kit;
  }

  /** The picture of a chart and what belongs to it. */
  ChartPicture of(Drawing whole) {
    SortedSet<Integer> lacking = whole.lacking();
    return lacking.isEmpty()
        ? ChartPicture.Drawn.of(DrawingRaster.png(whole, SCALE, typeface(), palette))
        : new ChartPicture.Lacking(lacking);
  }

  /** The same without its bytes. */
  ChartPicture outlook(Drawing whole) {
    SortedSet<Integer> lacking = whole.lacking();
    return lacking.isEmpty()
        ? new ChartPicture.Drawn(new byte[0], whole.width() * SCALE, whole.height() * SCALE)
        : new ChartPicture.Lacking(lacking);
  }

  /** A picture of {@link #SCALE} pixels to a user unit, without what no font has. */
  byte[] sharp(Drawing whole) {
    return DrawingRaster.png(whole, SCALE, typeface(), palette);
  }

  /** A picture in pixels as large as it says, without what no font has. */
  byte[] whatever(Drawing whole) {
    return DrawingRaster.png(whole, 1, typeface(), palette);
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

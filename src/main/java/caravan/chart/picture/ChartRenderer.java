package caravan.chart.picture;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.SvgWriter;
import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import caravan.chart.type.ChartTypes;
import caravan.chart.type.DrawnType;
import java.util.List;

/**
 * Draws charts. Safe for use by several threads; making one reads the fonts, so make one and keep
 * it.
 */
public final class ChartRenderer implements ChartDrawing {
  private final ChartKit kit;
  private final ChartPalette palette;
  private final Pictures pictures;

  /** A renderer in the colours of Caravan. */
  public ChartRenderer() {
    this(ChartPalette.DEFAULT);
  }

  /**
   * A renderer with the fonts on the class path.
   *
   * <p>Sets the system properties {@code java.awt.headless} and {@code sun.awt.fontconfig} where
   * they are not set: AWT cannot read a font otherwise on a machine without fontconfig.
   *
   * @throws IllegalStateException if the fonts are missing or damaged
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public ChartRenderer(ChartPalette palette) {
    this.palette = palette;
    kit = ChartKit.load();
    pictures = new Pictures(kit, palette);
  }

  @Override
  public ChartPicture picture(ChartSpec spec, PictureText text) {
    return pictures.of(whole(spec, text));
  }

  /**
   * What picture there would be, without drawing it: one of no bytes.
   *
   * @see #picture
   */
  public ChartPicture outlook(ChartSpec spec, PictureText text) {
    return pictures.outlook(whole(spec, text));
  }

  @Override
  public String standalone(ChartSpec spec, PictureText text) {
    return SvgWriter.standalone(whole(spec, text), palette, kit.measure());
  }

  @Override
  public byte[] card(CardText text, List<CardChart> charts) {
    return pictures.whatever(new CardLayout(kit.measure(), this::drawing).of(text, charts));
  }

  @Override
  public String svg(ChartSpec spec, ChartSize size) {
    return SvgWriter.of(drawing(spec, size), palette);
  }

  /** The chart as a tree of marks. The same spec and size give equal marks. */
  public Drawing drawing(ChartSpec spec, ChartSize size) {
    DrawnType type =
        spec.type() instanceof DrawnType drawn ? drawn : ChartTypes.of(spec.type().word());
    return type.draw(spec, size, kit);
  }

  /** The same as a PNG picture, of two pixels to a user unit, without what no font has. */
  public byte[] png(ChartSpec spec, ChartSize size) {
    return pictures.sharp(drawing(spec, size));
  }

  private Drawing whole(ChartSpec spec, PictureText text) {
    return new PictureLayout(kit.measure()).of(drawing(spec, ChartSize.WIDE), text);
  }
}

package caravan.site.print;

import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartPalette;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;

/** Puts our own drawings on the pages of one document: as lines and areas, with real text. */
final class ChartDrawer implements SVGDrawer {
  private final PdfFonts fonts;
  private final Map<String, Drawing> drawings;
  private final ChartPalette palette;

  /**
   * @param drawings by what their places in the document say
   */
  ChartDrawer(PdfFonts fonts, Map<String, Drawing> drawings, ChartPalette palette) {
    this.palette = palette;
    this.fonts = fonts;
    this.drawings = drawings;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      Box box,
      CssContext css,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    Drawing drawing = drawings.get(svg.getAttribute(BookDocument.DRAWING));
    return new Placed(Objects.requireNonNull(drawing, "a drawing"), cssWidth, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // The fonts are ours.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // As above.
  }

  @Override
  public void close() {
    // The document closes its fonts.
  }

  private final class Placed implements SVGImage {
    private final Drawing drawing;
    private final double width;
    private final double height;

    /**
     * @param cssWidth in dots; below zero for as wide as it is by itself
     */
    Placed(Drawing drawing, double cssWidth, double dotsPerPixel) {
      this.drawing = drawing;
      this.width = cssWidth >= 0 ? cssWidth : drawing.width() * dotsPerPixel;
      this.height = width * drawing.height() / drawing.width();
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) width;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      PdfBoxFastOutputDevice pdf = (PdfBoxFastOutputDevice) device;
      PageBox page = context.getPage();
      double dots = 72.0 / context.getDPI();
      double left = x + page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
      double top =
          y - page.getPaintingTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP);
      double bottom = page.getHeight(context) - top - height;
      try {
        PDFormXObject form = DrawingPainter.form(drawing, fonts, palette);
        float scale = (float) (width / drawing.width() * dots);
        form.setMatrix(Matrix.getScaleInstance(scale, scale).createAffineTransform());
        pdf.getCurrentPage().placeXForm((float) (left * dots), (float) (bottom * dots), form);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

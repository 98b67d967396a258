package caravan.site.print;

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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;

/** Puts our own drawings on the pages of one document: as lines and areas, with real text. */
final class ChartDrawer implements SVGDrawer {
  private final PdfFonts fonts;

  ChartDrawer(PdfFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      Box box,
      CssContext css,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    return new Drawing(svg, cssWidth, dotsPerPixel);
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

  private final class Drawing implements SVGImage {
    private final Element svg;
    private final double width;
    private final double height;
    private final double ownWidth;
    private final double ownHeight;

    /**
     * @param cssWidth in dots; below zero for as wide as it is by itself
     */
    Drawing(Element svg, double cssWidth, double dotsPerPixel) {
      this.svg = svg;
      String[] box = svg.getAttribute("viewBox").split(" ", -1);
      this.ownWidth = Double.parseDouble(box[2]);
      this.ownHeight = Double.parseDouble(box[3]);
      this.width = cssWidth >= 0 ? cssWidth : ownWidth * dotsPerPixel;
      this.height = width * ownHeight / ownWidth;
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
        PDFormXObject form = new SvgPainter(fonts, ownHeight).form(svg, ownWidth);
        float scale = (float) (width / ownWidth * dots);
        form.setMatrix(Matrix.getScaleInstance(scale, scale).createAffineTransform());
        pdf.getCurrentPage().placeXForm((float) (left * dots), (float) (bottom * dots), form);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

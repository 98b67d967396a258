package caravan.site.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws SVG as the room {@code chart} writes it: paths, rectangles, circles and lines of text, with
 * colours in their attributes. For one drawing.
 */
final class SvgPainter {
  /** Of a circle by four curves. */
  private static final double ROUND = 0.5522847498;

  private final PdfFonts fonts;
  private final double height;
  private final Map<String, PDExtendedGraphicsState> states = new HashMap<>();
  private @Nullable PDPageContentStream stream;

  /**
   * @param height of the drawing, whose y runs down, that of a PDF up
   */
  SvgPainter(PdfFonts fonts, double height) {
    this.fonts = fonts;
    this.height = height;
  }

  /** The drawing in its own units. */
  PDFormXObject form(Element svg, double width) throws IOException {
    // The one kind of form for which PDFBox can cut the fonts that it uses.
    PDAppearanceStream form = new PDAppearanceStream(fonts.document());
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle((float) width, (float) height));
    try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE);
        PDPageContentStream content = new PDPageContentStream(fonts.document(), form, out)) {
      stream = content;
      children(svg);
      stream = null;
    }
    return form;
  }

  private PDPageContentStream stream() {
    if (stream == null) {
      throw new IllegalStateException("nothing is being drawn");
    }
    return stream;
  }

  private void children(Element parent) throws IOException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        draw(element);
      }
    }
  }

  private void draw(Element element) throws IOException {
    switch (element.getTagName()) {
      case "g" -> children(element);
      case "path" -> {
        boolean evenOdd = element.getAttribute("fill-rule").equals("evenodd");
        shape(element, sink -> SvgPath.draw(element.getAttribute("d"), sink), evenOdd);
      }
      case "rect" -> shape(element, sink -> rectangle(element, sink), false);
      case "circle" -> shape(element, sink -> circle(element, sink), false);
      case "text" -> text(element);
      case "title", "desc" -> {
        // For screens.
      }
      default -> throw new IllegalArgumentException("a drawing with " + element.getTagName());
    }
  }

  private interface Shape {
    void on(SvgPath.Sink sink) throws IOException;
  }

  private void shape(Element element, Shape shape, boolean evenOdd) throws IOException {
    float[] fill = colour(element.getAttribute("fill"), true);
    float[] stroke = colour(element.getAttribute("stroke"), false);
    if (fill == null && stroke == null) {
      return;
    }
    PDPageContentStream out = stream();
    out.saveGraphicsState();
    opacity(element);
    if (fill != null) {
      out.setNonStrokingColor(fill[0], fill[1], fill[2]);
    }
    if (stroke != null) {
      out.setStrokingColor(stroke[0], stroke[1], stroke[2]);
      line(element);
    }
    shape.on(new Flipped());
    if (fill == null) {
      out.stroke();
    } else if (stroke == null) {
      if (evenOdd) {
        out.fillEvenOdd();
      } else {
        out.fill();
      }
    } else if (evenOdd) {
      out.fillAndStrokeEvenOdd();
    } else {
      out.fillAndStroke();
    }
    out.restoreGraphicsState();
  }

  private void line(Element element) throws IOException {
    PDPageContentStream out = stream();
    out.setLineWidth((float) number(element, "stroke-width", 1));
    out.setLineCapStyle(
        List.of("butt", "round", "square").indexOf(or(element, "stroke-linecap", "butt")));
    out.setLineJoinStyle(
        List.of("miter", "round", "bevel").indexOf(or(element, "stroke-linejoin", "miter")));
    String dashes = element.getAttribute("stroke-dasharray");
    if (!dashes.isEmpty()) {
      String[] parts = dashes.trim().split("[ ,]+", -1);
      float[] pattern = new float[parts.length];
      for (int i = 0; i < parts.length; i++) {
        pattern[i] = Float.parseFloat(parts[i]);
      }
      out.setLineDashPattern(pattern, 0);
    }
  }

  private void opacity(Element element) throws IOException {
    String fill = or(element, "fill-opacity", "1");
    String stroke = or(element, "stroke-opacity", "1");
    if (fill.equals("1") && stroke.equals("1")) {
      return;
    }
    PDExtendedGraphicsState state = states.get(fill + " " + stroke);
    if (state == null) {
      state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(Float.parseFloat(fill));
      state.setStrokingAlphaConstant(Float.parseFloat(stroke));
      states.put(fill + " " + stroke, state);
    }
    stream().setGraphicsStateParameters(state);
  }

  private static void rectangle(Element element, SvgPath.Sink sink) throws IOException {
    double x = number(element, "x", 0);
    double y = number(element, "y", 0);
    double right = x + number(element, "width", 0);
    double bottom = y + number(element, "height", 0);
    sink.move(x, y);
    sink.line(right, y);
    sink.line(right, bottom);
    sink.line(x, bottom);
    sink.close();
  }

  private static void circle(Element element, SvgPath.Sink sink) throws IOException {
    double x = number(element, "cx", 0);
    double y = number(element, "cy", 0);
    double r = number(element, "r", 0);
    double c = r * ROUND;
    sink.move(x + r, y);
    sink.curve(x + r, y + c, x + c, y + r, x, y + r);
    sink.curve(x - c, y + r, x - r, y + c, x - r, y);
    sink.curve(x - r, y - c, x - c, y - r, x, y - r);
    sink.curve(x + c, y - r, x + r, y - c, x + r, y);
    sink.close();
  }

  private void text(Element element) throws IOException {
    float[] fill = colour(element.getAttribute("fill"), true);
    if (fill != null) {
      boolean bold = element.getAttribute("font-weight").equals("600");
      ChartLine line =
          ChartLine.of(
              content(element), fonts, bold, number(element, "font-size", ChartLine.DEFAULT_SIZE));
      double shift =
          switch (element.getAttribute("text-anchor")) {
            case "middle" -> line.width() / 2;
            case "end" -> line.width();
            default -> 0;
          };
      boolean turned = element.getAttribute("transform").startsWith("rotate(-90");
      double x = number(element, "x", 0) - (turned ? 0 : shift);
      double y = height - number(element, "y", 0) - (turned ? shift : 0);
      boolean halo = element.getAttribute("class").startsWith("halo");
      line.draw(stream(), x, y, turned, fill, halo);
    }
  }

  /** The text itself, without the whole one that a shortened one carries. */
  private static String content(Element element) {
    StringBuilder content = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE) {
        content.append(node.getNodeValue());
      }
    }
    return content.toString();
  }

  /** Red, green and blue from 0 to 1; null for none. */
  private static float @Nullable [] colour(String text, boolean ofFill) {
    if (text.equals("none") || (text.isEmpty() && !ofFill)) {
      return null;
    }
    int rgb = text.isEmpty() ? 0 : hex(text.substring(1));
    return new float[] {(rgb >> 16) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f};
  }

  private static int hex(String digits) {
    if (digits.length() == 6) {
      return Integer.parseInt(digits, 16);
    }
    StringBuilder six = new StringBuilder(6);
    digits.chars().forEach(c -> six.append((char) c).append((char) c));
    return Integer.parseInt(six.toString(), 16);
  }

  private static String or(Element element, String name, String otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : value;
  }

  private static double number(Element element, String name, double otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  /** Draws with y upwards. */
  private final class Flipped implements SvgPath.Sink {
    @Override
    public void move(double x, double y) throws IOException {
      stream().moveTo((float) x, (float) (height - y));
    }

    @Override
    public void line(double x, double y) throws IOException {
      stream().lineTo((float) x, (float) (height - y));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y)
        throws IOException {
      stream()
          .curveTo(
              (float) x1,
              (float) (height - y1),
              (float) x2,
              (float) (height - y2),
              (float) x,
              (float) (height - y));
    }

    @Override
    public void close() throws IOException {
      stream().closePath();
    }
  }
}

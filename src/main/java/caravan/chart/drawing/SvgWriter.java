package caravan.chart.drawing;

import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartText;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing as SVG. Colours are written as a class, which the page's style sheet knows in
 * each mode, and as an attribute for where the SVG stands alone. For one drawing.
 */
public final class SvgWriter {
  private static final String TEXT_FONT = "'Source Sans 3',sans-serif";
  private static final String FONTS = "'Source Sans 3','Noto Sans SC',sans-serif";

  private final StringBuilder out = new StringBuilder(4096);

  private final ChartPalette palette;

  /** Tells the width of each text; null for a drawing on a page, which brings its fonts along. */
  private final @Nullable TextMeasure measure;

  private SvgWriter(ChartPalette palette, @Nullable TextMeasure measure) {
    this.palette = palette;
    this.measure = measure;
  }

  /** A drawing to put into a page that has the style sheet of charts. */
  public static String of(Drawing drawing, ChartPalette palette) {
    SvgWriter writer = new SvgWriter(palette, null);
    writer.drawing(drawing, "", drawing.width(), drawing.height());
    return writer.out.toString();
  }

  /**
   * A drawing that stands alone: it tells the width of each text, so that texts keep their room
   * where the reader has another font, and needs no style sheet.
   */
  public static String standalone(Drawing drawing, ChartPalette palette, TextMeasure measure) {
    SvgWriter writer = new SvgWriter(palette, measure);
    writer.drawing(drawing, "", drawing.width(), drawing.height());
    return writer.out.toString();
  }

  private void drawing(Drawing drawing, String place, double width, double height) {
    out.append("<svg ").append(place).append("xmlns=\"http://www.w3.org/2000/svg\"");
    Drawing.Name name = drawing.name();
    String id = name == null ? "" : name.text().id() + '-' + name.size().suffix();
    if (name != null) {
      attribute("class", "chart chart-" + (name.size() == ChartSize.WIDE ? "wide" : "narrow"));
      attribute("id", id);
    }
    attribute("viewBox", "0 0 " + drawing.width() + ' ' + drawing.height());
    attribute("width", number(width));
    attribute("height", number(height));
    if (name != null) {
      attribute("role", "img");
      attribute("aria-labelledby", id + "-t " + id + "-d");
      attribute("lang", name.text().language());
    }
    attribute("font-family", name == null ? FONTS : TEXT_FONT);
    attribute("font-size", Integer.toString(TextStyle.LABEL.size()));
    out.append(">\n");
    if (name != null) {
      named(name.text(), id);
    }
    marks(drawing.marks(), "\n");
    out.append("</svg>\n");
  }

  private void named(ChartText text, String id) {
    out.append("<title id=\"").append(id).append("-t\">").append(escaped(text.title()));
    out.append("</title>\n<desc id=\"").append(id).append("-d\">");
    out.append(escaped(text.description())).append("</desc>\n");
  }

  private void marks(List<Mark> marks, String end) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Shape shape) {
        shape(shape);
      } else if (mark instanceof Mark.Text text) {
        text(text);
      } else if (mark instanceof Mark.Group group) {
        out.append("<g class=\"").append(group.role()).append("\">\n");
        marks(group.marks(), "\n");
        out.append("</g>");
      } else if (mark instanceof Mark.Spot spot) {
        spot(spot);
      } else if (mark instanceof Mark.Inset inset) {
        inset(inset);
      }
      out.append(end);
    }
  }

  /** In one line, since there are many. */
  private void spot(Mark.Spot spot) {
    String period = " class=\"k k" + spot.period() + '"';
    out.append("<g").append(spot.period() < 0 ? "" : period).append('>');
    title(spot.title());
    marks(spot.marks(), "");
    out.append("</g>");
  }

  private void inset(Mark.Inset inset) {
    String place = "x=\"" + number(inset.x()) + "\" y=\"" + number(inset.y()) + "\" ";
    Drawing inner = inset.drawing();
    drawing(inner, place, inner.width() * inset.scale(), inner.height() * inset.scale());
    out.setLength(out.length() - 1);
  }

  private void title(@Nullable String title) {
    if (title != null) {
      out.append("<title>").append(escaped(title)).append("</title>");
    }
  }

  private void shape(Mark.Shape shape) {
    String element = outline(shape.outline());
    paint(shape.paint());
    if (shape.title() == null) {
      out.append("/>");
    } else {
      out.append('>');
      title(shape.title());
      out.append("</").append(element).append('>');
    }
  }

  /** Begins the element of a shape; returns its name. */
  private String outline(Outline outline) {
    if (outline instanceof Box box) {
      out.append("<rect");
      attribute("x", number(box.left()));
      attribute("y", number(box.top()));
      attribute("width", number(box.width()));
      attribute("height", number(box.height()));
      return "rect";
    } else if (outline instanceof Circle circle) {
      out.append("<circle");
      attribute("cx", number(circle.x()));
      attribute("cy", number(circle.y()));
      attribute("r", number(circle.radius()));
      return "circle";
    }
    out.append("<path");
    attribute("d", SvgPath.of(outline.path()));
    return "path";
  }

  private void paint(Paint paint) {
    Ink fill = paint.fill();
    Stroke stroke = paint.stroke();
    if (fill == null) {
      attribute("fill", "none");
    }
    if (paint.hidden()) {
      attribute("visibility", "hidden");
    }
    List<String> classes = new ArrayList<>();
    if (paint.role() == Paint.Role.BAR) {
      classes.add("b");
    } else if (paint.role() == Paint.Role.PALE) {
      classes.add("p");
    }
    if (fill != null) {
      classes.add("f-" + fill.css());
    }
    if (stroke != null) {
      classes.add("s-" + stroke.ink().css());
    }
    if (!classes.isEmpty()) {
      attribute("class", String.join(" ", classes));
    }
    if (fill != null) {
      attribute("fill", palette.light(fill));
    }
    if (stroke != null) {
      attribute("stroke", palette.light(stroke.ink()));
    }
    share("fill-opacity", paint.opacity());
    if (stroke != null) {
      line(stroke);
    }
    if (paint.role() == Paint.Role.LAND) {
      attribute("fill-rule", "evenodd");
    }
    if (paint.pointer() != Paint.Pointer.SEEN) {
      attribute("pointer-events", paint.pointer() == Paint.Pointer.ALL ? "all" : "none");
    }
  }

  private void line(Stroke stroke) {
    attribute("stroke-width", brief(stroke.width()));
    if (!stroke.dashes().isEmpty()) {
      attribute(
          "stroke-dasharray",
          String.join(" ", stroke.dashes().stream().map(SvgWriter::number).toList()));
    }
    if (stroke.ends() != Stroke.Ends.PLAIN) {
      attribute("stroke-linecap", "round");
    }
    if (stroke.ends() == Stroke.Ends.ROUND) {
      attribute("stroke-linejoin", "round");
    }
    share("stroke-opacity", stroke.opacity());
  }

  private void share(String name, double share) {
    if (share < 1) {
      attribute(name, brief(share));
    }
  }

  private void text(Mark.Text text) {
    Label label = text.label();
    TextStyle style = label.style();
    out.append("<text");
    attribute("x", number(label.x()));
    attribute("y", number(label.baseline()));
    if (style.size() != TextStyle.LABEL.size()) {
      attribute("font-size", Integer.toString(style.size()));
    }
    if (style.bold()) {
      attribute("font-weight", "600");
    }
    if (label.anchor() != Label.Anchor.START) {
      attribute("text-anchor", label.anchor() == Label.Anchor.MIDDLE ? "middle" : "end");
    }
    if (text.turned()) {
      String place = number(label.x()) + ' ' + number(label.baseline());
      attribute("transform", "rotate(-90 " + place + ')');
    }
    attribute("class", (label.halo() ? "halo " : "") + "f-" + label.ink().css());
    attribute("fill", palette.light(label.ink()));
    if (measure != null) {
      alone(label, measure);
    }
    out.append('>');
    title(label.full());
    out.append(escaped(label.text())).append("</text>");
  }

  /** A halo is a class of the page's style sheet; servers' policies forbid one in the picture. */
  private void alone(Label label, TextMeasure widths) {
    if (label.halo()) {
      attribute("paint-order", "stroke");
      attribute("stroke", palette.light(Ink.PAGE));
      attribute("stroke-width", number(Label.HALO));
      attribute("stroke-linejoin", "round");
    }
    attribute("textLength", number(widths.width(label.text(), label.style())));
    attribute("lengthAdjust", "spacingAndGlyphs");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** A width or a share without a zero before its point: there are many. */
  private static String brief(double value) {
    String number = number(value);
    return number.startsWith("0.") ? number.substring(1) : number;
  }

  /** A number with at most two decimals, the same in every locale. */
  static String number(double value) {
    long hundredths = Math.round(Path.rounded(value) * 100);
    long rest = Math.abs(hundredths % 100);
    String sign = hundredths < 0 ? "-" : "";
    String whole = sign + Math.abs(hundredths / 100);
    if (rest == 0) {
      return hundredths == 0 ? "0" : whole;
    }
    String decimals = (rest < 10 ? "0" : "") + rest;
    return whole + '.' + (rest % 10 == 0 ? decimals.substring(0, 1) : decimals);
  }

  /** Escapes for text and attributes; drops what XML cannot hold. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (isXml(point)) {
                    escaped.appendCodePoint(point);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point <= 0xD7FF && !(point >= 0x7F && point <= 0x9F))
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}

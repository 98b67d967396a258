package caravan.chart.drawing;

import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of one picture. Colours are written as a class, which the page's style sheet
 * knows in each mode, and as an attribute for where the SVG stands alone. Not for several threads.
 */
public final class SvgWriter {
  private final StringBuilder out = new StringBuilder(4096);

  /** Opens the picture, with its name and its description. */
  public void open(ChartSpec spec, ChartSize size, int height) {
    String id = spec.id() + '-' + size.suffix();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-")
        .append(size == ChartSize.WIDE ? "wide" : "narrow")
        .append("\" id=\"")
        .append(id)
        .append("\" viewBox=\"0 0 ")
        .append(size.width())
        .append(' ')
        .append(height)
        .append("\" width=\"")
        .append(size.width())
        .append("\" height=\"")
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id)
        .append("-t ")
        .append(id)
        .append("-d\" lang=\"")
        .append(escaped(spec.text().language()))
        .append("\" font-family=\"'Source Sans 3',sans-serif\" font-size=\"13\">\n<title id=\"")
        .append(id)
        .append("-t\">")
        .append(escaped(spec.text().title()))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-d\">")
        .append(escaped(spec.text().description()))
        .append("</desc>\n");
  }

  public String close() {
    return out.append("</svg>\n").toString();
  }

  public void openGroup(String cssClass) {
    out.append("<g class=\"").append(cssClass).append("\">\n");
  }

  public void closeGroup() {
    out.append("</g>\n");
  }

  /**
   * A stroke without fill.
   *
   * @param extra further attributes, such as a dash pattern; empty or with a space before it
   */
  public void stroke(String path, Ink ink, double width, String extra) {
    out.append("<path d=\"").append(path).append("\" fill=\"none\"");
    colour('s', "stroke", ink);
    out.append(" stroke-width=\"").append(number(width)).append('"').append(extra).append("/>\n");
  }

  /**
   * A surface without outline.
   *
   * @param opacity 0 to 1
   */
  public void fill(String path, Ink ink, double opacity) {
    out.append("<path d=\"").append(path).append('"');
    colour('f', "fill", ink);
    if (opacity < 1) {
      out.append(" fill-opacity=\"").append(number(opacity)).append('"');
    }
    out.append("/>\n");
  }

  public void line(double x1, double y1, double x2, double y2, Ink ink, String extra) {
    line(x1, y1, x2, y2, 1, ink, extra);
  }

  public void line(
      double x1, double y1, double x2, double y2, double width, Ink ink, String extra) {
    String path = "M" + number(x1) + ' ' + number(y1) + 'L' + number(x2) + ' ' + number(y2);
    stroke(path, ink, width, extra);
  }

  /** A patch as a hollow bar is drawn. */
  public void hollow(Box box, Ink ink, boolean dashed) {
    rect(box.grown(-0.75));
    hollow(ink, dashed);
    out.append("/>\n");
  }

  /** A circle as a hollow point is drawn, without tooltip. */
  public void ring(double x, double y, double radius, Ink ink) {
    ring(x, y, radius, 2, ink);
  }

  public void ring(double x, double y, double radius, double width, Ink ink) {
    circle(x, y, radius);
    out.append(" fill=\"none\"");
    colour('s', "stroke", ink);
    out.append(" stroke-width=\"").append(number(width)).append("\"/>\n");
  }

  /** A circle as a point is drawn, without tooltip. */
  public void disc(double x, double y, double radius, Ink ink) {
    circle(x, y, radius);
    colour('f', "fill", ink);
    out.append("/>\n");
  }

  private void rect(Box box) {
    out.append("<rect x=\"").append(number(box.left()));
    out.append("\" y=\"").append(number(box.top()));
    out.append("\" width=\"").append(number(box.width()));
    out.append("\" height=\"").append(number(box.height())).append('"');
  }

  private void hollow(Ink ink, boolean dashed) {
    out.append(" class=\"p f-").append(ink.name()).append(" s-").append(ink.name());
    out.append("\" fill=\"").append(ink.light()).append("\" stroke=\"").append(ink.light());
    out.append("\" fill-opacity=\".22\" stroke-width=\"1.5\"");
    out.append(dashed ? " stroke-dasharray=\"4 2.5\"" : "");
  }

  /** A surface that is not seen and takes the pointer. */
  public void hover(Box box, String tooltip) {
    rect(box);
    out.append(" fill=\"none\" pointer-events=\"all\"");
    titled("rect", tooltip);
  }

  /**
   * The room of a period, not seen until a style sheet shows it while the period is pointed at or
   * chosen.
   *
   * @param line whether a line through its middle is to be shown, not the room itself
   */
  public void band(int index, Box room, boolean line) {
    out.append("<g class=\"k k").append(index).append("\">");
    rect(room);
    out.append(" fill=\"none\" pointer-events=\"all\"/>");
    if (line) {
      out.append("<path d=\"M").append(number(room.centreX())).append(' ');
      out.append(number(room.top())).append('V').append(number(room.bottom()));
      out.append("\" visibility=\"hidden\"");
      colour('s', "stroke", ChartPalette.MUTED);
      out.append("/>");
    }
    out.append("</g>\n");
  }

  /** A frame around the marks of a period, not seen until the period is chosen. */
  public void frame(int index, Box room) {
    out.append("<g class=\"k k").append(index).append("\"><path d=\"M");
    out.append(number(room.left())).append(' ').append(number(room.top()));
    out.append('H').append(number(room.right())).append('V').append(number(room.bottom()));
    out.append('H').append(number(room.left())).append("Z\" fill=\"none\" visibility=\"hidden\"");
    colour('s', "stroke", ChartPalette.INK);
    out.append(" stroke-width=\"2\" pointer-events=\"none\"/></g>\n");
  }

  /** A bar or a part of one; with an outline and a pale fill if hollow, dashed if a forecast. */
  public void bar(Box box, Ink ink, Ink page, @Nullable ChartValue value) {
    boolean hollow = value != null && value.hollow();
    double inset = hollow && Math.min(box.width(), box.height()) > 3 ? 0.75 : 0;
    rect(box.grown(-inset));
    if (value != null && hollow) {
      hollow(ink, value.state() == ValueState.FORECAST);
    } else {
      out.append(" class=\"b f-").append(ink.name()).append(" s-").append(page.name());
      out.append("\" fill=\"").append(ink.light()).append("\" stroke=\"").append(page.light());
      out.append("\" stroke-width=\".75\"");
    }
    titled("rect", value == null ? null : value.tooltip());
  }

  /** An area of a map; outlined in its own colour, so that nothing shines through beside others. */
  public void area(String path, Ink ink, @Nullable String tooltip) {
    out.append("<path d=\"").append(path).append("\" class=\"f-").append(ink.name());
    out.append(" s-").append(ink.name()).append("\" fill=\"").append(ink.light());
    out.append("\" stroke=\"").append(ink.light());
    out.append("\" stroke-width=\".5\" fill-rule=\"evenodd\"");
    titled("path", tooltip);
  }

  /** A band from one mark to another; with an outline and paler if hollow, dashed if a forecast. */
  public void ribbon(String path, Ink ink, ChartValue value) {
    out.append("<path d=\"").append(path).append('"');
    if (value.hollow()) {
      hollow(ink, value.state() == ValueState.FORECAST);
    } else {
      out.append(" class=\"b f-").append(ink.name()).append("\" fill=\"").append(ink.light());
      out.append("\" fill-opacity=\".5\"");
    }
    titled("path", value.tooltip());
  }

  /** A point of a line: filled, or hollow if provisional; a wide ring takes the pointer. */
  public void point(double x, double y, double radius, Ink ink, Ink page, ChartValue value) {
    out.append("<g><title>").append(escaped(value.tooltip())).append("</title>");
    circle(x, y, 11);
    out.append(" fill=\"none\" pointer-events=\"all\"/>");
    if (radius > 0) {
      circle(x, y, radius);
      Ink inner = value.hollow() ? page : ink;
      Ink outer = value.hollow() ? ink : page;
      out.append(" class=\"f-").append(inner.name()).append(" s-").append(outer.name());
      out.append("\" fill=\"").append(inner.light()).append("\" stroke=\"").append(outer.light());
      out.append("\" stroke-width=\"").append(value.hollow() ? "2" : "1.5").append("\"/>");
    }
    out.append("</g>\n");
  }

  private void circle(double x, double y, double radius) {
    out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    out.append("\" r=\"").append(number(radius)).append('"');
  }

  public void text(Label label) {
    text(label, false);
  }

  /** A text that is read upwards, from its anchor on. */
  public void turnedText(Label label) {
    text(label, true);
  }

  private void text(Label label, boolean turned) {
    out.append("<text x=\"").append(number(label.x()));
    out.append("\" y=\"").append(number(label.baseline())).append('"');
    if (label.style().size() != TextStyle.LABEL.size()) {
      out.append(" font-size=\"").append(label.style().size()).append('"');
    }
    if (label.style().bold()) {
      out.append(" font-weight=\"600\"");
    }
    if (label.anchor() != Label.Anchor.START) {
      out.append(" text-anchor=\"").append(label.anchor().css()).append('"');
    }
    if (turned) {
      out.append(" transform=\"rotate(-90 ").append(number(label.x()));
      out.append(' ').append(number(label.baseline())).append(")\"");
    }
    out.append(" class=\"").append(label.halo() ? "halo " : "").append("f-");
    out.append(label.ink().name()).append("\" fill=\"").append(label.ink().light()).append("\">");
    if (label.full() != null) {
      out.append("<title>").append(escaped(label.full())).append("</title>");
    }
    out.append(escaped(label.text())).append("</text>\n");
  }

  private void colour(char prefix, String attribute, Ink ink) {
    out.append(" class=\"").append(prefix).append('-').append(ink.name()).append("\" ");
    out.append(attribute).append("=\"").append(ink.light()).append('"');
  }

  private void titled(String element, @Nullable String title) {
    if (title == null) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(escaped(title)).append("</title></").append(element);
      out.append(">\n");
    }
  }

  /**
   * A number with at most two decimals, the same in every locale.
   *
   * @throws IllegalStateException if it is not finite: a picture with such a number is broken
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("coordinate " + value);
    }
    long hundredths = Math.round(value * 100);
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
  public static String escaped(String text) {
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

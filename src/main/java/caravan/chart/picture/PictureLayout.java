package caravan.chart.picture;

import caravan.chart.drawing.SvgWriter;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.Ink;
import caravan.chart.spec.PictureText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chart with its message over it and its sources under it, as one SVG. For one picture. */
final class PictureLayout {
  /** Empty on each side, in user units. */
  private static final int PADDING = 36;

  /** More lines than any text has that fits a picture. */
  private static final int LINES = 30;

  private static final Pattern HEIGHT = Pattern.compile("^<svg [^>]*? height=\"(\\d+)\"");

  private final TextMeasure measure;
  private final StringBuilder body = new StringBuilder(4096);
  private double y = PADDING;

  PictureLayout(TextMeasure measure) {
    this.measure = measure;
  }

  static int width() {
    return ChartSize.WIDE.width() + 2 * PADDING;
  }

  /** How high a whole picture is, in user units. */
  static int height(String whole) {
    Matcher height = HEIGHT.matcher(whole);
    if (!height.find()) {
      throw new IllegalArgumentException("a picture that does not say its height");
    }
    return Integer.parseInt(height.group(1));
  }

  /**
   * The whole picture.
   *
   * @param chart the wide chart, as {@link ChartRenderer#svg} makes it
   */
  String of(String chart, PictureText text) {
    paragraph(text.title(), TextStyle.TITLE, ChartPalette.INK);
    if (text.subtitle() != null) {
      y += 5;
      paragraph(text.subtitle(), TextStyle.SUBTITLE, ChartPalette.MUTED);
    }
    y += 16;
    chart(chart);
    y += 18;
    for (String note : text.notes()) {
      paragraph(note, TextStyle.LABEL, ChartPalette.MUTED);
      y += 3;
    }
    y += 11;
    rule();
    y += 11;
    paragraph(text.report(), TextStyle.VALUE, ChartPalette.INK);
    long height = Math.round(y) + PADDING - 8;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"'Source Sans 3','Noto Sans SC',"
        + "sans-serif\" width=\""
        + width()
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width()
        + ' '
        + height
        + "\">\n"
        + "<path d=\"M0 0H"
        + width()
        + 'V'
        + height
        + "H0Z\" fill=\""
        + ChartPalette.PAGE.light()
        + "\"/>\n"
        + body
        + "</svg>\n";
  }

  private void chart(String chart) {
    String place = "<svg x=\"" + PADDING + "\" y=\"" + SvgWriter.number(y) + "\" ";
    body.append(place).append(chart, "<svg ".length(), chart.length());
    y += height(chart);
  }

  private void rule() {
    body.append("<path d=\"M").append(PADDING).append(' ').append(SvgWriter.number(y)).append('H');
    body.append(width() - PADDING).append("\" fill=\"none\" stroke-width=\"1\" stroke=\"");
    body.append(ChartPalette.GRID.light()).append("\"/>\n");
  }

  /** A text in as many lines as it takes. */
  private void paragraph(String text, TextStyle style, Ink ink) {
    for (String line : measure.wrap(text, style, ChartSize.WIDE.width(), LINES)) {
      y += style.ascent();
      body.append("<text x=\"").append(PADDING).append("\" y=\"").append(SvgWriter.number(y));
      body.append("\" font-size=\"").append(style.size()).append('"');
      body.append(style.bold() ? " font-weight=\"600\"" : "").append(" fill=\"");
      body.append(ink.light()).append("\">").append(SvgWriter.escaped(line)).append("</text>\n");
      y += style.leading() - style.ascent();
    }
  }
}

package caravan.chart.drawing;

import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Ink;
import java.util.function.Function;

/**
 * The style sheet that charts on a page need. It defines a variable {@code --chart-NAME} for each
 * colour, for light, dark, print and forced colours, and shows the rendering that fits the width of
 * the window. A page whose background is another may set {@code --chart-page} after it.
 */
public final class ChartStyles {
  /** Below this width of the window, in CSS pixels, the narrow rendering is shown. */
  private static final int NARROW_BELOW = 640;

  private ChartStyles() {}

  /** The text of the style sheet. The same colours give the same text. */
  public static String css(ChartPalette palette) {
    StringBuilder css = new StringBuilder(8192);
    css.append("/* Made by caravan.chart.drawing.ChartStyles. */\n:root {\n");
    variables(css, palette::light);
    css.append("}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n");
    variables(css, palette::dark);
    css.append("}\n}\n");
    css.append(
        """
        svg.chart {
          display: block;
          width: 100%;
          height: auto;
          margin-inline: auto;
          overflow: visible;
          font-family: 'Source Sans 3', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
          font-variant-numeric: lining-nums tabular-nums;
        }
        svg.chart-wide { max-width: 47.5rem; }
        svg.chart-narrow { max-width: 26rem; display: none; }
        svg.chart .halo { paint-order: stroke; stroke: var(--chart-page); stroke-width: 3.5px; stroke-linejoin: round; }
        """);
    for (Ink ink : Ink.ofPages()) {
      String value = " var(--chart-" + ink.css() + "); }\n";
      css.append("svg.chart .f-").append(ink.css()).append(" { fill:").append(value);
      css.append("svg.chart .s-").append(ink.css()).append(" { stroke:").append(value);
    }
    readings(css);
    css.append("@media screen and (max-width: ").append(NARROW_BELOW - 1).append("px) {\n");
    css.append("svg.chart-wide { display: none; }\nsvg.chart-narrow { display: block; }\n}\n");
    css.append(
        """
        @media print {
        svg.chart { break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """);
    forcedColours(css);
    return css.toString();
  }

  private static void variables(StringBuilder css, Function<Ink, String> colour) {
    for (Ink ink : Ink.ofPages()) {
      css.append("--chart-").append(ink.css()).append(": ").append(colour.apply(ink));
      css.append(";\n");
    }
  }

  /**
   * What shows while a reader points at a period in a chart or chooses it below: a line through the
   * chart, and the element {@code told-N} of the period's index. The marks then leave the pointer
   * to the room of their period.
   */
  private static void readings(StringBuilder css) {
    css.append("@supports selector(:has(a)) {\n");
    shown(css, ".k:hover");
    css.append("svg.chart .bands ~ *, svg.chart .bands ~ * * { pointer-events: none; }\n");
    for (int i = 0; i < ChartSpec.MOST_READ; i++) {
      shown(css, "figure:has(.at-" + i + ":checked) .k" + i);
      css.append("figure:has(.k").append(i).append(":hover) .told-").append(i);
      css.append(" { display: block; }\n");
    }
    // One line at a time: that of the period pointed at, and of the chosen one when there is none.
    css.append("figure:has(.k:hover) .k:not(:hover) path { visibility: hidden; }\n");
    css.append("figure:has(.k:hover) .k:not(:hover) rect:only-child { fill: transparent; }\n");
    for (int slot = 1; slot <= Ink.SLOTS; slot++) {
      css.append(".series-").append(slot).append(" { color: var(--chart-t").append(slot);
      css.append("); }\n");
    }
    css.append("}\n");
  }

  private static void shown(StringBuilder css, String period) {
    css.append(period).append(" path { visibility: visible; }\n");
    css.append(period).append(" rect:only-child { fill: var(--chart-grid); }\n");
  }

  /**
   * Text and lines in the reader's colours. Marks keep theirs, with an outline in the text colour
   * where they are filled: the reader's background may be any.
   */
  private static void forcedColours(StringBuilder css) {
    css.append("@media (forced-colors: active) {\n:root {\n");
    css.append("--chart-page: Canvas;\n--chart-ink: CanvasText;\n--chart-muted: CanvasText;\n");
    css.append("--chart-axis: CanvasText;\n--chart-grid: GrayText;\n");
    for (int slot = 1; slot <= Ink.SLOTS; slot++) {
      css.append("--chart-t").append(slot).append(": CanvasText;\n");
    }
    css.append("}\nsvg.chart { forced-color-adjust: none; }\n");
    css.append("svg.chart .b { stroke: CanvasText; }\n}\n");
  }
}

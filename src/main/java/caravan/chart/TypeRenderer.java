package caravan.chart;

/** Draws one type of chart. Stateless, safe for use by several threads. */
interface TypeRenderer {
  /** The whole SVG element. */
  String draw(ChartSpec spec, ChartSize size, ChartKit kit);
}

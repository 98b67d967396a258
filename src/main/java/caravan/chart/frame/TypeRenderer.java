package caravan.chart.frame;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;

/** Draws one type of chart. Stateless, safe for use by several threads. */
public interface TypeRenderer {
  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit);
}

package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;

/** A type of chart with what draws it, which is loaded when it draws. */
public interface DrawnType extends ChartType {
  Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit);
}

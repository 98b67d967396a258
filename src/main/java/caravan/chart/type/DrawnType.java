package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.spec.Trait;

/** A type of chart with what draws it, which is loaded when it draws. */
public abstract class DrawnType extends ChartType {
  DrawnType(String word, String about, String takes, Trait... traits) {
    super(word, about, takes, traits);
  }

  public abstract Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit);
}

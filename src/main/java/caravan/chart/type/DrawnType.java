package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.spec.Trait;
import java.util.Set;

/** A type of chart with what draws it, which is loaded when it draws. */
public abstract class DrawnType extends ChartType {
  DrawnType(String word, String about, String takes, Trait... traits) {
    super(word, about, takes, traits);
  }

  /** What other programs call it, in small letters, for authors who know it by that word. */
  Set<String> alsoCalled() {
    return Set.of();
  }

  /** What an author is told who wrote such a word. */
  String advice() {
    return "write \"type: " + word() + "\"";
  }

  public abstract Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit);
}

package caravan.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Upright bars from zero, one group a category, with their values if these fit. */
final class ColumnRenderer implements TypeRenderer {
  private record Bar(Box box, ChartValue value, int slot) {}

  @Override
  public String draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    ValueAxis axis = Extent.ofValues(spec).axis();
    boolean grouped = spec.series().size() > 1;
    UprightFrame.Wish wish = new UprightFrame.Wish(0, 0, 0.5, grouped ? spec.series() : List.of());
    UprightFrame frame = new UprightFrame(spec, size, axis, wish, kit.measure());
    double fill = grouped ? 0.8 : 0.66;
    XPlot plot = XPlot.columns(spec, frame.area(), axis, false, fill, kit.plotFont());
    SvgWriter svg = new SvgWriter();
    frame.open(svg, plot);
    svg.openGroup("series");
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spec.series().size(); i++) {
      ChartSeries series = spec.series().get(i);
      List<Box> boxes = plot.boxes(i);
      for (int j = 0; j < boxes.size(); j++) {
        ChartValue value = series.values().get(j);
        Box box = boxes.get(j);
        if (value != null && box != null) {
          svg.bar(box, ChartPalette.mark(series.colour()), ChartPalette.PAGE, value);
          bars.add(new Bar(box, value, series.colour()));
        }
      }
    }
    svg.closeGroup();
    frame.drawZero(svg, plot);
    svg.openGroup("labels");
    labels(bars, grouped, size, frame, kit.measure()).forEach(svg::text);
    svg.closeGroup();
    return svg.close();
  }

  /** All values, or, if there is no room for all, the largest and the last. */
  private static List<Label> labels(
      List<Bar> bars, boolean grouped, ChartSize size, UprightFrame frame, TextMeasure measure) {
    List<Label> all = new ArrayList<>();
    LabelPlacer placer = new LabelPlacer(measure, size.width(), frame.height());
    for (Bar bar : bars) {
      Label label = label(bar, grouped);
      if (placer.place(label)) {
        all.add(label);
      }
    }
    if (all.size() == bars.size() || bars.isEmpty()) {
      return all;
    }
    LabelPlacer again = new LabelPlacer(measure, size.width(), frame.height());
    List<Label> few = new ArrayList<>();
    Bar largest = bars.stream().max(Comparator.comparing((Bar b) -> b.value().value())).get();
    for (Bar bar : List.of(bars.get(bars.size() - 1), largest)) {
      Label label = label(bar, grouped);
      if (again.place(label)) {
        few.add(label);
      }
    }
    return few;
  }

  private static Label label(Bar bar, boolean grouped) {
    boolean below = bar.value().value().signum() < 0;
    double baseline =
        below ? bar.box().bottom() + 4 + TextStyle.VALUE.ascent() : bar.box().top() - 6;
    Ink ink = grouped ? ChartPalette.text(bar.slot()) : ChartPalette.INK;
    return Label.plain(
            bar.value().text(),
            bar.box().centreX(),
            baseline,
            Label.Anchor.MIDDLE,
            TextStyle.VALUE,
            ink)
        .withHalo();
  }
}

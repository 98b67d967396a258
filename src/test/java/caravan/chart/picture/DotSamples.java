package caravan.chart.picture;

import static caravan.chart.picture.Samples.add;
import static caravan.chart.picture.Samples.chart;
import static caravan.chart.picture.Samples.series;

import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.type.ChartTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dots that try out what can go wrong. */
final class DotSamples {
  private static final ChartType DOT = ChartTypes.of("dot");
  private static final String UNIT = "US$ billion";

  private DotSamples() {}

  static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(
        all,
        chart(
            DOT,
            "dot",
            UNIT,
            Samples.COUNTRIES,
            List.of(
                series("China’s count", 1, "28.2", "19.8", "9.8", "1.1", "3.6p"),
                series("Partners’ count", 2, "15.2", "5.6p", "10.4", null, "0.6"))));
    return all;
  }

  static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(
        all,
        chart(
            DOT,
            "dot-signed",
            "percent",
            Samples.COUNTRIES,
            List.of(
                series("2019", 1, "-4", "0", "12.5", null, "3f"),
                series("2024", 2, "6", "0", "-12.5", null, "3.1"),
                series("2030", 3, "8f", "1", "-13", null, "100"))));
    add(
        all,
        chart(
            DOT,
            "dot-long-names",
            "млрд долл. США",
            Samples.LONG_NAMES,
            List.of(
                series("Экспорт продукции машиностроения", 1, "28.2", "19.8", "9.8", "1", "3.6"),
                series("Импорт сельскохозяйственной продукции", 2, "1", "2", "3", "4", null))));
    add(
        all,
        chart(
            DOT,
            "dot-zero",
            "",
            List.of("a", "b"),
            List.of(series("s", 1, "0", "0"), series("t", 8, "0", null))));
    return all;
  }
}

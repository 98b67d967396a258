package caravan.chart.picture;

import static caravan.chart.picture.Samples.add;
import static caravan.chart.picture.Samples.chart;
import static caravan.chart.picture.Samples.series;

import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ValueState;
import caravan.chart.type.ChartTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charts of flows. */
final class FlowSamples {
  private static final String UNIT = "US$ billion";
  private static final List<String> SIDES = List.of("China’s imports", "China’s exports");

  private FlowSamples() {}

  /** Those whose text is kept as a golden file. */
  static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(
        all,
        flow(
            "flow",
            SIDES,
            List.of(
                series("Kazakhstan", 1, "18.6", "30.1p"),
                series("Kyrgyzstan", 2, "0.08", "25.3p"),
                series("Tajikistan", 3, "0.4", "3.5"),
                series("Turkmenistan", 4, "9.3f", "1.1"),
                series("Uzbekistan", 5, "2.1", "11.6"))));
    return all;
  }

  static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = golden();
    List<String> one = List.of("");
    add(
        all,
        flow(
            "flow-one-side",
            one,
            List.of(
                series("Kazakhstan", 1, "30.1"),
                series("Kyrgyzstan", 2, "25.3"),
                series("Tajikistan", 3, "3.5p"),
                series("Turkmenistan", 4, "0"),
                series("Uzbekistan", 5, "11.6"))));
    add(all, flow("flow-one", one, List.of(series("Kazakhstan", 1, "30.1"))));
    add(all, flow("flow-one-of-two", SIDES, List.of(series("Kazakhstan", 1, null, "30.1"))));
    add(all, flow("flow-nothing-in", SIDES, List.of(series("Kazakhstan", 1, "0", "1"))));
    List<ChartSeries> longNames = new ArrayList<>();
    for (int i = 0; i < Samples.LONG_NAMES.size(); i++) {
      String in = i == 2 ? null : "1" + i + ".5";
      longNames.add(series(Samples.LONG_NAMES.get(i), i + 1, in, i == 1 ? null : "0.0" + i));
    }
    List<String> longSides =
        List.of("Импорт Китая из стран Центральной Азии", "Экспорт Китая в страны региона");
    add(all, flow("flow-long-names", longSides, longNames));
    add(all, flow("flow-twenty", SIDES, many(20)));
    add(all, flow("flow-twenty-one-side", one, many(20)));
    add(
        all,
        flow(
            "flow-extremes",
            SIDES,
            List.of(
                series("Huge", 1, "1e400", "987654321987654321"),
                series("Tiny", 2, "0.00000001", null))));
    return all;
  }

  private static List<ChartSeries> many(int count) {
    List<ChartSeries> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String value = BigDecimal.valueOf(1000L / (i * i + 1), 1).toPlainString();
      String other = BigDecimal.valueOf(37L * i % 101, 1).toPlainString();
      members.add(series("Страна номер " + i, i % 8 + 1, value, other));
    }
    return members;
  }

  /** With totals where no member is missing. */
  private static ChartSpec flow(String id, List<String> sides, List<ChartSeries> members) {
    List<@Nullable ChartValue> totals = new ArrayList<>();
    List<ChartSeries> cut = new ArrayList<>();
    for (ChartSeries member : members) {
      cut.add(member.with(member.values().subList(0, sides.size())));
    }
    for (int i = 0; i < sides.size(); i++) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean known = true;
      for (ChartSeries member : cut) {
        ChartValue value = member.values().get(i);
        known &= value != null;
        sum = value == null ? sum : sum.add(value.value());
      }
      String text = sum.precision() > 20 ? "10E399" : sum.toPlainString();
      totals.add(known ? new ChartValue(sum, text, "", ValueState.FIRM, false) : null);
    }
    return chart(ChartTypes.of("flow"), id, UNIT, sides, cut).withTotals(totals);
  }
}

package caravan.chart.picture;

import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.chart.spec.ChartType;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.ValueState;
import caravan.chart.type.ChartTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Charts to test with and to look at: plain ones and edge cases. */
public final class Samples {
  static final List<String> COUNTRIES =
      List.of("Kazakhstan", "Kyrgyzstan", "Uzbekistan", "Turkmenistan", "Tajikistan");
  static final List<String> LONG_NAMES =
      List.of(
          "Российская Федерация",
          "Соединённое Королевство Великобритании и Северной Ирландии",
          "Демократическая Республика Конго",
          "Объединённые Арабские Эмираты",
          "Особыйадминистративныйрайонбезпробелов");

  private static final ChartWords WORDS =
      new ChartWords(
          "provisional or estimated", "projection", "break in series", "Balance", "no data");

  private static final Category HUB = new Category("China", "CHN");

  private Samples() {}

  static ChartSpec chart(
      ChartType type, String id, String unit, List<String> labels, List<ChartSeries> series) {
    List<Category> categories = labels.stream().map(l -> new Category(l, l)).toList();
    boolean overTime = type != ChartTypes.of("bar") && labels.get(0).matches("\\d{4}");
    return new ChartSpec(
        type,
        new ChartText(id, "en", "Title of " + id, "Description of " + id, unit, WORDS, HUB),
        overTime,
        categories,
        series,
        BigDecimal::toPlainString);
  }

  /**
   * A series from numbers; null or "" is missing, a trailing "p" means provisional, "f" a forecast,
   * "b" a break before it.
   */
  static ChartSeries series(String label, int colour, @Nullable String... values) {
    List<@Nullable ChartValue> list = new ArrayList<>();
    for (String value : values) {
      if (value == null || value.isEmpty()) {
        list.add(null);
      } else {
        String text = value.replaceAll("[pfb]$", "");
        ValueState state =
            value.endsWith("p")
                ? ValueState.PROVISIONAL
                : value.endsWith("f") ? ValueState.FORECAST : ValueState.FIRM;
        list.add(
            new ChartValue(
                new BigDecimal(text),
                text.replace('-', '−'),
                label + ": " + text,
                state,
                value.endsWith("b")));
      }
    }
    return new ChartSeries(label, colour, list);
  }

  static List<String> years(int from, int count) {
    List<String> years = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      years.add(String.valueOf(from + i));
    }
    return years;
  }

  /** Those whose text is kept as a golden file. */
  public static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    String unit = "US$ billion";
    add(
        all,
        chart(
            ChartTypes.of("line"),
            "line",
            unit,
            years(2019, 7),
            List.of(series("Total trade", 1, "46.4", null, null, "69.8", null, "94.7", "106.3p"))));
    add(
        all,
        chart(
            ChartTypes.of("column"),
            "column",
            unit,
            years(2019, 7),
            List.of(series("Total", 1, "46.4", "38.6", "51.2", "69.8", "89.4", "94.7", "106.3p"))));
    add(
        all,
        chart(
            ChartTypes.of("stacked"),
            "stacked",
            unit,
            years(2022, 4),
            List.of(
                series("Exports", 1, "44.1", "61.4", "64.2", "71.2p"),
                series("Imports", 2, "25.7", "28.0", "30.5", "35.1p"))));
    add(
        all,
        chart(
            ChartTypes.of("bar"),
            "bar",
            unit,
            COUNTRIES,
            List.of(series("2024", 1, "43.8", "22.7", "13.8", "10.6", "3.9p"))));
    all.putAll(DotSamples.golden());
    all.putAll(AxisSamples.golden());
    all.putAll(FieldSamples.golden());
    all.putAll(FlowSamples.golden());
    all.putAll(MapSamples.golden());
    return all;
  }

  public static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = golden();
    lines(all);
    columns(all);
    stacks(all);
    bars(all);
    all.putAll(DotSamples.all());
    all.putAll(AxisSamples.all());
    all.putAll(FieldSamples.all());
    all.putAll(FlowSamples.all());
    all.putAll(MapSamples.all());
    return all;
  }

  private static void lines(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("line");
    String unit = "US$ billion";
    add(
        all,
        chart(
            type,
            "line-partners",
            unit,
            years(2019, 6),
            List.of(
                series("Kazakhstan", 1, "22.0", "21.5", "25.3", "31.2", "41.0", "43.8"),
                series("Kyrgyzstan", 2, "6.3", "2.9", "7.5", "15.5", "19.8", "22.7"),
                series("Uzbekistan", 3, "7.6", "6.6", "8.0", "9.8", "14.0", "13.8"),
                series("Turkmenistan", 4, "9.1", "6.5", "7.4", "11.2", "10.6", "10.6"),
                series("Tajikistan", 5, "1.7", "1.1", "1.9", "2.6", "3.9", null))));
    add(
        all,
        chart(type, "line-one-point", unit, List.of("2025"), List.of(series("A", 1, "106.3"))));
    add(
        all,
        chart(
            type, "line-two", unit, years(2024, 2), List.of(series("Total", 1, "94.7", "106.3"))));
    add(
        all,
        chart(
            type,
            "line-one-known",
            unit,
            years(2019, 7),
            List.of(series("A", 2, null, null, null, "5.2", null, null, null))));
    add(
        all,
        chart(
            type, "line-zero", unit, years(2019, 4), List.of(series("Z", 1, "0", "0", "0", "0"))));
    add(
        all,
        chart(
            type,
            "line-tiny",
            unit,
            years(2019, 3),
            List.of(series("T", 1, "0.00001", "0.00004", "0.00003"))));
    add(
        all,
        chart(
            type,
            "line-huge",
            "",
            years(2019, 3),
            List.of(series("H", 1, "1063000000000", "2063000000000", "1500000000000"))));
    add(
        all,
        chart(
            type,
            "line-sixty",
            unit,
            years(1966, 60),
            List.of(random("Exports", 1, 60, 1), random("Imports", 2, 60, 2))));
    add(
        all,
        chart(
            type,
            "line-long-names",
            "миллиардов долларов США",
            years(2019, 6),
            List.of(
                random(LONG_NAMES.get(0), 1, 6, 1),
                random(LONG_NAMES.get(1), 2, 6, 2),
                random(LONG_NAMES.get(2), 3, 6, 3),
                random(LONG_NAMES.get(3), 4, 6, 4),
                random(LONG_NAMES.get(4), 5, 6, 5))));
    add(
        all,
        chart(
            type,
            "line-negative",
            unit,
            years(2019, 6),
            List.of(series("Balance", 2, "-6.4", "-2.1", "3.3", "9.5", "-1.0", "4.2"))));
    List<ChartSeries> eight = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      eight.add(random("Partner with number " + i, i, 10, i));
    }
    add(all, chart(type, "line-eight", unit, years(2016, 10), eight));
  }

  private static void columns(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("column");
    String unit = "US$ billion";
    add(
        all,
        chart(
            type,
            "column-grouped",
            unit,
            years(2019, 6),
            List.of(
                series("Exports", 1, "27.2", "21.1", "29.3", "44.1", "61.4", "64.2"),
                series("Imports", 2, "19.2", "17.5", "21.8", "25.7", null, "30.5"))));
    add(
        all,
        chart(
            type,
            "column-negative",
            unit,
            years(2019, 6),
            List.of(series("Balance", 1, "-6.4", "-2.1", "3.3", "9.5", "-1.0p", "0"))));
    add(all, chart(type, "column-sixty", unit, years(1966, 60), List.of(random("X", 3, 60, 9))));
    add(all, chart(type, "column-one", unit, List.of("2025"), List.of(series("A", 4, "5"))));
    add(
        all,
        chart(type, "column-names", "млрд долл. США", LONG_NAMES, List.of(random("X", 5, 5, 4))));
    add(
        all,
        chart(
            type,
            "column-zero",
            unit,
            years(2019, 4),
            List.of(series("Z", 1, "0", "0", "0", "0"))));
    add(
        all,
        chart(
            type,
            "column-minus",
            "percent",
            years(2019, 4),
            List.of(series("Z", 1, "-3", "-6.1", "-8", null))));
  }

  private static void stacks(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("stacked");
    String unit = "US$ billion";
    List<ChartSeries> five = new ArrayList<>();
    List<ChartSeries> named = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(random(COUNTRIES.get(i), i + 1, 7, i + 20));
      named.add(random(LONG_NAMES.get(i), i + 1, 4, i + 30));
    }
    add(all, chart(type, "stacked-five", unit, years(2019, 7), five));
    add(all, chart(type, "stacked-names", "млрд долл. США", years(2022, 4), named));
    add(
        all,
        chart(
            type,
            "stacked-signs",
            unit,
            years(2022, 3),
            List.of(series("In", 3, "5", "8", "9"), series("Out", 2, "-3", "-4", "-12"))));
    add(
        all,
        chart(
            type,
            "stacked-gaps",
            unit,
            years(2022, 4),
            List.of(
                series("Exports", 1, "44.1", null, "64.2", "71.2"),
                series("Imports", 2, "25.7", null, "0.4", null))));
    add(
        all,
        chart(
            type,
            "stacked-sixty",
            unit,
            years(1966, 60),
            List.of(random("A", 1, 60, 3), random("B", 6, 60, 4))));
  }

  private static void bars(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("bar");
    add(
        all,
        chart(
            type,
            "bar-balance",
            "US$ billion",
            COUNTRIES,
            List.of(series("Balance", 1, "3.1", "22.5", "9.5", "-8.4p", null))));
    add(all, chart(type, "bar-names", "млрд долл. США", LONG_NAMES, List.of(random("X", 1, 5, 6))));
    add(
        all,
        chart(
            type,
            "bar-han",
            "亿美元",
            List.of("哈萨克斯坦", "吉尔吉斯斯坦", "乌兹别克斯坦"),
            List.of(series("总额", 3, "438", "227", "138"))));
    add(
        all,
        chart(
            type,
            "bar-grouped",
            "US$ billion",
            COUNTRIES,
            List.of(
                series("2019", 6, "22.0", "6.3", "7.6", "9.1", "1.7"),
                series("2024", 1, "43.8", "22.7", "13.8", "10.6", null))));
    add(all, chart(type, "bar-one", "", List.of("Kazakhstan"), List.of(series("A", 1, "43.8"))));
    add(all, chart(type, "bar-zero", "", List.of("A", "B"), List.of(series("A", 1, "0", "0"))));
    add(
        all,
        chart(type, "bar-minus", "", List.of("A", "B"), List.of(series("A", 1, "-5", "-0.001"))));
  }

  /** A walk with one decimal, some values missing; the same for the same seed. */
  static ChartSeries random(String label, int colour, int count, long seed) {
    Random random = new Random(seed);
    String[] values = new String[count];
    double at = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      at = Math.max(0.2, at * (0.85 + random.nextDouble() * 0.4));
      values[i] =
          random.nextInt(20) == 0 ? null : BigDecimal.valueOf(Math.round(at * 10), 1).toString();
    }
    values[count / 2] = "12.5";
    return series(label, colour, values);
  }

  static void add(Map<String, ChartSpec> all, ChartSpec spec) {
    all.put(spec.id(), spec);
  }
}

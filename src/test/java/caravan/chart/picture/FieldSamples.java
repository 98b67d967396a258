package caravan.chart.picture;

import static caravan.chart.picture.Samples.add;
import static caravan.chart.picture.Samples.chart;
import static caravan.chart.picture.Samples.random;
import static caravan.chart.picture.Samples.series;
import static caravan.chart.picture.Samples.years;

import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.type.ChartTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Heatmaps and treemaps. */
final class FieldSamples {
  private static final String UNIT = "US$ billion";
  private static final List<String> GOODS =
      List.of(
          "Crude oil",
          "Natural gas",
          "Copper ores and concentrates",
          "Uranium and nuclear fuel",
          "Ferro-alloys",
          "Zinc",
          "Wheat",
          "Wool");

  private FieldSamples() {}

  /** Those whose text is kept as a golden file. */
  static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(all, chart(ChartTypes.of("heatmap"), "heatmap", "percent", years(2019, 7), gaps()));
    add(all, chart(ChartTypes.of("heatmap"), "heatmap-members", UNIT, Samples.COUNTRIES, flows()));
    add(
        all,
        chart(
            ChartTypes.of("treemap"),
            "treemap",
            UNIT,
            GOODS,
            List.of(series("", 1, "4.1", "1.08", "2.04", "0.82p", "0.5", "0.12", "0.09", "0"))));
    add(
        all,
        chart(
            ChartTypes.of("treemap"),
            "treemap-groups",
            UNIT,
            GOODS,
            List.of(
                series("Kazakhstan", 1, "4.1", "1.08", "2.04", "0.82p", "0.5", "0.12", "", "0"),
                series("Turkmenistan", 4, "", "10.25", "", "", "", "", "", "0.01"),
                series("Uzbekistan", 3, "", "1.07", "0.3", "0.2", "", "", "0.05", ""))));
    return all;
  }

  private static List<ChartSeries> gaps() {
    return List.of(
        series("Kazakhstan", 1, "12", "8", "30", "22", "24p", "31p", ""),
        series("Kyrgyzstan", 2, "64", "58", "87b", "104", "115", "93", "90f"),
        series("Uzbekistan", 3, "-4", "0", "3", "11", "2", "-9", "-14p"),
        series("Turkmenistan", 4, "", "", "", "1", "", "", ""),
        series("Tajikistan", 5, "-35", "-41", "-20", "-8", "6", "17", "20f"));
  }

  private static List<ChartSeries> flows() {
    return List.of(
        series("Exports", 1, "28.2", "19.8", "9.8", "1.0", "3.6p"),
        series("Imports", 2, "15.6", "2.8", "4.0", "9.6", "0.3"),
        series("Transit and re-exports", 3, "6.2", "", "0.4", "0", "0.1"));
  }

  static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = golden();
    overTime(all);
    members(all);
    parts(all);
    groups(all);
    return all;
  }

  private static void overTime(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("heatmap");
    add(all, chart(type, "heatmap-strip", UNIT, years(1980, 46), List.of(random("", 1, 46, 3))));
    add(all, chart(type, "heatmap-pair", UNIT, years(2024, 2), List.of(series("", 1, "3", "3"))));
    add(all, chart(type, "heatmap-zero", UNIT, years(2024, 2), List.of(series("A", 1, "0", ""))));
    add(
        all,
        chart(
            type,
            "heatmap-one-known",
            UNIT,
            years(2015, 10),
            List.of(
                series("A", 1, "", "", "", "", "", "", "", "-0.5", "", ""),
                series("B", 2, "", "", "", "", "", "", "", "", "", ""))));
    add(all, many("heatmap-tall", 60, 10, 40, false));
    add(all, many("heatmap-wide", 10, 48, 300, false));
    add(all, many("heatmap-signed", 25, 16, 200, true));
    add(
        all,
        chart(
            type,
            "heatmap-huge",
            "",
            years(2020, 5),
            List.of(
                series("A", 1, "123456789012.3", "5", "8", "1", "40"),
                series("B", 1, "-0.0000012", "5", "-8", "9e400", "40"))));
    add(
        all,
        chart(
            type,
            "heatmap-skewed",
            "тыс. долл. США",
            years(2020, 6),
            List.of(
                series("Алмазы", 1, "1", "2", "0", "4", "3", "9"),
                series("Нефть", 1, "3", "900", "5", "1", "2", "22"))));
    List<String> months = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      months.add(
          List.of("янв.", "февр.", "март", "апр.").get(i % 4) + " " + (2020 + i / 4) + " г.");
    }
    add(all, chart(type, "heatmap-months", UNIT, months, List.of(random("A", 1, 40, 1))));
  }

  private static ChartSpec many(String id, int rows, int columns, int range, boolean signed) {
    Random random = new Random(rows);
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String[] values = new String[columns];
      for (int j = 0; j < columns; j++) {
        int value = random.nextInt(range) - (signed ? range / 3 : 0);
        values[j] = random.nextInt(12) == 0 ? null : value + (j == columns - 1 ? "p" : "");
      }
      values[0] = "7";
      series.add(series(i % 7 == 0 ? Samples.LONG_NAMES.get(i % 5) : "Partner " + i, 1, values));
    }
    return chart(ChartTypes.of("heatmap"), id, UNIT, years(1976, columns), series);
  }

  private static void members(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("heatmap");
    add(
        all,
        chart(
            type,
            "heatmap-long-names",
            "млрд долл. США",
            Samples.LONG_NAMES,
            List.of(
                series("Экспорт продукции машиностроения", 1, "28.2", "19.8", "9.8", "1", "3.6f"),
                series("Импорт сельскохозяйственной продукции", 2, "1", "2", "3", "4", "5b"),
                series("Прочее", 2, "10", "20", "30", "40", "50"))));
    add(
        all,
        chart(
            type,
            "heatmap-turned",
            UNIT,
            IntStream.range(0, 60).mapToObj(i -> "Страна номер " + i).toList(),
            IntStream.range(0, 12)
                .mapToObj(i -> random("Показатель с длинным именем " + i, 1, 60, i))
                .toList()));
  }

  private static void parts(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("treemap");
    add(all, chart(type, "treemap-one", UNIT, List.of("Oil"), List.of(series("", 1, "5f"))));
    add(
        all,
        chart(type, "treemap-two", UNIT, List.of("a", "b"), List.of(series("", 2, "1e400", "1"))));
    add(
        all,
        chart(
            type,
            "treemap-long-names",
            "млрд долл. США",
            Samples.LONG_NAMES,
            List.of(series("", 3, "30", "22", "9", "8", "1"))));
    Random random = new Random(4);
    String[] values = new String[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = BigDecimal.valueOf((long) Math.pow(random.nextInt(30), 3), 2).toString();
    }
    add(
        all,
        chart(
            type,
            "treemap-many",
            UNIT,
            IntStream.range(0, 60).mapToObj(i -> "Товар с именем номер " + i).toList(),
            List.of(series("", 6, values))));
    String[] same = new String[60];
    java.util.Arrays.fill(same, "1");
    add(
        all,
        chart(
            type,
            "treemap-equal",
            "",
            IntStream.range(0, 60).mapToObj(i -> "商品" + i).toList(),
            List.of(series("", 5, same))));
  }

  private static void groups(Map<String, ChartSpec> all) {
    List<ChartSeries> series = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String[] values = new String[7];
      for (int j = 0; j < 7; j++) {
        values[j] = j > i ? null : BigDecimal.valueOf((i + 1) * 13L * (j * j + 1), 1).toString();
      }
      series.add(series("Группа с довольно длинным именем номер " + i, i + 1, values));
    }
    add(
        all,
        chart(
            ChartTypes.of("treemap"),
            "treemap-eight-groups",
            UNIT,
            IntStream.range(0, 7).mapToObj(i -> "Товар номер " + i).toList(),
            series));
  }
}

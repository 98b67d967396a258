package caravan.chart.picture;

import static caravan.chart.picture.Samples.add;
import static caravan.chart.picture.Samples.chart;
import static caravan.chart.picture.Samples.random;
import static caravan.chart.picture.Samples.series;
import static caravan.chart.picture.Samples.years;

import caravan.chart.spec.Annotation;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartType;
import caravan.chart.spec.ChartValue;
import caravan.chart.type.ChartTypes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charts of the types area, share, balance, slope and multiples, and annotated ones. */
final class AxisSamples {
  private static final String UNIT = "US$ billion";

  private AxisSamples() {}

  /** Those whose text is kept as a golden file. */
  static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(all, chart(ChartTypes.of("area"), "area", UNIT, years(2019, 7), flows(false)));
    add(
        all,
        chart(ChartTypes.of("share"), "share", "percent", years(2019, 7), percent(partners())));
    add(all, whole("share-whole", Samples.COUNTRIES));
    add(all, balanced("balance", years(2019, 7), flows(true)));
    add(all, chart(ChartTypes.of("slope"), "slope", UNIT, List.of("2019", "2024"), slopes()));
    add(all, chart(ChartTypes.of("multiples"), "multiples", UNIT, years(2019, 7), partners()));
    add(
        all,
        chart(
                ChartTypes.of("line"),
                "line-annotated",
                UNIT,
                years(2019, 9),
                List.of(
                    series(
                        "Total trade",
                        1,
                        "46.4",
                        "38.6",
                        "51.2b",
                        "69.8",
                        "89.4",
                        "94.7",
                        "106.3p",
                        "112f",
                        "121f")))
            .withAnnotations(
                List.of(
                    new Annotation(new ChartPlace.Range<>(1, 2), "Borders closed"),
                    new Annotation(
                        new ChartPlace.At<>(4), "Summit in Xi’an, where a target was set"),
                    new Annotation(
                        new ChartPlace.Level<>(new BigDecimal("70")), "Target for 2030: 70"))));
    return all;
  }

  static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = golden();
    areas(all);
    shares(all);
    balances(all);
    slopes(all);
    multiples(all);
    annotated(all);
    large(all);
    return all;
  }

  private static List<ChartSeries> flows(boolean signed) {
    String sign = signed ? "-" : "";
    return List.of(
        series("Exports", 1, "27.2", "21.1", "29.3", "44.1", "61.4", "64.2", "71.2p"),
        series(
            "Imports",
            2,
            sign + "19.2",
            sign + "17.5",
            sign + "21.8",
            sign + "25.7",
            sign + "28.0",
            sign + "30.5",
            sign + "35.1p"));
  }

  private static List<ChartSeries> slopes() {
    return List.of(
        series("Kazakhstan", 1, "22.0", "43.8"),
        series("Kyrgyzstan", 2, "6.3", "22.7"),
        series("Uzbekistan", 3, "7.6", "13.8"),
        series("Turkmenistan", 4, "9.1", "10.6"),
        series("Tajikistan", 5, "1.7", "3.9p"));
  }

  private static List<ChartSeries> partners() {
    return List.of(
        series("Kazakhstan", 1, "22.0", "21.5", "25.3", "31.2", "41.0", "43.8", "48.7"),
        series("Kyrgyzstan", 2, "6.3", "2.9", "7.5", "15.5", "19.8", "22.7", "27.2p"),
        series("Uzbekistan", 3, "7.6", "6.6", "8.0", null, "14.0", "13.8", "17.0"),
        series("Turkmenistan", 4, "9.1", "6.5", "7.4", "11.2", "10.6", "10.6", "10.0"),
        series("Tajikistan", 5, "1.7", "1.1", "1.9", "2.6", "3.9", null, null));
  }

  /** A balance with its differences. */
  static ChartSpec balanced(String id, List<String> labels, List<ChartSeries> flows) {
    List<@Nullable ChartValue> totals = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      ChartValue up = flows.get(0).values().get(i);
      ChartValue down = flows.get(1).values().get(i);
      if (up == null || down == null) {
        totals.add(null);
      } else {
        BigDecimal sum = up.value().add(down.value());
        String text = (sum.signum() > 0 ? "+" : "") + sum.toPlainString().replace('-', '−');
        totals.add(new ChartValue(sum, text, "Balance: " + text, up.state(), false));
      }
    }
    return chart(ChartTypes.of("balance"), id, UNIT, labels, flows).withTotals(totals);
  }

  /** Shares of five partners. */
  private static ChartSpec shares(String id, List<String> labels) {
    List<ChartSeries> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(random(Samples.COUNTRIES.get(i), i + 1, labels.size(), i + 40));
    }
    return chart(ChartTypes.of("share"), id, "percent", labels, percent(parts));
  }

  /** One whole of so many parts. */
  private static ChartSpec whole(String id, List<String> names) {
    List<ChartSeries> parts = new ArrayList<>();
    String[] values = {"43.8", "22.7", "13.8", "10.6", "3.9", "0.9", "0.4", "0.1"};
    for (int i = 0; i < names.size(); i++) {
      parts.add(series(names.get(i), i % 8 + 1, values[i % values.length]));
    }
    return chart(ChartTypes.of("share"), id, "percent", List.of(""), percent(parts));
  }

  private static List<ChartSeries> percent(List<ChartSeries> parts) {
    List<List<String>> values = new ArrayList<>();
    parts.forEach(part -> values.add(new ArrayList<>()));
    for (int i = 0; i < parts.get(0).values().size(); i++) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean known = true;
      for (ChartSeries part : parts) {
        ChartValue value = part.values().get(i);
        known &= value != null;
        sum = value == null ? sum : sum.add(value.value());
      }
      for (int p = 0; p < parts.size(); p++) {
        ChartValue value = parts.get(p).values().get(i);
        BigDecimal hundred = BigDecimal.valueOf(100);
        values
            .get(p)
            .add(
                !known || value == null
                    ? ""
                    : value
                        .value()
                        .multiply(hundred)
                        .divide(sum, 1, RoundingMode.HALF_EVEN)
                        .toPlainString());
      }
    }
    List<ChartSeries> shares = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      String[] texts = values.get(p).toArray(String[]::new);
      shares.add(series(parts.get(p).label(), parts.get(p).colour(), texts));
    }
    return shares;
  }

  private static List<ChartSeries> walks(List<String> names, int count, int seed) {
    List<ChartSeries> walks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      walks.add(random(names.get(i), i % 8 + 1, count, seed + i));
    }
    return walks;
  }

  private static void areas(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("area");
    add(
        all,
        chart(
            type,
            "area-single",
            UNIT,
            years(2019, 9),
            List.of(
                series(
                    "Total", 1, "46.4", null, null, "69.8", "89.4", "94.7b", "106.3", "112f",
                    "121f"))));
    add(all, chart(type, "area-one", UNIT, List.of("2025"), List.of(series("A", 4, "5"))));
    add(
        all,
        chart(
            type,
            "area-lone",
            UNIT,
            years(2019, 4),
            List.of(series("A", 1, "5", null, "7", "8f"), series("B", 2, "3", "4", null, "2f"))));
    add(
        all,
        chart(
            type,
            "area-zero",
            UNIT,
            years(2019, 3),
            List.of(series("A", 1, "0", "0", "0"), series("B", 2, "0", "0", "0"))));
    add(all, chart(type, "area-sixty", UNIT, years(1966, 60), walks(Samples.COUNTRIES, 60, 70)));
    add(
        all,
        chart(
            type,
            "area-names",
            "млрд долл. США",
            years(2019, 7),
            walks(Samples.LONG_NAMES, 7, 80)));
  }

  private static void shares(Map<String, ChartSpec> all) {
    add(all, shares("share-members", List.of("Exports", "Imports", "Transit of goods by rail")));
    add(all, shares("share-sixty", years(1966, 60)));
    add(all, whole("share-names", Samples.LONG_NAMES));
    add(all, whole("share-one", List.of("Kazakhstan")));
    List<String> eight = new ArrayList<>(Samples.LONG_NAMES);
    eight.addAll(List.of("Казахстан", "Кыргызстан", "Таджикистан"));
    add(all, whole("share-eight", eight));
  }

  private static void balances(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("balance");
    add(
        all,
        balanced(
            "balance-members",
            Samples.COUNTRIES,
            List.of(
                series("Exports", 1, "22.5", "20.1", "9.8", "1.2", null),
                series("Imports", 2, "-21.3", "-2.6", "-4.0", "-9.4", "-1.0"))));
    add(
        all,
        balanced(
            "balance-gaps",
            years(2019, 4),
            List.of(
                series("Вывоз товаров из страны", 1, "22.5", null, "9.8", "1.2f"),
                series("Ввоз товаров в страну", 2, "-21.3", "-2.6", null, "-9.4f"))));
    add(
        all,
        balanced(
            "balance-zero",
            years(2019, 2),
            List.of(series("A", 1, "0", "0"), series("B", 2, "0", "0"))));
    add(
        all,
        chart(
            type,
            "balance-single",
            UNIT,
            years(2019, 6),
            List.of(series("Balance", 1, "-6.4", "-2.1", "3.3", "9.5", "-1.0p", "0"))));
    add(
        all,
        chart(
            type,
            "balance-partners",
            UNIT,
            Samples.COUNTRIES,
            List.of(series("Balance", 1, "3.1", "22.5", "9.5", "-8.4p", null))));
  }

  private static void slopes(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("slope");
    List<String> ends = List.of("2019", "2024");
    List<ChartSeries> close = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String name = i % 3 == 0 ? Samples.LONG_NAMES.get(i % 5) : "Partner number " + i;
      close.add(series(name, i % 8 + 1, "5." + i, i == 7 ? null : "6." + (20 - i)));
    }
    add(all, chart(type, "slope-close", "миллиардов долларов США", ends, close));
    add(all, chart(type, "slope-one", "", ends, List.of(series("A", 1, "3", "4f"))));
    add(
        all,
        chart(
            type,
            "slope-half",
            UNIT,
            List.of("first half of the year 2019", "first half of the year 2024"),
            List.of(
                series("A", 1, "-3", null), series("B", 2, null, "4"), series("C", 3, "0", "0"))));
  }

  private static void multiples(Map<String, ChartSpec> all) {
    ChartType type = ChartTypes.of("multiples");
    add(all, chart(type, "multiples-one", UNIT, years(2019, 3), walks(List.of("A"), 3, 5)));
    add(all, chart(type, "multiples-point", UNIT, years(2019, 1), walks(List.of("A", "B"), 1, 5)));
    add(
        all,
        chart(
            type,
            "multiples-names",
            "млрд долл. США",
            years(2019, 5),
            walks(Samples.LONG_NAMES, 5, 15)));
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add("Partner number " + i);
    }
    add(all, chart(type, "multiples-many", UNIT, years(2000, 25), walks(many, 25, 100)));
    add(
        all,
        chart(
            type,
            "multiples-signs",
            "",
            years(2019, 4),
            List.of(
                series("Up", 1, "1000000", "2000000", "1500000", "2500000"),
                series("Down", 2, "-1000000", "-200000", null, "-2500000"))));
  }

  /** As many as the rules let through. */
  private static void large(Map<String, ChartSpec> all) {
    List<String> names = new ArrayList<>();
    String[] values = new String[200];
    for (int i = 0; i < values.length; i++) {
      names.add(i % 9 == 0 ? Samples.LONG_NAMES.get(i % 5) : "Торговый партнёр номер " + i);
      values[i] = i % 31 == 0 ? null : BigDecimal.valueOf(40000 / (i + 1), 1).toString();
    }
    values[0] = "1";
    add(all, chart(ChartTypes.of("bar"), "bar-200", UNIT, names, List.of(series("X", 1, values))));
    List<String> eight = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    add(
        all,
        chart(ChartTypes.of("line"), "line-400", UNIT, years(1600, 400), walks(eight, 400, 50)));
    add(
        all,
        chart(ChartTypes.of("area"), "area-400", UNIT, years(1600, 400), walks(eight, 400, 50)));
    add(
        all,
        chart(
            ChartTypes.of("stacked"),
            "stacked-100",
            UNIT,
            years(1900, 100),
            walks(eight, 100, 50)));
  }

  private static void annotated(Map<String, ChartSpec> all) {
    List<Annotation> many =
        List.of(
            new Annotation(
                new ChartPlace.At<>(0),
                "First: the beginning of everything, told at some length here"),
            new Annotation(new ChartPlace.At<>(1), "Second"),
            new Annotation(new ChartPlace.At<>(2), "Third, not short either"),
            new Annotation(new ChartPlace.Range<>(3, 5), "A range"),
            new Annotation(new ChartPlace.At<>(5), "The last one, which has no room to its right"),
            new Annotation(new ChartPlace.At<>(4), "Словосочетаниебезединогопробеладлинойвстроку"),
            new Annotation(new ChartPlace.Level<>(new BigDecimal("-40")), "Below all"),
            new Annotation(new ChartPlace.Level<>(new BigDecimal("120")), "Above all"));
    ChartSpec columns =
        chart(
            ChartTypes.of("column"),
            "column-annotated",
            UNIT,
            years(2019, 6),
            List.of(series("Balance", 1, "-6.4", "-2.1b", "3.3", "9.5", "-1.0p", "4f")));
    add(all, columns.withAnnotations(many));
    add(
        all,
        chart(ChartTypes.of("area"), "area-annotated", UNIT, years(2019, 7), flows(false))
            .withAnnotations(many));
    add(all, balanced("balance-annotated", years(2019, 7), flows(true)).withAnnotations(many));
    add(
        all,
        chart(ChartTypes.of("stacked"), "stacked-annotated", UNIT, years(2019, 7), flows(false))
            .withAnnotations(many));
    add(
        all,
        chart(
                ChartTypes.of("line"),
                "line-one-annotated",
                UNIT,
                List.of("2025"),
                List.of(series("A", 1, "5")))
            .withAnnotations(
                List.of(
                    new Annotation(new ChartPlace.At<>(0), "Here"),
                    new Annotation(new ChartPlace.Range<>(0, 0), "And here"))));
    add(
        all,
        chart(
            ChartTypes.of("line"),
            "line-states",
            UNIT,
            years(2019, 6),
            List.of(
                series("A", 1, "5", "6", "7b", "8p", "9f", "10f"),
                series("B", 2, "2f", "3", null, "4f", null, "6f"))));
  }
}

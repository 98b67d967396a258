package caravan.chart.picture;

import static caravan.chart.picture.Samples.add;
import static caravan.chart.picture.Samples.series;

import caravan.chart.map.MapAreas;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.chart.type.ChartTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps: of a region, of the world, of a few islands. */
final class MapSamples {
  private MapSamples() {}

  /** Those whose text is kept as a golden file. */
  static Map<String, ChartSpec> golden() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    add(
        all,
        map(
            "map",
            List.of("KAZ", "KGZ", "TJK", "TKM", "UZB"),
            List.of("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"),
            "48.7",
            "27.2p",
            null,
            "10.2",
            "13.8f"));
    return all;
  }

  static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = golden();
    add(all, map("map-one", List.of("KAZ"), List.of("Kazakhstan"), "0"));
    add(all, alone("map-tiny", List.of("SGP"), List.of("Singapore"), "5.5"));
    add(
        all,
        alone(
            "map-islands",
            List.of("MLT", "ITA", "GIB"),
            List.of("Мальта", "Италия", "Гибралтар"),
            "1",
            "-200p",
            "3p"));
    add(
        all,
        alone(
            "map-date-line",
            List.of("FJI", "TUV", "NZL", "WSM", "TON"),
            List.of("Fiji", "Tuvalu", "New Zealand", "Samoa", "Tonga"),
            "1",
            "2",
            "30",
            null,
            "0.4"));
    add(
        all,
        alone(
            "map-north",
            List.of("RUS", "FIN", "NOR", "CAN", "GRL"),
            List.of("Российская Федерация", "Финляндия", "Норвегия", "Канада", "Гренландия"),
            "100",
            "20",
            "-30",
            "44",
            "0"));
    add(all, alone("map-antarctica", List.of("ATA"), List.of("Antarctica"), "5.5"));
    add(
        all,
        alone(
            "map-long-names",
            List.of("RUS", "GBR", "COD", "ARE", "KAZ"),
            Samples.LONG_NAMES,
            "1e30",
            "2e29",
            "123456789012345678",
            null,
            "0.000001"));
    List<String> codes = new ArrayList<>(MapAreas.world().rings().keySet());
    codes.removeAll(List.of(MapAreas.NOBODY, "CHN", "ATA"));
    codes.add("TUV");
    String[] values = new String[codes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 9 == 0 ? null : String.valueOf(i * 37 % 211);
    }
    List<String> names = codes.stream().map(code -> "Страна " + code).toList();
    add(all, map("map-world", codes, names, values));
    return all;
  }

  /** Without who reports. */
  private static ChartSpec alone(
      String id, List<String> codes, List<String> names, @Nullable String... values) {
    ChartSpec map = map(id, codes, names, values);
    ChartText text = map.text();
    ChartText other =
        new ChartText(
            text.id(),
            text.language(),
            text.title(),
            text.description(),
            text.unitLabel(),
            text.words(),
            null);
    return new ChartSpec(
        map.type(), other, false, map.categories(), map.series(), map.tickFormat());
  }

  private static ChartSpec map(
      String id, List<String> codes, List<String> names, @Nullable String... values) {
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      categories.add(new Category(names.get(i), codes.get(i)));
    }
    ChartSpec like =
        Samples.chart(
            ChartTypes.of("map"), id, "US$ billion", names, List.of(series("", 1, values)));
    return new ChartSpec(
        ChartTypes.of("map"), like.text(), false, categories, like.series(), like.tickFormat());
  }
}

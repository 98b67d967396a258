package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.map.MapAreas;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries in the colours of classes, the deeper the more. */
final class MapType extends DrawnType {
  private static final int MOST_AREAS = 400;

  private final MapAreas areas;

  MapType(MapAreas areas) {
    super(
        "map",
        "countries in the colours of classes, with the reporter of the dataset in a tone of its"
            + " own; hatched where the dataset has no value",
        "members at one period: one series, whose codes are countries (ISO 3166-1 alpha-3, `XKX`"
            + " for Kosovo) or areas of the report's [own outlines](#maps), at most 400; others are"
            + " left out, with a warning",
        Trait.COUNTRIES);
    this.areas = areas;
  }

  @Override
  public String drawnFrom() {
    return areas.digest();
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("choropleth");
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    if (data.overTime()) {
      return new Misfit(
          "a map shows one period, these are series over time",
          "use type: multiples, or name a period: trade.*.total@2024");
    }
    if (data.series() > 1) {
      return new Misfit(
          "a map shows one series, these are " + data.series(), "use type: bar, or name one");
    }
    if (data.members() > MOST_AREAS) {
      return new Misfit(
          "a map shows at most " + MOST_AREAS + " areas, these are " + data.members(),
          "choose fewer: top(" + MOST_AREAS + ", …)");
    }
    List<String> others = data.codes().stream().filter(code -> !hasPlace(code)).toList();
    if (others.isEmpty()) {
      return null;
    }
    return areas.digest().isEmpty()
        ? new Misfit(
            "\"" + others.get(0) + "\" is not the code of a country, as KAZ is",
            "use type: bar, or choose members that are countries")
        : new Misfit(
            "\"" + others.get(0) + "\" is not the code of an area in the report's outlines",
            "use type: bar, or choose members that are in the file that site.yaml names");
  }

  @Override
  public boolean hasPlace(String code) {
    return areas.contains(code);
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new MapRenderer(areas).draw(spec, size, kit);
  }
}

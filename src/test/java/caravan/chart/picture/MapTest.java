package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import caravan.chart.map.MapAreas;
import caravan.chart.map.MapProjection;
import caravan.chart.spec.ChartSize;
import caravan.chart.type.DateLine;
import caravan.chart.type.MapShape;
import caravan.chart.type.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class MapTest {
  /** Uninhabited, or without a statistic of their own. */
  private static final Set<String> LEFT_OUT = Set.of("BVT", "UMI");

  @Test
  void everyInhabitedCodeIsInTheData() {
    Set<String> missing = new TreeSet<>();
    for (String region : Locale.getISOCountries()) {
      String code = new Locale.Builder().setRegion(region).build().getISO3Country();
      if (!MapAreas.has(code)) {
        missing.add(code);
      }
    }
    assertThat(missing).isEqualTo(new TreeSet<>(LEFT_OUT));
    assertThat(MapAreas.has("XKX")).isTrue();
    for (String none : List.of("CA5", "WLD", "", "-", "kaz")) {
      assertThat(MapAreas.has(none)).as(none).isFalse();
    }
  }

  @Test
  void areasKeepTheirProportions() {
    for (MapProjection projection :
        List.of(new MapProjection.Around(100, 30), new MapProjection.World())) {
      List<Double> sizes = new ArrayList<>();
      for (double[] at : new double[][] {{100, 30}, {120, 60}, {60, 0}}) {
        sizes.add(size(projection, at[0], at[1]) / Math.cos(Math.toRadians(at[1])));
      }
      assertThat(sizes.get(1)).isCloseTo(sizes.get(0), within(sizes.get(0) * 1e-3));
      assertThat(sizes.get(2)).isCloseTo(sizes.get(0), within(sizes.get(0) * 1e-3));
    }
  }

  private static double size(MapProjection projection, double east, double north) {
    double half = 0.01;
    double[] a = projection.project(east - half, north);
    double[] b = projection.project(east + half, north);
    double[] c = projection.project(east, north - half);
    double[] d = projection.project(east, north + half);
    return Math.abs((b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]));
  }

  @Test
  void outlinesAreCutAtTheDateLine() {
    List<double[]> across = List.of(at(170, 0), at(-170, 0), at(-170, 10), at(170, 10));
    List<double[][]> parts = DateLine.parts(across);
    assertThat(parts).hasSize(2);
    for (double[][] part : parts) {
      assertThat(new MapShape(List.<double[][]>of(part)).size()).isCloseTo(100, within(1e-6));
    }
    List<double[]> aroundThePole = List.of(at(-120, -70), at(0, -70), at(120, -70));
    double size =
        DateLine.parts(aroundThePole).stream()
            .mapToDouble(part -> new MapShape(List.<double[][]>of(part)).size())
            .sum();
    assertThat(size).isCloseTo(360 * 20, within(1e-6));
  }

  private static double[] at(double east, double north) {
    return new double[] {east, north};
  }

  @Test
  void aViewShowsWhatItIsAbout() {
    for (List<String> codes :
        List.of(
            List.of("KAZ", "CHN"),
            List.of("FJI", "TUV", "TON"),
            List.of("SGP"),
            List.of("ATA"),
            List.of("USA", "BRA", "AUS", "CHN"))) {
      for (ChartSize size : ChartSize.values()) {
        MapView view = MapView.of(MapAreas.world(), codes, size, 0);
        for (String code : codes) {
          assertThat(MapView.place(MapAreas.world(), code, view)).as(code + ' ' + size).isNotNull();
        }
      }
    }
  }

  @Test
  void disputedBoundariesAreNotDrawn() {
    MapAreas world = MapAreas.world();
    Set<Integer> drawn = new TreeSet<>();
    for (int arc : world.borders()) {
      drawn.add(arc);
    }
    assertThat(shared(world, "CHN", "KAZ")).isNotEmpty().allMatch(drawn::contains);
    for (String pair : List.of("CHN IND", "IND PAK", "SRB XKX", "MAR ESH", "UKR -", "CYP -")) {
      String[] codes = pair.split(" ");
      assertThat(shared(world, codes[0], codes[1]))
          .as(pair)
          .isNotEmpty()
          .noneMatch(drawn::contains);
    }
  }

  private static Set<Integer> shared(MapAreas world, String one, String other) {
    Set<Integer> arcs = arcs(world, one);
    arcs.retainAll(arcs(world, other));
    return arcs;
  }

  private static Set<Integer> arcs(MapAreas world, String code) {
    Set<Integer> arcs = new TreeSet<>();
    for (int[] ring : world.rings().getOrDefault(code, List.of())) {
      for (int number : ring) {
        arcs.add(number < 0 ? ~number : number);
      }
    }
    return arcs;
  }
}

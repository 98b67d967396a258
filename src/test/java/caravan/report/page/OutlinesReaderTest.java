package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.map.MapAreas;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesReaderTest {
  // Two squares side by side, the second written from another corner and the other way round.
  private static final String WEST = "[[[50,40],[60,40],[60,45],[60,50],[50,50],[50,40]]]";
  private static final String EAST = "[[[70,50],[70,40],[60,40],[60,45],[60,50],[70,50]]]";

  private final Diagnostics out = new Diagnostics();

  private @Nullable MapAreas read(String text) {
    return OutlinesReader.read(new SourceFile("content/maps/a.geojson", text), "code", out);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(@Nullable String code, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\""
        + (code == null ? "" : ",\"code\":\"" + code + "\"")
        + "},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }

  private MapAreas two() {
    MapAreas areas =
        read(
            collection(
                feature("AAA", "Polygon", WEST),
                feature("BBB", "MultiPolygon", "[" + EAST + "]"),
                feature(null, "Polygon", "[[[80,40],[90,40],[90,50]]]"),
                feature(null, "LineString", "[[10,10],[12,12],[14,11]]")));
    assertThat(out.list()).isEmpty();
    assertThat(areas).isNotNull();
    return areas;
  }

  @Test
  void neighboursShareTheirBoundary() {
    MapAreas areas = two();
    assertThat(new TreeSet<>(areas.rings().keySet())).containsExactly("-", "AAA", "BBB");
    assertThat(areas.contains("AAA")).isTrue();
    assertThat(areas.contains("KAZ")).isFalse();
    assertThat(areas.contains(MapAreas.NOBODY)).isFalse();
    assertThat(areas.borders()).hasSize(1);
    MapAreas.Arc border = areas.arcs().get(areas.borders()[0]);
    assertThat(border.east()).containsExactly(60, 60, 60);
    assertThat(border.north()).containsExactlyInAnyOrder(40, 45, 50);
    assertThat(areas.lines()).hasSize(1);
    assertThat(areas.arcs().get(areas.lines()[0]).east()).containsExactly(10, 12, 14);
  }

  @Test
  void ringsOfArcsAreTheOutlinesAgain() {
    MapAreas areas = two();
    assertThat(places(areas, areas.rings().get("AAA").get(0)))
        .containsExactlyInAnyOrder("50 40", "60 40", "60 45", "60 50", "50 50");
    assertThat(places(areas, areas.rings().get("BBB").get(0)))
        .containsExactlyInAnyOrder("70 50", "70 40", "60 40", "60 45", "60 50");
  }

  /** The places of a ring, each once; each arc goes on where the one before it ended. */
  private static List<String> places(MapAreas areas, int[] ring) {
    List<String> all =
        IntStream.of(ring)
            .boxed()
            .flatMap(
                number -> {
                  MapAreas.Arc arc = areas.arcs().get(number < 0 ? ~number : number);
                  int last = arc.east().length - 1;
                  return IntStream.rangeClosed(0, last)
                      .map(i -> number < 0 ? last - i : i)
                      .mapToObj(i -> (int) arc.east()[i] + " " + (int) arc.north()[i]);
                })
            .collect(Collectors.toList());
    assertThat(all.get(0)).isEqualTo(all.get(all.size() - 1));
    List<String> steps = new java.util.ArrayList<>();
    int doubled = 0;
    for (String place : all) {
      if (!steps.isEmpty() && steps.get(steps.size() - 1).equals(place)) {
        doubled++;
      } else {
        steps.add(place);
      }
    }
    assertThat(doubled).isEqualTo(ring.length - 1);
    return steps.subList(1, steps.size());
  }

  @Test
  void equalTextsAreTheSameAreas() {
    assertThat(two().digest()).isEqualTo(two().digest()).isNotEmpty();
    MapAreas other = read(collection(feature("AAA", "Polygon", EAST)));
    assertThat(other).isNotNull();
    assertThat(other.digest()).isNotEqualTo(two().digest());
    assertThat(MapAreas.world().digest()).isEmpty();
  }

  @Test
  void whatHasNoExtentIsLeftOut() {
    MapAreas areas =
        read(
            collection(
                feature("AAA", "Polygon", WEST),
                feature("BBB", "Polygon", "[[[1,1],[1,1],[1,1],[1,1]]]"),
                feature("CCC", "Polygon", "[[]]"),
                feature(null, "LineString", "[[3,3],[3,3]]")));
    assertThat(areas).isNotNull();
    assertThat(areas.contains("BBB")).isFalse();
    assertThat(areas.contains("CCC")).isFalse();
    assertThat(areas.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[1]",
        "\"FeatureCollection\"",
        "{\"type\":\"FeatureCollection\"}",
        "{\"features\":[1, null, \"x\", []]}",
        "{\"features\":[{\"geometry\":{}}]}",
        "{\"features\":[{\"geometry\":{\"type\":\"Polygon\"}}]}",
        "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e999,0]]]}}]}",
        "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,-90.01]]]}}]}",
        "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[[[0]]]]]}}]}",
        "{\"features\":[{\"properties\":{\"code\":\"../x\"},\"geometry\":{\"type\":\"Polygon\"}}]}",
        "{\"features\":[{\"properties\":7,\"geometry\":{\"type\":\"GeometryCollection\"}}]}",
        "{\"features\":[]}"
      })
  void whatIsNoGeoJsonIsTold(String text) {
    assertThat(read(text)).isNull();
    assertThat(out.list()).isNotEmpty().allMatch(one -> one.code() == Code.MAP_OUTLINES);
  }

  @Test
  void hostileFilesEnd() {
    assertThat(read("[".repeat(100_000))).isNull();
    String place = "[1.5,2.5],[1.6,2.6],";
    String many = "[[" + place.repeat(OutlinesReader.MOST_PLACES / 2) + "[1,1]]]";
    assertThat(read(collection(feature("AAA", "Polygon", many)))).isNull();
    String[] wrong = new String[50];
    java.util.Arrays.fill(wrong, feature("A B", "Polygon", WEST));
    Diagnostics several = new Diagnostics();
    SourceFile file = new SourceFile("content/maps/a.geojson", collection(wrong));
    assertThat(OutlinesReader.read(file, "code", several)).isNull();
    assertThat(several.list()).hasSize(10);
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps as a report decides on them: whose outlines, and what stands under them. */
class OwnMapsTest {
  private static final String SITE = "title: Trade of two neighbours\nlanguages: [en]\n";

  private static final String MAPS =
      SITE
          + """
          maps:
            outlines: maps/areas.geojson
            note: "Outlines: the <survey> office"
            approval: GS(2024)0650
          """;

  @TempDir private Path root;

  @BeforeEach
  void report() {
    Program.copy(Program.BASE, root);
    Program.write(
        root.resolve("content/en/index.md"),
        """
        ---
        title: Overview
        ---

        ```chart
        id: fig-map
        title: Two neighbours
        type: map
        series: trade.*.total@2025
        ```
        """);
  }

  private void outlines(String... more) {
    Program.write(
        root.resolve("content/maps/areas.geojson"),
        """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "KAZ"}, "geometry": {"type": "Polygon",
          "coordinates": [[[50, 43], [80, 43], [80, 55], [50, 55], [50, 43]]]}},
        {"type": "Feature", "properties": {"code": "KGZ"}, "geometry": {"type": "Polygon",
          "coordinates": [[[69, 39], [80, 39], [80, 43], [69, 43], [69, 39]]]}}
        """
            + String.join("", more)
            + "]}");
  }

  private String built() {
    Program.Run run = Program.run(root, "build");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("unexpected-file");
    return Program.read(root.resolve("site/en/index.fig-map.svg"));
  }

  @Test
  void areasOfTheReportAreDrawn() {
    String before = built();
    assertThat(before).contains("Natural Earth");

    Program.write(root.resolve("content/site.yaml"), MAPS);
    outlines();
    String own = built();

    assertThat(own)
        .contains("Outlines: the &lt;survey&gt; office.", "Map approval number: GS(2024)0650.")
        .doesNotContain("Natural Earth");
    assertThat(own.length()).isLessThan(before.length() / 2);
    assertThat(Program.read(root.resolve("site/en/index.html")))
        .contains("Outlines: the &lt;survey&gt; office. Map approval number: GS(2024)0650.")
        .doesNotContain("Natural Earth");
  }

  @Test
  void aChangeOfTheOutlinesIsSeen() {
    Program.write(root.resolve("content/site.yaml"), MAPS);
    outlines();
    String before = built();
    outlines(
        """
        , {"type": "Feature", "properties": {}, "geometry": {"type": "LineString",
          "coordinates": [[60, 40], [64, 41], [68, 40]]}}
        """);
    String after = built();
    assertThat(after).isNotEqualTo(before);
    assertThat(built()).isEqualTo(after);
  }

  @Test
  void aMosaicOfManyAreasIsDrawn() {
    Program.write(root.resolve("content/site.yaml"), MAPS);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2500; i++) {
      double east = 50 + i % 50 * 0.6;
      double north = 20 + i / 50 * 0.4;
      many.append(
          ", {\"type\": \"Feature\", \"properties\": {\"code\": \"M%d\"}, \"geometry\": {\"type\":"
                  .formatted(i)
              + " \"Polygon\", \"coordinates\": [[%s, %s, %s, %s]]}}\n"
                  .formatted(
                      place(east, north),
                      place(east + 0.6, north),
                      place(east + 0.6, north + 0.4),
                      place(east, north + 0.4)));
    }
    outlines(many.toString());
    assertThat(built()).contains("GS(2024)0650");
  }

  private static String place(double east, double north) {
    return String.format(Locale.ROOT, "[%.1f, %.1f]", east, north);
  }

  @Test
  void anApprovalStandsUnderTheProgramsOutlinesToo() {
    Program.write(root.resolve("content/site.yaml"), SITE + "maps: {approval: No. 7}\n");
    assertThat(built()).contains("Natural Earth", "Map approval number: No. 7.");
  }
}

package caravan.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The series of a dataset, found code by code; {@code partner} has a list of codes. */
class SeriesIndexTest {
  private static final LocalizedText NO_NAME =
      new LocalizedText(TestData.text("").span(), null, Map.of());

  private static SeriesIndex index(String values) {
    return Objects.requireNonNull(
            TestData.dataset(
                "d",
                "title: D\nunit: t\ndimensions: [flow, partner, way]\nsource: a\nobservations:\n"
                    + values,
                new Diagnostics()))
        .index();
  }

  private static final SeriesIndex INDEX =
      index(
          """
            import:
              UZB: {rail: {2025: 1}}
              KAZ: {sea: {2025: 1}, air: {2025: 2}}
              CA5: {rail: {2025: 1}}
            export:
              KGZ: {rail: {2025: 1}}
          """);

  @Test
  void codesWithoutAListAreInTheOrderOfTheirLetters() {
    assertThat(INDEX.root().deeper().keySet()).containsExactly("export", "import");
    SeriesIndex.Branch kaz = deeper(deeper(INDEX.root(), "import"), "KAZ");
    assertThat(kaz.deeper().keySet()).containsExactly("air", "sea");
    assertThat(kaz.series()).isNull();
    assertThat(deeper(kaz, "air").series()).isSameAs(INDEX.byKey().get("import.KAZ.air"));
    assertThat(deeper(kaz, "air").deeper()).isEmpty();
  }

  /** Codes that are on no list follow by their letters. */
  @Test
  void codesOfAListAreInItsOrder() {
    Map<String, CodeLists.Code> listed = new LinkedHashMap<>();
    for (String code : List.of("UZB", "KAZ", "CA5")) {
      listed.put(code, new CodeLists.Code(code, NO_NAME, List.of()));
    }
    Map<String, Series> series = new LinkedHashMap<>();
    for (String code : List.of("CA5", "XXX", "KAZ", "AAA", "UZB")) {
      series.put(code, new Series("d", List.of(code), new TreeMap<>()));
    }
    SeriesIndex index =
        new SeriesIndex(List.of("partner"), series, new CodeLists(Map.of("partner", listed)));

    assertThat(index.root().deeper().keySet()).containsExactly("UZB", "KAZ", "CA5", "AAA", "XXX");
  }

  private static SeriesIndex.Branch deeper(SeriesIndex.Branch branch, String code) {
    return Objects.requireNonNull(branch.deeper().get(code));
  }

  @Test
  void codesOfADimensionAreKnown() {
    assertThat(INDEX.codes(0)).containsExactly("export", "import");
    assertThat(INDEX.codes(1)).containsExactly("CA5", "KAZ", "KGZ", "UZB");
    assertThat(INDEX.codes(2)).containsExactly("air", "rail", "sea");
    assertThat(INDEX.byKey().keySet())
        .containsExactly(
            "import.UZB.rail",
            "import.KAZ.sea",
            "import.KAZ.air",
            "import.CA5.rail",
            "export.KGZ.rail");
  }

  /** A value that may be above zero for what was rounded away is not negative. */
  @Test
  void aValueBelowZeroIsSeen() {
    assertThat(INDEX.hasNegative()).isFalse();
    assertThat(index("  import: {KAZ: {air: {2024: 3, 2025: -1}}}\n").hasNegative()).isTrue();
    assertThat(index("  import: {KAZ: {air: {2025: -0}}}\n").hasNegative()).isFalse();
  }
}

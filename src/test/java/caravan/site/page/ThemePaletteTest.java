package caravan.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.ChartPalette;
import caravan.site.template.Theme;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The colours of charts that a report's look names. */
class ThemePaletteTest {
  @TempDir private Path folder;

  private ChartPalette load(String yaml, Diagnostics out) throws IOException {
    Files.writeString(folder.resolve("colours.yaml"), yaml);
    return ThemePalette.load(new Theme(folder), out);
  }

  @Test
  void aLookThatNamesNone() {
    Diagnostics out = new Diagnostics();
    assertThat(ThemePalette.load(new Theme(folder), out)).isEqualTo(ChartPalette.DEFAULT);
    assertThat(out.list()).isEmpty();
  }

  @Test
  void someAreNamed() throws IOException {
    Diagnostics out = new Diagnostics();
    assertThat(load("1: \"#7a1f5c #e08ac2\"\n2: '#00695c'\n", out))
        .isEqualTo(ChartPalette.of(Map.of("1", "#7a1f5c #e08ac2", "2", "#00695c")));
    assertThat(out.list()).isEmpty();
  }

  @Test
  void allThatIsWrongIsTold() throws IOException {
    Diagnostics out = new Diagnostics();
    assertThat(load("1: red\nnone: \"#00695c\"\n2: [a]\n3: \"#00695c\"\n", out))
        .isEqualTo(ChartPalette.of(Map.of("3", "#00695c")));
    assertThat(TestData.lines(out))
        .containsExactly(
            "1:4 template: \"red\" is no colour such as #0056ac",
            "2:7 template: no colour is named \"none\"",
            "3:4 template: \"\" is no colour such as #0056ac");
    assertThat(load("- a\n", new Diagnostics())).isEqualTo(ChartPalette.DEFAULT);
  }
}

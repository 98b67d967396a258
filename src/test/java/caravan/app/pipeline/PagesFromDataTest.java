package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.files.output.OutputRefused;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one file makes is, byte for byte, what somebody would have written for each member. */
class PagesFromDataTest {
  private static final Path BASE = Path.of("src/test/resources/diagnostics/base");
  private static final Path PAGES = Path.of("src/test/resources/from-data");

  @TempDir private Path folder;

  @Test
  void theSiteIsThatOfPagesWrittenByHand() throws IOException, OutputRefused {
    Map<String, String> made = built("made");
    Map<String, String> written = built("written");

    assertThat(made.keySet()).isEqualTo(written.keySet()).contains("en/pages/kazakhstan.html");
    // The heads of a table lead to the pages of its rows.
    assertThat(made.get("en/pages/index.html"))
        .contains("<a href=\"kazakhstan.html\">Kazakhstan</a>")
        .contains("<a href=\"kyrgyzstan-and-more.html\">Kyrgyzstan *and* [more]</a>");
    made.forEach(
        (path, text) ->
            assertThat(text.lines().toList())
                .as(path)
                .isEqualTo(written.get(path).lines().toList()));
  }

  private Map<String, String> built(String name) throws IOException, OutputRefused {
    Path root = folder.resolve(name);
    Reports.copy(BASE, root);
    Reports.copy(PAGES.resolve("common"), root);
    Reports.copy(PAGES.resolve(name), root);
    Path output = root.resolve("site");
    Project project =
        new Project(root, output, 1, "Caravan test", folder.resolve("cache"), Set.of());
    assertThat(new SiteBuild(project).build().diagnostics()).isEmpty();
    Map<String, String> files = Reports.texts(output);
    files.replaceAll((path, text) -> text.replaceAll("content/en/pages/[A-Za-z]+[.]md", ""));
    return files;
  }
}

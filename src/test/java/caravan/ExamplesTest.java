package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports in {@code examples} have no mistakes, and become sites. */
class ExamplesTest {
  @TempDir private Path folder;

  private static List<Path> examples() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("examples"))) {
      List<Path> found = all.filter(Files::isDirectory).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private Project project(Path root) {
    return new Project(root, folder.resolve("site"), 2, "Caravan test", null, Set.of());
  }

  @Test
  void theyHaveNoMistakes() throws IOException {
    for (Path example : examples()) {
      Checked<Summary> checked = new SiteBuild(project(example)).check();
      assertThat(checked.diagnostics()).as(example.toString()).isEmpty();
    }
  }

  @Test
  void oneFileMakesThePagesOfAllCountries() throws IOException {
    Checked<Summary> checked = new SiteBuild(project(Path.of("examples/world-exports"))).check();
    assertThat(checked.value().pages()).isEqualTo(374);
    assertThat(checked.value().figures()).isGreaterThan(2000);
  }

  @Test
  @Tag("long")
  void theyBecomeSites() throws Exception {
    for (Path example : examples()) {
      Checked<Summary> built = new SiteBuild(project(example)).build();
      assertThat(built.diagnostics()).as(example.toString()).isEmpty();
    }
    Path netherlands = folder.resolve("site/en/countries/netherlands.html");
    assertThat(Files.readString(netherlands)).contains("The Netherlands: exports ");
    assertThat(Files.readString(folder.resolve("site/en/index.html")))
        .contains("countries/netherlands.html");
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} once accepted and {@code build} could not do. */
class BuildableTest {
  /** What a reader can be expected to load as one page, in bytes. */
  private static final long READABLE = 300_000;

  @TempDir private Path root;

  @BeforeEach
  void base() {
    Program.copy(Program.BASE, root);
  }

  private void page(String... lines) {
    put("content/en/index.md", "---\ntitle: Overview\n---\n\n" + String.join("\n", lines) + "\n");
  }

  private void put(String path, String text) {
    Program.write(root.resolve(path), text);
  }

  /** A dataset with a member for each name, over some years. */
  private void dataset(int members, int years) {
    String observations =
        IntStream.range(0, members)
            .mapToObj(
                m ->
                    IntStream.range(0, years)
                        .mapToObj(y -> (1950 + y) + ": " + (m % 90 + y % 7 + 1) + ".5")
                        .collect(Collectors.joining(", ", "  M" + m + ": {", "}\n")))
            .collect(Collectors.joining());
    put(
        "content/data/d.yaml",
        "title: Many\nunit: USD\nmultiplier: 1e9\ndimensions: [member]\nsource: bank-2025\n"
            + "observations:\n"
            + observations);
  }

  private void builds() {
    Program.Run checked = Program.run(root, "check");
    assertThat(checked.err()).isEmpty();
    Program.Run built = Program.run(root, "build", "--no-cache", "--compress=gz");
    assertThat(built.err()).isEmpty();
    assertThat(built.status()).isZero();
  }

  @Test
  void chartsOfSingleValuesAndOfAsManyMarksAsAreAllowed() {
    dataset(245, 10);
    page(
        "```chart",
        "id: fig-share",
        "type: share",
        "title: Shares",
        "series: [d.M1@1950, d.M2@1950]",
        "```",
        "",
        "```chart",
        "id: fig-bars",
        "type: bar",
        "title: Bars",
        "series: d.*@1950",
        "note: " + "many words ".repeat(300),
        "```",
        "",
        "```chart",
        "id: fig-heat",
        "type: heatmap",
        "title: Heat",
        "series:",
        IntStream.range(0, 60)
            .mapToObj(m -> "  - d.M" + m + "@1950..1959")
            .collect(Collectors.joining("\n")),
        "```");
    builds();
    assertThat(root.resolve("site/en/index.fig-share.png")).isNotEmptyFile();
    assertThat(root.resolve("site/en/index.fig-bars.png")).isNotEmptyFile();
    assertThat(root.resolve("site/en/index.fig-heat.png")).isNotEmptyFile();
  }

  @Test
  void aLargeDatasetHasPagesThatCanBeRead() throws IOException {
    dataset(400, 20);
    page("It was [](=d.M399@1969), and [](=sum(d.*@1960)).");
    builds();
    try (Stream<Path> files = Files.walk(root.resolve("site/en"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(READABLE));
    }
    String index = Program.read(root.resolve("site/en/index.html"));
    int at = index.indexOf("#M399@1969");
    String part = index.substring(index.lastIndexOf('"', at) + 1, at);
    assertThat(Program.read(root.resolve("site/en/" + part))).contains("id=\"M399@1969\"");
    assertThat(Program.read(root.resolve("site/en/data/d.html")))
        .contains("id=\"M0@1950\"", "href=\"" + part.substring("data/".length()) + "\"");
    assertThat(Program.read(root.resolve("site/figures.json")))
        .containsPattern("\"more\"\\s*:\\s*200");
  }

  @Test
  void namesThatAreTooLongForAFileAreTold() {
    String name = "é".repeat(124);
    put("content/en/" + name + ".md", "---\ntitle: Long\n---\n\nText.\n");
    put("content/assets/" + "a".repeat(250) + ".txt", "text");
    put("content/assets/" + "b".repeat(244) + ".txt", "text");
    Program.Run checked = Program.run(root, "check");
    assertThat(checked.err().lines().filter(line -> line.contains("error[file-name]"))).hasSize(2);
    assertThat(checked.err()).contains("2 errors");
    assertThat(Program.run(root, "build", "--no-cache").err())
        .startsWith(checked.err().split("\n2 e", -1)[0]);
  }
}

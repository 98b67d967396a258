package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build --explain} says of each file that is asked for why it is as it is. */
class ExplainTest {
  @TempDir private Path root;

  private String build(String... more) {
    List<String> all = new ArrayList<>(List.of("--explain", "en/index.html"));
    all.addAll(List.of(more));
    Program.Run run = Program.run(root, "build", all.toArray(new String[0]));
    return run.out().lines().filter(line -> line.contains(".html: ")).reduce("", (a, b) -> a + b);
  }

  @Test
  void itSaysWhy() throws IOException {
    Reports.write(
        root,
        Map.of("en/index.md", "---\ntitle: Start\n---\n\n[3](=t.KAZ@2025/1e9USD) of [@a].\n"));
    assertThat(build())
        .isEqualTo("en/index.html: made again, as all of the site was: there was no site");
    assertThat(build("--explain", "en/none.html"))
        .isEqualTo(
            "en/index.html: kept: nothing of the report has changed since the site was built"
                + "en/none.html: there is no such file in the site");
    Files.writeString(root.resolve("content/assets.txt"), "no part of it");
    assertThat(build())
        .isEqualTo("en/index.html: made again, as all of the site was: content/assets.txt is new");
    assertThat(build())
        .isEqualTo(
            "en/index.html: kept: nothing that it is made from has changed since it was made");
    assertThat(build("--no-cache"))
        .isEqualTo("en/index.html: made again: nothing is kept of earlier builds");
    assertThat(build("--pdf"))
        .isEqualTo(
            "en/index.html: made again, as all of the site was: of such a build nothing is kept");
    Files.writeString(root.resolve("content/en/index.md"), "wrong");
    assertThat(build()).isEmpty();
  }
}

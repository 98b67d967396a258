package caravan.app.fix;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir private Path root;

  @Test
  void theNextRunTakesAwayWhatAKilledOneLeft() throws Exception {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\nText.\n"));
    Path left = Files.writeString(root.resolve("content/en/.caravan-fix123.tmp"), "half");
    Path used = Files.writeString(root.resolve("content/en/.caravan-fix456.tmp"), "half");
    Path other = Files.writeString(root.resolve("content/en/.notes.tmp"), "mine");
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    String[] dry = {"fix", "--dry-run", "--root", root.toString()};
    assertThat(Main.run(dry, nowhere, nowhere)).isZero();
    assertThat(left).exists();
    try (FileChannel channel = FileChannel.open(used, StandardOpenOption.WRITE)) {
      channel.lock();
      assertThat(Main.run(new String[] {"fix", "--root", root.toString()}, nowhere, nowhere))
          .isZero();
    }
    assertThat(left).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
  }
}

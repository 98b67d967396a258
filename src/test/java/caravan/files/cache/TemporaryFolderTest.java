package caravan.files.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
  @Test
  void takesAwayWhatKilledProgramsLeft() throws Exception {
    String purpose = "test" + System.nanoTime();
    Path left = Files.createTempDirectory("caravan-" + purpose + "-");
    Files.createFile(left.resolve("lock"));
    Files.writeString(Files.createDirectories(left.resolve("a/b")).resolve("c"), "c");
    Path other = Files.createTempDirectory("caravan-" + purpose + "-");
    Path made;
    try (TemporaryFolder one = TemporaryFolder.make(purpose);
        TemporaryFolder two = TemporaryFolder.make(purpose)) {
      Files.writeString(two.path().resolve("file"), "x");
      assertThat(left).doesNotExist();
      // Those in use stay, and what another program may be about to lock.
      assertThat(one.path()).isDirectory();
      assertThat(other).isDirectory();
      made = two.path();
    }
    assertThat(made).doesNotExist();
    Files.delete(other);
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that a reader can take in: only a hand-written parser may be longer. */
class FileLengthTest {
  private static final int MAX_LINES = 400;

  /** Hand-written parsers, by their path below the sources. */
  private static final Set<String> PARSERS = Set.of();

  @Test
  void noFileIsTooLong() throws IOException {
    Path sources = Path.of("src/main/java");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(sources)) {
      files = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(files).isNotEmpty();
    assertThat(files)
        .filteredOn(file -> !PARSERS.contains(sources.relativize(file).toString()))
        .allSatisfy(
            file -> assertThat(lines(file)).as("lines of %s", file).isLessThanOrEqualTo(MAX_LINES));
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

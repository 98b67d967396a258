package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of classes and constants say by themselves what is meant. */
class NamesTest {

  /** A limit that does not say of what. */
  private static final Pattern MOST = Pattern.compile("static final \\w+ MOST =");

  /** Groups in which such limits stand still. */
  private static final Pattern NOT_YET =
      Pattern.compile("caravan/(?:expression|model|chart)/|caravan/site/exhibit/\\w+Description");

  @Test
  void noTwoClassesShareAName() throws IOException {
    Map<String, List<Path>> byName =
        files().stream().collect(Collectors.groupingBy(file -> file.getFileName().toString()));
    byName.keySet().remove("package-info.java");
    assertThat(byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(byName).hasSizeGreaterThan(500);
  }

  @Test
  void aLimitSaysOfWhat() throws IOException {
    for (Path file : files()) {
      if (!NOT_YET.matcher(file.toString().replace('\\', '/')).find()) {
        assertThat(Program.read(file)).as(file.toString()).doesNotContainPattern(MOST);
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that authors make most, each as they would commit it: a folder of {@code mistakes/}
 * is laid over the small report of {@code diagnostics/base} and checked, and {@code expected.txt}
 * is what its author reads. One mistake gets one message, at the word that is wrong.
 *
 * <p>Run with {@code -Dgolden=write} to write the expectations anew, and read them as somebody who
 * knows Markdown and nothing else.
 */
class MistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");

  /** A slip in two files, or twice in one. */
  private static final List<String> TWICE =
      List.of(
          "18-chinese-signs-in-figure",
          "35-decimal-comma",
          "39-merge-conflict",
          "44-table-row-too-short");

  @TempDir private Path root;

  static Stream<String> mistakes() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void isToldOnceAndPlainly(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    Program.copy(Program.BASE, root);
    Program.copy(folder.resolve("content"), root.resolve("content"));
    Path command = folder.resolve("command");
    List<String> words =
        new ArrayList<>(
            List.of((Files.exists(command) ? Program.read(command).strip() : "check").split(" ")));

    String said = Program.run(root, words.remove(0), words.toArray(String[]::new)).err();

    Path expected = folder.resolve("expected.txt");
    Golden.hold(expected, said);
    long messages = said.lines().filter(line -> line.matches(".*: (error|warning)\\[.*")).count();
    assertThat(messages).isEqualTo(TWICE.contains(name) ? 2 : 1);
    assertThat(said).contains("\n  help: ");
  }
}

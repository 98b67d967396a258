package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import caravan.testing.Packed;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code import} makes of files as statistics come: each folder of {@code imports/} has one,
 * perhaps with arguments ({@code args.txt}, one a line), and what is said and written. A folder in
 * place of a file is packed as its name says.
 */
class ImportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/imports");

  @TempDir private Path root;
  @TempDir private Path scratch;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itIsReadAndSaid(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Reports.write(root, Map.of("en/index.md", "---\ntitle: Start\n---\n\nA text of [@a].\n"));
    Map<String, String> before = files();
    List<String> arguments = new ArrayList<>(List.of("import", "--root", root.toString()));
    Path told = folder.resolve("args.txt");
    if (Files.exists(told)) {
      arguments.addAll(Files.readAllLines(told));
    }
    arguments.add(Packed.file(input(folder), scratch).toString());
    Program.Run run = Program.run(arguments.toArray(String[]::new));
    StringBuilder said = new StringBuilder();
    said.append("status ").append(run.status()).append('\n');
    said.append(run.out()).append(run.err());
    files()
        .forEach(
            (path, text) -> {
              if (!text.equals(before.get(path))) {
                said.append("\n== ").append(path).append('\n').append(text);
              }
            });
    if (run.status() == 0) {
      Program.Run check = Program.run("check", "--root", root.toString());
      assertThat(check.err()).as("what check finds").isEmpty();
    }
    String shown =
        said.toString()
            .replace(root.toString(), "REPORT")
            .replace(scratch.toString(), "FOLDER")
            .replace(folder.toString().replace('\\', '/'), "FOLDER");
    Golden.hold(folder.resolve("expected.txt"), shown);
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().matches("args\\.txt|expected\\.txt"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root.resolve("content"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import caravan.text.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an author reads when something is wrong, whole. Each folder {@code diagnostics/CODE/CASE} is
 * laid over {@code diagnostics/base} and checked; {@code expected.txt} is all of standard error,
 * {@code expected.json}, {@code .github} and {@code .sarif} are standard output in those formats. A
 * file {@code DELETE} lists files of the base to leave out; a file {@code command} names another
 * command than {@code check}, perhaps with options.
 *
 * <p>Run with {@code -Dgolden=write} to write the expectations anew, and read the difference before
 * committing it.
 */
class DiagnosticCasesTest {
  /** Codes that no small report brings about in the same way on every machine. */
  private static final Set<Code> TESTED_ELSEWHERE = Set.of(Code.TOO_SLOW, Code.NOT_MADE);

  @TempDir private Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysExactly(String name) throws IOException {
    Path folder = Program.CASES.resolve(name);
    report(folder, root);

    Program.Run run = run(folder, root);

    compare(folder.resolve("expected.txt"), run.err());
    boolean wrong = run.err().contains(": error[");
    assertThat(run.status()).isEqualTo(wrong ? 1 : 0);
    for (String format : List.of("json", "github", "sarif")) {
      Path expected = folder.resolve("expected." + format);
      if (Files.exists(expected)) {
        Program.Run machine = run(folder, root, "--format", format);
        compare(expected, versionless(machine.out()));
        assertThat(machine.status()).isEqualTo(run.status());
      }
    }
  }

  @Test
  void everyCodeHasACase() {
    List<String> said =
        cases().map(name -> Program.read(Program.CASES.resolve(name + "/expected.txt"))).toList();
    assertThat(Code.values())
        .filteredOn(code -> !TESTED_ELSEWHERE.contains(code))
        .allSatisfy(
            code ->
                assertThat(said)
                    .as("cases of %s", code.id())
                    .anyMatch(text -> text.contains("[" + code.id() + "]")));
  }

  @Test
  void casesStandUnderTheCodeTheyShow() {
    List<String> codes = new ArrayList<>(Arrays.stream(Code.values()).map(Code::id).toList());
    codes.add("several");
    assertThat(cases()).allSatisfy(name -> assertThat(codes).contains(name.split("/", -1)[0]));
    assertThat(cases())
        .filteredOn(name -> !name.startsWith("several/"))
        .allSatisfy(
            name ->
                assertThat(Program.read(Program.CASES.resolve(name + "/expected.txt")))
                    .contains("[" + name.split("/", -1)[0] + "]"));
  }

  static Stream<String> cases() {
    return Program.files(Program.CASES).stream()
        .filter(file -> file.endsWith("expected.txt"))
        .map(file -> Program.CASES.relativize(file.getParent()).toString().replace('\\', '/'));
  }

  /** Lays a case over the base; {@code before} is an earlier state beside it. */
  static void report(Path folder, Path root) throws IOException {
    Program.copy(Program.BASE, root);
    Path delete = folder.resolve("DELETE");
    if (Files.exists(delete)) {
      for (String path : Files.readAllLines(delete)) {
        Files.delete(root.resolve(path));
      }
    }
    for (String part : List.of("content", "templates", "before")) {
      if (Files.exists(folder.resolve(part))) {
        Program.copy(folder.resolve(part), root.resolve(part));
      }
    }
  }

  /** Runs the command of a case. */
  static Program.Run run(Path folder, Path root, String... options) {
    Path file = folder.resolve("command");
    String command = Files.exists(file) ? Program.read(file).strip() : "check";
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    words.addAll(Arrays.asList(options));
    return Program.run(root, words.remove(0), words.toArray(String[]::new));
  }

  /** Without what is tested elsewhere: the version, and the pages on the codes. */
  private static String versionless(String text) {
    return text.replaceAll("(?<=\"semanticVersion\" : \")[^\"]+", "…")
        .replaceAll("(?m)(?<=\"(?:text|markdown)\" : \")(?:# )?[a-z-]+\\\\n\\\\n.*(?=\",?$)", "…");
  }

  private static void compare(Path expected, String actual) {
    Golden.hold(expected, actual);
  }
}

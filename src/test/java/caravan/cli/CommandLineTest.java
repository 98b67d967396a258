package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all commands have in common. */
class CommandLineTest {
  private static final Path BASE = Path.of("src/test/resources/diagnostics/base");

  @TempDir private Path folder;

  /** The top, and each command that its help names. */
  static Stream<String> commands() {
    Stream<String> named =
        Pattern.compile("(?m)^  ([a-z]+)  ")
            .matcher(run(Terminal.none(), "--help"))
            .results()
            .map(match -> match.group(1));
    return Stream.concat(Stream.of(""), named);
  }

  @ParameterizedTest(name = "caravan {0} --help")
  @MethodSource("commands")
  void helpFitsAScreen(String command) {
    String help =
        command.isEmpty()
            ? run(Terminal.none(), "--help")
            : run(Terminal.none(), command, "--help");
    assertThat(help).startsWith("Usage: caravan");
    assertThat(help.lines().count()).isLessThanOrEqualTo(24);
    assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void coloursSayTheSameAsTheTextWithout() throws IOException {
    Path root = wrong();
    String plain = run(Terminal.none(), "check", "--root", root.toString());
    String coloured = run(new Terminal(true, Map.of()), "check", "--root", root.toString());
    assertThat(coloured)
        .contains("\u001b[1;31merror[figure-mismatch]\u001b[0m")
        .contains("\u001b[1;31m^^^^^^^^^^^^^^^^^^\u001b[0m")
        .contains("\u001b[1;36mhelp:\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(plain).contains("figure-mismatch").doesNotContain("\u001b");
    assertThat(run(Terminal.none(), "check", "--root", root.toString(), "--color", "always"))
        .isEqualTo(coloured);
    assertThat(
            run(new Terminal(true, Map.of()), "check", "--root", root.toString(), "--color=never"))
        .isEqualTo(plain);
  }

  @Test
  void machinesGetNoColours() throws IOException {
    Path root = wrong();
    for (String format : List.of("json", "github")) {
      assertThat(
              run(
                  new Terminal(true, Map.of("FORCE_COLOR", "1")),
                  "check",
                  "--root",
                  root.toString(),
                  "--color=always",
                  "--format",
                  format))
          .contains("figure-mismatch")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void bashCompletes() throws IOException, InterruptedException {
    Path script = folder.resolve("caravan.bash");
    Files.writeString(script, run(Terminal.none(), "completion", "bash"));
    Map<String, String> typed = new TreeMap<>();
    typed.put("caravan che", "check");
    typed.put("caravan build --comp", "--compress");
    typed.put("caravan check --format j", "json");
    for (Map.Entry<String, String> entry : typed.entrySet()) {
      assertThat(completions(script, entry.getKey())).as(entry.getKey()).contains(entry.getValue());
    }
  }

  /** What bash offers behind a line that is being typed. */
  private static List<String> completions(Path script, String line)
      throws IOException, InterruptedException {
    String ask =
        "source "
            + script
            + "; COMP_WORDS=("
            + line
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='"
            + line
            + "'; COMP_POINT=${#COMP_LINE};"
            + " _complete_caravan; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash;
    try {
      bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeThat(e).as("there is no bash here").isNull();
      throw e;
    }
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return said.lines().map(String::strip).toList();
  }

  @Test
  void fishIsToldAllCommandsAndOptions() {
    String script = run(Terminal.none(), "completion", "fish");
    assertThat(script)
        .startsWith("complete -c caravan -f\n")
        .contains("-a build -d 'Builds the whole site.'")
        .contains("'__fish_seen_subcommand_from build' -l compress -a 'all gz br'")
        .contains("-x -a 'auto always never'");
    assertThat(commands().filter(name -> !name.isEmpty()))
        .allSatisfy(name -> assertThat(script).contains("-a " + name + " "));
  }

  private Path wrong() throws IOException {
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(BASE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path page = folder.resolve("content/en/index.md");
    Files.writeString(page, Files.readString(page).replace("106.3 billion", "107.3 billion"));
    return folder;
  }

  private static String run(Terminal terminal, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Main.run(arguments, both, both, terminal);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

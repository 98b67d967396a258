package caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The documents and {@code --help} name the same commands and options.
 *
 * <p>Run with {@code -Dgolden=write} to write the reference in {@code docs/commands.md} anew, and
 * read the difference before committing it.
 */
class CommandsPageTest {
  private static final Path PAGE = Path.of("docs/commands.md");
  private static final Pattern MADE =
      Pattern.compile("(?s)(<!-- made by CommandsPageTest -->\n)(.*?)(<!-- end -->\n)");

  /** Options of other programs that the documents name beside those of this one. */
  private static final Set<String> OF_OTHERS = Set.of("--no-verify");

  /** In code: a command of the program with what follows it. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:caravan|java -jar \\S*caravan\\.jar) ([a-z]+)\\b([^`\n#|>]*)");

  /** The same without the name of the program: {@code check --coverage}. */
  private static final Pattern BARE = Pattern.compile("([a-z]+)( [^\n]*)");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** Where a document tells of custom properties of CSS, which look like options. */
  private static final Pattern PROPERTIES =
      Pattern.compile("(?s)<!-- tokens -->.*<!-- /tokens -->|```css\n.*?```");

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```[a-z]*\n(.*?)^ *```");

  @Test
  void theReferenceIsWhatHelpIsMadeFrom() throws IOException {
    String page = Files.readString(PAGE);
    Matcher made = MADE.matcher(page);
    assertThat(made.find()).isTrue();
    String fresh = CommandsPage.markdown();
    if (Golden.isWritten()) {
      Files.writeString(
          PAGE, page.substring(0, made.start(2)) + fresh + page.substring(made.end(2)));
    } else {
      Golden.hold(PAGE.toString(), made.group(2), fresh);
    }
  }

  /** The reference shows what a user sees, and no option without a word on it. */
  @Test
  void whatTheReferenceSaysHelpSays() {
    for (CommandLine command : CommandsPage.commands().getSubcommands().values()) {
      String help = oneLine(help(command.getCommandName(), "--help"));
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(help).contains(option.longestName(), CommandsPage.text(option));
        assertThat(CommandsPage.text(option)).matches("[A-Z].*\\.");
      }
      command
          .getCommandSpec()
          .positionalParameters()
          .forEach(argument -> assertThat(help).contains(CommandsPage.text(argument)));
      assertThat(help)
          .contains(String.join(" ", command.getCommandSpec().usageMessage().description()));
    }
  }

  /** A default that help names is the one that the program takes. */
  @Test
  void defaultsAreThoseOfTheProgram() {
    int named = 0;
    for (CommandLine command : CommandsPage.commands().getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        Matcher told = Pattern.compile("Default: (\\w+)\\.").matcher(CommandsPage.text(option));
        if (told.find()) {
          String taken = String.valueOf((Object) option.initialValue()).replaceAll("[\\[\\]]", "");
          assertThat(told.group(1)).as(option.longestName()).isEqualTo(taken);
          named++;
        }
        boolean takesValue = option.arity().min() > 0;
        if (takesValue && !option.longestName().matches("--(from|title|since)")) {
          assertThat(CommandsPage.text(option)).as(option.longestName()).contains("Default: ");
        }
      }
    }
    assertThat(named).isGreaterThan(9);
  }

  static Stream<Path> documents() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentNamesCommandsAndOptionsOfHelp(Path document) throws IOException {
    String text = Files.readString(document);
    assertThat(unknown(PROPERTIES.matcher(text).replaceAll(""))).isEmpty();
  }

  @Test
  void whatHelpDoesNotNameIsFound() {
    assertThat(
            unknown(
                """
                Run `caravan chekc`, `caravan check --outptu x`, `--formta`, or `git commit --amend`.
                Nor is there `fix --dryrun`, but `words --fix`. Right are `build --pdf en`,
                `caravan check --coverage`, `--format json`, `caravan diff main...`.

                ```sh
                java -jar target/caravan.jar build --coverage
                npx --yes other
                ```
                """))
        .containsExactly(
            "caravan chekc",
            "caravan check --outptu",
            "--formta",
            "caravan fix --dryrun",
            "caravan build --coverage");
  }

  /** Commands and options in the code of a document that help does not know. */
  private static List<String> unknown(String text) {
    CommandLine top = CommandsPage.commands();
    Set<String> all = new HashSet<>(OF_OTHERS);
    all.addAll(top.getCommandSpec().optionsMap().keySet());
    top.getSubcommands()
        .values()
        .forEach(c -> all.addAll(c.getCommandSpec().optionsMap().keySet()));
    List<String> unknown = new ArrayList<>();
    String prose = BLOCK.matcher(text).replaceAll("");
    Stream<String> spans = CODE.matcher(prose).results().map(result -> result.group(1));
    Stream<String> blocks = BLOCK.matcher(text).results().map(result -> result.group(1));
    for (String code : Stream.concat(spans, blocks).toList()) {
      COMMAND.matcher(code).results().forEach(found -> unknown(top, found, unknown));
      Matcher bare = BARE.matcher(code);
      if (bare.matches() && top.getSubcommands().containsKey(bare.group(1))) {
        unknown(top, bare.toMatchResult(), unknown);
      }
      if (code.matches("(?s)--[a-z].*")) {
        String option = code.replaceFirst("[ =\\[].*", "");
        if (!all.contains(option)) {
          unknown.add(option);
        }
      }
    }
    return unknown;
  }

  private static void unknown(CommandLine top, MatchResult found, List<String> unknown) {
    String name = found.group(1);
    CommandLine command = top.getSubcommands().get(name);
    if (command == null) {
      unknown.add("caravan " + name);
      return;
    }
    OPTION
        .matcher(found.group(2))
        .results()
        .map(MatchResult::group)
        .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
        .forEach(option -> unknown.add("caravan " + name + " " + option));
  }

  private static String help(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Main.run(arguments, out, out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

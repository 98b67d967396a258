package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is told of publishing holds: workflows can be read, their commands are the documents'. */
class PublishingTest {
  private static final Path WORKFLOWS = Path.of(".github/workflows");
  private static final Load YAML = new Load(LoadSettings.builder().build());
  private static final String README = BuiltSites.read(Path.of("README.md"));
  private static final String GUIDE = BuiltSites.read(Path.of("docs/publish.md"));
  private static final String REVIEW = BuiltSites.read(Path.of("docs/review.md"));

  /** A tool by its name, as npm runs it; a version belongs to each. */
  private static final Pattern TOOL = Pattern.compile("npx --yes [a-z-]+@\\d+ .*");

  /** Of actions, the major version, so that what they do does not change from run to run. */
  private static final Pattern ACTION = Pattern.compile("actions/[a-z-]+@v\\d+");

  /**
   * Those of pull requests, and the one that times the program. {@link ReviewTest} holds what is
   * true of all.
   */
  private static final List<String> OTHERS = List.of("bench.yml", "check.yml", "comment.yml");

  static Stream<String> workflows() {
    Stream<String> told =
        Stream.of(REVIEW, GUIDE)
            .flatMap(text -> blocks(text, "yaml").stream())
            .filter(block -> block.contains("\njobs:"));
    Stream<String> files =
        BuiltSites.files(WORKFLOWS, ".yml").stream()
            .filter(file -> !OTHERS.contains(file.getFileName().toString()))
            .map(BuiltSites::read);
    return Stream.concat(files, told);
  }

  private static List<String> blocks(String text, String language) {
    return Pattern.compile("(?ms)^ *```" + language + "\\n(.*?)^ *```$")
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aWorkflowDoesWhatTheDocumentsSayWithNoMoreRightsThanItNeeds(String text) {
    Map<?, ?> workflow = (Map<?, ?>) YAML.loadFromString(text);
    assertThat(workflow.containsKey("on")).isTrue();
    assertThat(workflow.get("permissions")).isInstanceOf(Map.class);
    assertThat(workflow.get("permissions").toString()).doesNotContain("write");
    List<Map<?, ?>> steps = new ArrayList<>();
    for (Object job : ((Map<?, ?>) workflow.get("jobs")).values()) {
      assertThat(((Map<?, ?>) job).get("runs-on")).isEqualTo("ubuntu-latest");
      for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
        steps.add((Map<?, ?>) step);
      }
    }
    assertThat(steps).hasSizeGreaterThan(3);
    for (Map<?, ?> step : steps) {
      if (step.containsKey("uses")) {
        assertThat(step.get("uses").toString()).matches(ACTION);
      } else {
        assertThat(step.get("run").toString()).satisfies(PublishingTest::isKnown);
      }
    }
  }

  private static void isKnown(String command) {
    boolean known =
        README.contains(command)
            || blocks(GUIDE, "sh").stream().anyMatch(block -> block.contains(command))
            // That there is such an option, CommandsPageTest holds.
            || command.startsWith("java -jar target/caravan.jar check ")
            || TOOL.matcher(command).matches()
            || command.startsWith("grep -qF \"base-url: $ADDRESS\" content/site.yaml ||");
    assertThat(known).as(command).isTrue();
  }

  @Test
  void itIsOfTheseWorkflowsThatTheGuideTells() {
    assertThat(workflows()).hasSize(4);
    assertThat(GUIDE).contains("(../.github/workflows/publish.yml)");
    assertThat(README).contains("(docs/publish.md)");
  }

  /** What Netlify and Cloudflare Pages are told by a file, other servers are told by theirs. */
  @Test
  void everyServerSendsTheSameHeaders() {
    String headers = BuiltSites.read(BuiltSites.of(".").resolve("_headers"));
    List<String[]> forAll =
        headers
            .lines()
            .skip(1)
            .takeWhile(line -> line.startsWith(" "))
            .map(line -> line.strip().split(": ", 2))
            .toList();
    assertThat(headers).startsWith("/*\n");
    assertThat(forAll).hasSizeGreaterThan(4);
    Map.of(
            "nginx",
            "add_header %s \"%s\" always;",
            "caddy",
            "\t%s \"%s\"\n",
            "apache",
            "always set %s \"%s\"\n")
        .forEach(
            (server, form) -> {
              String block = blocks(GUIDE, server).get(0);
              for (String[] header : forAll) {
                assertThat(block).as(server).contains(form.formatted(header[0], header[1]));
              }
            });
  }
}

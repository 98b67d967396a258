package caravan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import caravan.text.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The workflows of pull requests are safe for those of strangers: what runs their changes cannot
 * write, what can write runs nothing of theirs.
 */
class ReviewTest {
  private static final Path WORKFLOWS = Path.of(".github/workflows");
  private static final String GUIDE = Program.read(Path.of("docs/review.md"));
  private static final Load YAML = new Load(LoadSettings.builder().build());
  private static final String JAR = "java -jar target/caravan.jar ";

  /** Actions of GitHub itself only, by their major version. */
  private static final Pattern ACTION = Pattern.compile("actions/[a-z-]+@v\\d+");

  @TempDir private Path folder;

  static Stream<Path> workflows() {
    return Program.files(WORKFLOWS).stream();
  }

  private static Map<?, ?> workflow(Path file) {
    return (Map<?, ?>) YAML.loadFromString(Program.read(file));
  }

  private static List<Map<?, ?>> jobs(Map<?, ?> workflow) {
    List<Map<?, ?>> jobs = new ArrayList<>();
    ((Map<?, ?>) workflow.get("jobs")).values().forEach(job -> jobs.add((Map<?, ?>) job));
    return jobs;
  }

  private static List<Map<?, ?>> steps(Map<?, ?> workflow) {
    List<Map<?, ?>> steps = new ArrayList<>();
    for (Map<?, ?> job : jobs(workflow)) {
      ((List<?>) job.get("steps")).forEach(step -> steps.add((Map<?, ?>) step));
    }
    return steps;
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noWorkflowGivesStrangersItsRights(Path file) {
    Map<?, ?> workflow = workflow(file);
    assertThat(workflow.get("on").toString()).doesNotContain("pull_request_target");
    assertThat(workflow.get("permissions")).as("top permissions").isInstanceOf(Map.class);
    assertThat(workflow.get("permissions").toString()).doesNotContain("write");
    boolean strangers = workflow.get("on").toString().matches(".*(pull_request|workflow_run).*");
    for (Map<?, ?> step : steps(workflow)) {
      // What stands in ${{ }} is put into a script before it is read as one.
      assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
      if (step.get("with") instanceof Map<?, ?> with) {
        assertThat(String.valueOf(with.get("script"))).doesNotContain("${{");
      }
      if (step.containsKey("uses")) {
        assertThat(step.get("uses").toString()).matches(ACTION);
      }
      if (strangers) {
        assertThat(step.toString()).doesNotContain("secrets.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check.yml", "comment.yml"})
  void whatMayWriteRunsNothingOfAPullRequest(String name) {
    Map<?, ?> workflow = workflow(WORKFLOWS.resolve(name));
    for (Map<?, ?> job : jobs(workflow)) {
      assertThat(job.get("runs-on")).isEqualTo("ubuntu-latest");
      assertThat(job.containsKey("timeout-minutes")).isTrue();
      boolean writes = String.valueOf(job.get("permissions")).contains("write");
      boolean runs =
          steps(workflow).stream()
              .anyMatch(s -> s.containsKey("run") || s.toString().contains("actions/checkout"));
      assertThat(writes && runs).isFalse();
      assertThat(writes).isEqualTo(name.equals("comment.yml"));
    }
    assertThat(GUIDE).contains("(../.github/workflows/" + name + ")");
  }

  @Test
  void theCheckoutKeepsNoToken() {
    assertThat(steps(workflow(WORKFLOWS.resolve("check.yml"))))
        .filteredOn(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout"))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(((Map<?, ?>) step.get("with")).get("persist-credentials"))
                    .isEqualTo(false));
  }

  /** What reviewers are told to do about a message, is about one that the program has. */
  @Test
  void theMessagesOfTheGuideAreThoseOfTheProgram() {
    String printed =
        Program.files(Program.CASES).stream()
            .filter(file -> file.endsWith("expected.txt"))
            .map(Program::read)
            .collect(Collectors.joining("\n"));
    List<String> messages =
        Pattern.compile("(?m)^\\| `([^`]+…[^`]*)` \\|")
            .matcher(GUIDE)
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(messages).hasSizeGreaterThan(1);
    for (String message : messages) {
      String pattern = "\\Q: " + message.replace("…", "\\E.+\\Q") + "\\E";
      assertThat(Pattern.compile(pattern).matcher(printed).find()).as(message).isTrue();
    }
  }

  /** GitLab's job and the hook of pre-commit run the same program. */
  @Test
  void theCommandsAreThose() {
    Map<?, ?> gitlab = workflow(Path.of(".gitlab-ci.yml"));
    Map<?, ?> job = (Map<?, ?>) gitlab.get("check");
    assertThat(job.get("rules").toString()).contains("merge_request_event");
    assertThat(gitlab.toString()).doesNotContain("TOKEN", "PASSWORD", "SECRET");
    Map<?, ?> hooks =
        (Map<?, ?>) ((List<?>) workflow(Path.of(".pre-commit-config.yaml")).get("repos")).get(0);
    Map<?, ?> hook = (Map<?, ?>) ((List<?>) hooks.get("hooks")).get(0);
    assertThat(hook.get("pass_filenames")).isEqualTo(false);
    assertThat(Pattern.compile(hook.get("files").toString()).matcher("content/en/a.md").find())
        .isTrue();

    List<String> lines = new ArrayList<>(List.of(hook.get("entry").toString()));
    ((List<?>) job.get("script")).forEach(line -> lines.add(line.toString()));
    for (Map<?, ?> step : steps(workflow(WORKFLOWS.resolve("check.yml")))) {
      String.valueOf(step.get("run")).lines().forEach(lines::add);
    }
    assertThat(lines).filteredOn(line -> line.startsWith(JAR)).hasSizeGreaterThan(6);
    for (String line : lines) {
      if (line.startsWith(JAR)) {
        String[] words =
            line.substring(JAR.length()).replace(" || [ $? -eq 1 ]", "").split(" ", -1);
        String help = Program.run(words[0], "--help").out();
        assertThat(help).as(line).startsWith("Usage: caravan " + words[0]);
        Arrays.stream(words)
            .filter(word -> word.startsWith("--"))
            .forEach(option -> assertThat(help).as(line).contains(option));
      } else {
        assertThat(line).isIn("null", "mvn -q -DskipTests package", "mkdir -p review");
      }
    }
  }

  /** The scripts of {@code comment.yml}, run against a GitHub that remembers what it was told. */
  private String comment(String diff, String comments, boolean sameCommit) throws IOException {
    return comment(diff, comments, sameCommit, "{name: 'preview', id: 8}");
  }

  private String comment(String diff, String comments, boolean sameCommit, String preview)
      throws IOException {
    assumeThat(hasNode()).isTrue();
    List<String> scripts =
        steps(workflow(WORKFLOWS.resolve("comment.yml"))).stream()
            .filter(step -> step.get("uses").toString().startsWith("actions/github-script"))
            .map(step -> ((Map<?, ?>) step.get("with")).get("script").toString())
            .toList();
    if (!diff.isEmpty()) {
      Program.write(folder.resolve("untrusted/diff.md"), diff);
    }
    String harness =
        """
        const out = {}, told = [];
        const core = {setOutput: (name, value) => { out[name] = value; }};
        const run = {id: 7, head_sha: 'abc', head_branch: 'x', conclusion: 'success',
          html_url: 'https://example.org/run', head_repository: {id: 5, owner: {login: 'them'}}};
        const context = {repo: {owner: 'us', repo: 'r'}, payload: {workflow_run: run}};
        const pulls = [{number: 3, head: {sha: 'abc', repo: {id: 6}}},
          {number: 4, head: {sha: SHA, repo: {id: 5}}}];
        const artifacts = [{name: 'diff', id: 9, size_in_bytes: 100}, PREVIEW];
        const rest = {pulls: {list: () => pulls},
          actions: {listWorkflowRunArtifacts: () => artifacts},
          issues: {listComments: () => COMMENTS,
            updateComment: c => told.push(['update', c.comment_id, c.body]),
            createComment: c => told.push(['create', c.issue_number, c.body])}};
        const github = {rest, paginate: (list, query) => list(query)};
        (async () => {
          await (async () => { FIRST })();
          if (out.pull !== '') {
            process.env.PULL = out.pull;
            process.env.PREVIEW = out.preview;
            process.env.CHANGES = out.changes;
            await (async () => { SECOND })();
          }
          console.log(JSON.stringify([out.pull, out.artifact, told]));
        })();
        """
            .replace("SHA", sameCommit ? "'abc'" : "'def'")
            .replace(", PREVIEW]", ", " + preview + "]")
            .replace("COMMENTS", comments)
            .replace("FIRST", scripts.get(0))
            .replace("SECOND", scripts.get(1));
    Path file = folder.resolve("harness.js");
    Files.writeString(file, harness);
    Process node =
        new ProcessBuilder("node", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(part -> Files.isExecutable(Path.of(part, "node")));
  }

  @Test
  void theCommentIsOfThePullRequestWhoseCommitWasChecked() throws IOException {
    assertThat(comment("**1 figure** @team\u202E", "[]", true))
        .startsWith("[\"4\",\"9\",[[\"create\",4,\"<!-- caravan")
        .contains("The check is passed.", "**1 figure** @\u200bteam ")
        .doesNotContain("\u202E");
    assertThat(
            comment(
                "`(=a.KAZ@2025-01/2025-05)` `(=a.KAZ@latest)` x@2025team x@2025.org @2025",
                "[]",
                true))
        .contains(
            "`(=a.KAZ@2025-01/2025-05)` `(=a.KAZ@latest)` x@\u200b2025team x@\u200b2025.org @\u200b2025");
    assertThat(comment("x", "[]", false)).isEqualTo("[\"\",\"\",[]]\n");
  }

  @Test
  void aPreviewIsNamedWhereThereIsOne() throws IOException {
    assertThat(comment("x", "[]", true)).contains("`preview`").doesNotContain("`changes`");
    assertThat(comment("x", "[]", true, "{name: 'preview', id: 8, expired: true}"))
        .doesNotContain("`preview`");
    assertThat(comment("x", "[]", true, "{name: 'changes', id: 8}"))
        .contains("`diff.html`")
        .doesNotContain("`preview`");
  }

  @Test
  void thereIsOneCommentWhichIsKeptUpToDate() throws IOException {
    String mark = Json.script("<!-- caravan: what changes for readers -->\n\nold");
    String comments =
        "[{id: 1, user: {login: 'them'}, body: "
            + mark
            + "}, "
            + "{id: 2, user: {login: 'github-actions[bot]'}, body: "
            + mark
            + "}]";
    assertThat(comment("new", comments, true)).contains("[\"update\",2,\"<!-- caravan");
  }

  @Test
  void onlyAPlainSmallFileIsShown() throws IOException {
    assertThat(comment("x".repeat(60_001), "[]", true)).contains("too long for a comment");
    Files.delete(folder.resolve("untrusted/diff.md"));
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "token");
    Files.createSymbolicLink(folder.resolve("untrusted/diff.md"), secret);
    assertThat(comment("", "[]", true)).doesNotContain("token").contains("too long");
    Files.delete(folder.resolve("untrusted/diff.md"));
    assertThat(comment("", "[]", true)).contains("could not be told");
  }
}

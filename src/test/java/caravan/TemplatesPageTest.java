package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/templates.md} lists what templates get and which tokens the style sheet has; its
 * examples work. {@code -Dgolden=write} writes the lists.
 */
class TemplatesPageTest {
  private static final Path PAGE = Path.of("docs/templates.md");
  private static final Path STYLE = Path.of("templates/assets/style.css");

  @TempDir Path folder;

  @Test
  void theListsAreThoseOfTheProgram() {
    String page = Program.read(PAGE);
    page = with(page, "tokens", TemplateGuide.tokens());
    page = with(page, "templates", TemplateGuide.templates());
    page = with(page, "views", TemplateGuide.views());
    Golden.hold(PAGE, page);
    assertThat(page).contains("`chart.ftlh`", "### FigureNote\n", "| `backHref` | text |");
  }

  @Test
  void everythingThatTemplatesGetIsExplained() {
    List<String> silent =
        List.of((TemplateGuide.templates() + TemplateGuide.views()).split("\n")).stream()
            .filter(line -> line.endsWith("|  |") || line.contains("|  | "))
            .toList();
    assertThat(silent).isEmpty();
  }

  private static String with(String page, String name, String made) {
    String start = "<!-- " + name + " -->\n";
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf("<!-- /" + name + " -->");
    assertThat(from).isLessThanOrEqualTo(to);
    return page.substring(0, from) + made + page.substring(to);
  }

  @Test
  void theStyleSheetTakesItsSizesFromTheScale() {
    String css = Program.read(STYLE);
    assertThat(matches(css, "font-size: ([^;]+);"))
        .isNotEmpty()
        .allSatisfy(
            size ->
                assertThat(size)
                    .matches(
                        "inherit|1em|var\\(--(size|part)-[a-z-]+\\)"
                            + "|calc\\(1em [*/] var\\(--part-[a-z-]+\\)\\)"));
    TreeSet<String> named = new TreeSet<>(matches(TemplateGuide.tokens(), "`(--[\\w-]+)`"));
    assertThat(named).hasSizeGreaterThan(35);
    assertThat(matches(css, "var\\((--[\\w-]+)")).containsAll(named);
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  @Test
  void theExamplesChangeTheSite() throws IOException {
    String page = Program.read(PAGE);
    String css = block(page, "css");
    String ftl = block(page, "ftl");
    Path root = folder.resolve("report");
    Program.copy(Path.of("src/test/resources/sites/minimal"), root);
    Program.write(root.resolve("templates/assets/custom.css"), css);
    Program.write(root.resolve("templates/colours.yaml"), block(page, "yaml"));
    String template = Program.read(Path.of("templates/page.ftlh"));
    String heading = ftl.lines().findFirst().orElseThrow();
    assertThat(template).contains(heading + "\n");
    Program.write(root.resolve("templates/page.ftlh"), template.replace(heading + "\n", ftl));

    Path site = folder.resolve("site");
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] command = {"build", "--root", "" + root, "--output", "" + site};
    assertThat(Main.run(command, printed, printed))
        .as(told.toString(StandardCharsets.UTF_8))
        .isZero();

    String html = Program.read(site.resolve("en/index.html"));
    assertThat(html).contains("A report of the institute of examples");
    Matcher sheets = Pattern.compile("href=\"\\.\\./(theme/(\\w+)\\.[^\"]+\\.css)\"").matcher(html);
    List<MatchResult> order = sheets.results().toList();
    assertThat(order)
        .extracting(one -> one.group(2))
        .containsSubsequence("style", "custom", "print");
    String custom =
        order.stream()
            .filter(one -> one.group(2).equals("custom"))
            .map(one -> Program.read(site.resolve(one.group(1))))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> files = Files.list(site.resolve("theme"))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("chart.")))
          .singleElement()
          .satisfies(
              file -> assertThat(Program.read(file)).contains("#7a1f5c", "#e08ac2", "#00695c"));
    }
    List<String> changed = matches(css, "(--[\\w-]+: [^;]+);");
    assertThat(changed).hasSize(7);
    assertThat(custom.replaceAll("\\s", ""))
        .contains(changed.stream().map(one -> one.replaceAll("\\s", "")).toList());
    assertThat(TemplateGuide.tokens())
        .contains(matches(css, "(--[\\w-]+): ").stream().map(one -> "`" + one + "`").toList());
  }

  private static String block(String page, String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}

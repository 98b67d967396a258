package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.model.data.Units;
import caravan.testing.BuiltSites;
import caravan.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents say is what the program does. They are read as a new user reads them:
 * sentences such as "In `file`, change `a` to `b`" are done on a copy of the shipped report,
 * commands are run, and the block below a command is what it prints.
 */
class ReadmeTest {
  private static final String JAR = "java -jar target/caravan.jar ";
  private static final Pattern CHANGE =
      Pattern.compile("[Ii]n `(content/[^`]+)`, change `([^`]+)` to `([^`]+)`");
  private static final Pattern ADD = Pattern.compile("Add to `(content/[^`]+)`:");
  private static final Pattern WRITE = Pattern.compile("`(content/[^`]+)`:$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @TempDir Path root;

  @BeforeEach
  void copyReport() throws IOException {
    Path source = Path.of("content");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write("content/" + source.relativize(file), Files.readString(file));
      }
    }
  }

  /**
   * Run with {@code -Dgolden=write} to write the blocks of README and tour anew, and read what
   * changed.
   */
  @ParameterizedTest
  @CsvSource({"README.md, 1", "docs/tour.md, 5"})
  void aCommandPrintsWhatStandsBelowIt(Path document, int blocks) throws IOException {
    // Other tests need the same site: its charts are drawn once, and taken from the cache here.
    BuiltSites.of(".");
    int compared = 0;
    String path = "";
    String command = "";
    for (Part part : Part.of(document)) {
      if (part.language().isEmpty()) {
        if (part.text().startsWith("#") || part.text().contains("Undo")) {
          copyReport();
        }
        Matcher change = CHANGE.matcher(part.text());
        while (change.find()) {
          change(change.group(1), change.group(2), change.group(3));
        }
        Matcher add = ADD.matcher(part.text());
        path = add.find() ? add.group(1) : "";
      } else if (part.language().equals("markdown") && !path.isEmpty()) {
        write(path, read(path) + "\n" + part.text());
      } else if (part.language().equals("sh")) {
        command = part.text().strip();
      } else if (part.language().equals("text")) {
        String printed = run(command);
        if (Golden.isWritten()) {
          rewrite(document, part.text(), printed);
        } else {
          Golden.hold(document.toString(), uncounted(timeless(part.text())), uncounted(printed));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(blocks);
  }

  private static void rewrite(Path document, String old, String printed) throws IOException {
    String text = Files.readString(document);
    int at = text.indexOf("```text\n" + old + "```") + "```text\n".length();
    String fresh = printed.replace("(… s)", "(0.9 s)");
    Files.writeString(document, text.substring(0, at) + fresh + text.substring(at + old.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/content-format.md", "docs/expressions.md"})
  void theExamplesOfTheFormatHold(Path document) throws IOException {
    String path = "";
    int page = 0;
    for (Part part : Part.of(document)) {
      if (part.language().isEmpty()) {
        Matcher write = WRITE.matcher(part.text());
        path = write.find() ? write.group(1) : "";
        String figures = figures(part.text());
        if (!figures.isEmpty()) {
          write("content/en/example-" + ++page + ".md", page(figures));
        }
      } else if (!path.isEmpty()) {
        example(path, part.text());
      } else if (part.language().equals("markdown")) {
        write("content/en/example-" + ++page + ".md", page(part.text()));
      }
    }
    assertThat(page).isGreaterThan(5);
    assertThat(run(JAR + "check")).contains("Checked ").doesNotContain("error[");
  }

  /** Names for expressions stand beside those of the report. */
  private void example(String path, String text) throws IOException {
    boolean names = path.equals("content/figures.yaml") && Files.exists(root.resolve(path));
    write(path, names ? read(path) + text : text);
  }

  /** The rows of a table of figures, or of expressions and what they come to, as figures. */
  private static String figures(String paragraph) {
    if (paragraph.startsWith("| figure | note |")) {
      return rows(paragraph).map(row -> row.get(0) + "\n").collect(Collectors.joining());
    }
    if (!paragraph.startsWith("| expression | comes to |")) {
      return "";
    }
    return rows(paragraph)
        .map(
            row ->
                row.get(1).equals("true")
                    ? "[it holds](<=" + escaped(row.get(0)) + ">)\n"
                    : "[" + row.get(1) + "](<=" + escaped(row.get(0)) + ">)\n")
        .collect(Collectors.joining());
  }

  @Test
  void theErrorsOfTheExpressionsAreMade() throws IOException {
    List<String> expected = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    String path = "";
    for (Part part : Part.of(Path.of("docs/expressions.md"))) {
      if (part.language().isEmpty()) {
        Matcher write = WRITE.matcher(part.text());
        path = write.find() ? write.group(1) : "";
      } else if (!path.isEmpty()) {
        example(path, part.text());
      }
      if (part.text().startsWith("| figure | error |")) {
        rows(part.text())
            .forEach(
                row -> {
                  page.append(row.get(0)).append("\n\n");
                  expected.add(row.get(1));
                });
      }
    }
    assertThat(expected).isNotEmpty();
    write("content/en/errors.md", page(page.toString()));
    Matcher found =
        Pattern.compile("(?m)^content/\\S+ error\\[([a-z-]+)]").matcher(run(JAR + "check"));
    assertThat(found.results().map(m -> m.group(1))).containsExactlyElementsOf(expected);
  }

  @Test
  void everyUnitIsDocumented() throws IOException {
    String format = Files.readString(Path.of("docs/content-format.md"));
    String units = format.substring(format.indexOf("- **Units**"), format.indexOf("- **Periods**"));
    assertThat(Units.measures()).allSatisfy(unit -> assertThat(units).contains("`" + unit + "`"));
  }

  private static String page(String body) {
    return "---\ntitle: Example\n---\n" + body;
  }

  /** The code in the first two cells of each row below the head of a table. */
  private static Stream<List<String>> rows(String table) {
    return table
        .lines()
        .skip(2)
        .map(row -> CODE.matcher(row).results().map(m -> m.group(1)).limit(2).toList());
  }

  private static String escaped(String expression) {
    return expression.replace("<", "\\<").replace(">", "\\>");
  }

  private void change(String path, String from, String to) throws IOException {
    String text = read(path);
    assertThat(text.split(Pattern.quote(from), -1)).as("%s once in %s", from, path).hasSize(2);
    write(path, text.replace(from, to));
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What a command line prints, run on the copy of the report. */
  private String run(String line) {
    assertThat(line).startsWith(JAR);
    List<String> args = new ArrayList<>(List.of(line.substring(JAR.length()).split(" ")));
    args.addAll(List.of("--root", root.toString()));
    return timeless(runRaw(args.toArray(String[]::new)).replace(root + "/", ""));
  }

  private static String runRaw(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Main.run(args, both, both);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String timeless(String text) {
    return text.replaceAll("\\(\\d+\\.\\d s\\)", "(… s)");
  }

  /** How much the shipped report holds changes with every edit of it, also in a browser. */
  private static String uncounted(String text) {
    return text.replaceAll("(?<=Checked |Built |, |; | and | with )\\d+(?= [a-z])", "…")
        // Nor does a line that came in above: an edit of the report must not fail this test.
        .replaceAll("(?m)^(content/\\S+?\\.md):\\d+:", "$1:…:")
        .replaceAll("(?m)^ +(?:\\d+ )?\\|", " |");
  }

  /**
   * A paragraph or a fenced block of a document.
   *
   * @param language of a block; empty for a paragraph
   */
  private record Part(String language, String text) {
    static List<Part> of(Path document) throws IOException {
      List<Part> parts = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      String fence = "";
      String language = "";
      for (String line : Files.readAllLines(document)) {
        boolean opens = fence.isEmpty() && line.startsWith("```");
        boolean closes = !fence.isEmpty() && line.equals(fence);
        if (opens || closes || (fence.isEmpty() && line.isBlank())) {
          if (closes || !text.isEmpty()) {
            parts.add(
                new Part(language, language.isEmpty() ? text.toString().strip() : text.toString()));
          }
          text.setLength(0);
          language = opens ? line.replace("`", "") : "";
          fence = opens ? line.substring(0, line.length() - language.length()) : "";
        } else {
          text.append(line).append('\n');
        }
      }
      if (!text.isEmpty()) {
        parts.add(new Part("", text.toString().strip()));
      }
      return parts;
    }
  }
}

package caravan.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.git.RevisionFault;
import caravan.app.diff.write.HostLinks;
import caravan.cli.Main;
import caravan.testing.Golden;
import caravan.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of a small report beside what readers of the comparison are told. A case has the files of
 * {@code base} that are others before and after, and in {@code delete.txt} those that are gone.
 *
 * <p>After a change on purpose, {@code mvn test -Dtest=DiffCasesTest -Dgolden=write} writes what is
 * told now; read the difference before you commit it.
 */
class DiffCasesTest {
  private static final Path CASES = Path.of("src/test/resources/diff");
  private static final HostLinks LINKS = new HostLinks("https://host.example/report/blob/0123abc");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatChanged(String name, @TempDir Path folder) throws IOException, RevisionFault {
    Path before = state(name, "before", folder);
    Path after = state(name, "after", folder);
    for (Path gone : deleted(name)) {
      Files.delete(after.resolve(gone));
    }
    ReaderDiff diff = new ReportDiff(Path.of(""), 2).between(before.toString(), after.toString());
    for (DiffFormat format : DiffFormat.values()) {
      String told = format.write(diff, LINKS, null).replace(folder.toString(), "");
      if (format == DiffFormat.html) {
        assertThat(told).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        told = told.replaceAll("(?s)<style>.*?</style>|<svg .*?</svg>", "");
      }
      Path expected = CASES.resolve(name).resolve("expected." + ending(format));
      Golden.hold(expected, told);
    }
  }

  @Test
  void hostileContentMakesNoMarkup(@TempDir Path folder) throws IOException {
    Path before = state("hostile", "before", folder);
    Path after = state("hostile", "after", folder);

    String markdown = diff(before, after, DiffFormat.markdown);
    String html = diff(before, after, DiffFormat.html);
    String text = diff(before, after, DiffFormat.text);
    // By the command; the other tests ask what it asks.
    assertThat(text.replace(folder.toString(), ""))
        .isEqualTo(Files.readString(CASES.resolve("hostile/expected.txt")));

    assertThat(markdown).doesNotContain("<img", "</details", "</summary", "@octocat", "](java");
    assertThat(html).doesNotContain("<img", "</summary></details>", "<script");
    assertThat(markdown + html + text).doesNotContain("\u202e");
  }

  @Test
  void theDocumentShowsWhatIsTold() throws IOException {
    String told = Files.readString(CASES.resolve("expression/expected.txt"));

    assertThat(Files.readString(Path.of("docs/diff.md"))).contains("```text\n" + told + "```");
  }

  private static Path state(String name, String state, Path folder) throws IOException {
    Path root = folder.resolve(state);
    Reports.copy(CASES.resolve("base"), root);
    Path others = CASES.resolve(name).resolve(state);
    if (Files.isDirectory(others)) {
      try (Stream<Path> files = Files.walk(others)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = root.resolve(others.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, Files.readString(file));
        }
      }
    }
    return root;
  }

  private static List<Path> deleted(String name) throws IOException {
    Path list = CASES.resolve(name).resolve("delete.txt");
    return Files.exists(list)
        ? Files.readAllLines(list).stream().map(Path::of).toList()
        : List.of();
  }

  private static String diff(Path before, Path after, DiffFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] command = {"diff", "" + before, "" + after, "--format", format.name()};
    int status =
        Main.run(
            command,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFolderOfTemplatesChangesThePage(@TempDir Path folder) throws IOException {
    Path before = state("hostile", "before", folder);
    Path after = state("hostile", "after", folder);
    Path templates = folder.resolve("own/diff");
    Files.createDirectories(templates);
    Files.writeString(templates.resolve("page.ftlh"), "<p>${diff.figures?size} figures</p>\n");
    String[] command = {
      "diff", "" + before, "" + after, "--format=html", "--templates=" + templates.getParent()
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(Main.run(command, printed(out), printed(err))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("<p>\\d+ figures</p>\n");
    Files.writeString(templates.resolve("page.ftlh"), "\n<p>${diff.figurs}</p>\n");
    assertThat(Main.run(command, printed(out), printed(err))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("caravan: diff/page.ftlh:2:")
        .contains("figurs");
  }

  /** A proposed change can't choose the colours in which it is shown. */
  @Test
  void chartsHaveTheColoursOfTheEarlierState(@TempDir Path folder) throws IOException {
    Path before = state("chart-type", "before", folder);
    Path after = state("chart-type", "after", folder);
    write(before.resolve("templates/colours.yaml"), "1: \"#112233\"\n");
    write(after.resolve("templates/colours.yaml"), "1: \"#445566\"\n");
    assertThat(diff(before, after, DiffFormat.html)).contains("#112233").doesNotContain("#445566");

    Path own = folder.resolve("own");
    write(own.resolve("colours.yaml"), "1: \"#778899\"\n");
    String[] command = {"diff", "" + before, "" + after, "--format=html", "--templates=" + own};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(Main.run(command, printed(out), printed(err))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("#778899").doesNotContain("#112233");
    write(own.resolve("colours.yaml"), "1: pink\n");
    assertThat(Main.run(command, printed(out), printed(err))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("caravan: templates/colours.yaml:1:4: ");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static PrintStream printed(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static String ending(DiffFormat format) {
    return switch (format) {
      case text -> "txt";
      case markdown -> "md";
      case json -> "json";
      case html -> "html";
    };
  }
}

package caravan.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import caravan.testing.Reports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown made to be slow or to overflow ends with a page or an error, not with a fault. */
class PathologicalContentTest {
  @TempDir Path root;

  private record Case(String name, Supplier<String> body) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> bodies() {
    return Stream.of(
        new Case("quotes", () -> ">".repeat(5_000)),
        new Case("quotes with spaces", () -> "> ".repeat(5_000) + "x"),
        new Case("lists", () -> "- ".repeat(5_000) + "x"),
        new Case("indented lists", () -> lines(400, i -> " ".repeat(i * 2) + "- a")),
        new Case("numbered lists", () -> "1. ".repeat(5_000)),
        new Case("backticks", () -> "`".repeat(100_000)),
        new Case("runs of backticks", () -> lines(300, i -> "`".repeat(i) + "a ")),
        new Case("brackets", () -> "[".repeat(40_000)),
        new Case("closed brackets", () -> "[".repeat(1_900) + "a" + "]".repeat(1_900)),
        new Case("images", () -> "![[".repeat(1_000)),
        new Case("links", () -> "[a](".repeat(1_900)),
        new Case("figures", () -> "[a](=".repeat(1_900)),
        new Case("emphasis", () -> "*a **a ".repeat(600)),
        new Case("stars", () -> "*".repeat(40_000)),
        new Case("tildes", () -> "~~a ".repeat(900)),
        new Case("tags", () -> "<a ".repeat(1_900)),
        new Case("comments", () -> "<!-- a ".repeat(1_900)),
        new Case("entities", () -> "&amp;".repeat(1_900)),
        new Case("a wide table", () -> "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n|b"),
        new Case("a long table", () -> "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(20_000)),
        new Case("headings", () -> "# a\n\n".repeat(20_000)),
        new Case("definitions", () -> lines(5_000, i -> "[a" + i + "]: b" + i)),
        new Case("footnotes", () -> lines(2_000, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n")),
        new Case("code and what looks like figures", () -> "`a` ](=\n\n".repeat(5_000)),
        new Case("citations", () -> "[@a; ".repeat(1_900) + "]"),
        new Case("unclosed fences", () -> "```chart\n".repeat(5_000)),
        new Case(
            "fences in quotes", () -> "> ".repeat(40) + "```chart\n" + "> ".repeat(40) + "id: x"),
        new Case("deep YAML", () -> "```chart\nid: " + "[".repeat(5_000) + "\n```\n"),
        new Case("a long line", () -> "a".repeat(600_000)),
        new Case("white space", () -> (" ".repeat(1_000) + "\n").repeat(500)),
        new Case("tabs", () -> "\t".repeat(5_000) + "- a"));
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return String.join("\n", IntStream.range(0, count).mapToObj(line).toList());
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void itEnds(Case one) throws Exception {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\n\n" + one.body().get() + "\n"));

    // A guard against hanging; the program itself gives up on a page after 30 seconds.
    assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> assertThat(Reports.build(root, 1).diagnostics()).noneMatch(d -> tooSlow(d.code())));
  }

  private static boolean tooSlow(caravan.diagnostic.Code code) {
    return code == caravan.diagnostic.Code.TOO_SLOW;
  }
}

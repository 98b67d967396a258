package caravan.app.pipeline;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Markdown made to be slow or to overflow. */
final class PathologicalBodies {
  private PathologicalBodies() {}

  /**
   * @param body the text, so many times as long as the shortest
   */
  record Case(String name, IntFunction<String> body) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> all() {
    return Stream.of(
        new Case("quotes", n -> ">".repeat(1_250 * n)),
        new Case("quotes with spaces", n -> "> ".repeat(1_250 * n) + "x"),
        new Case("lists", n -> "- ".repeat(1_250 * n) + "x"),
        new Case("indented lists", n -> lines(root(10_000 * n), i -> " ".repeat(i * 2) + "- a")),
        new Case("numbered lists", n -> "1. ".repeat(1_250 * n)),
        new Case("backticks", n -> "`".repeat(25_000 * n)),
        new Case("runs of backticks", n -> lines(root(5_600 * n), i -> "`".repeat(i) + "a ")),
        new Case("brackets", n -> "[".repeat(10_000 * n)),
        new Case("closed brackets", n -> "[".repeat(475 * n) + "a" + "]".repeat(475 * n)),
        new Case("images", n -> "![[".repeat(250 * n)),
        new Case("links", n -> "[a](".repeat(475 * n)),
        new Case("figures", n -> "[a](=".repeat(475 * n)),
        new Case("emphasis", n -> "*a **a ".repeat(150 * n)),
        new Case("nested emphasis", n -> "*a **a ".repeat(150 * n) + "b" + "** a*".repeat(150 * n)),
        new Case("nested tags", n -> "<sub>a".repeat(200 * n) + "b" + "</sub>".repeat(200 * n)),
        new Case(
            "deeply nested emphasis",
            n -> "*a **a ".repeat(300 * n) + "b" + "** a*".repeat(300 * n)),
        new Case("stars", n -> "*".repeat(10_000 * n)),
        new Case("tildes", n -> "~~a ".repeat(225 * n)),
        new Case("tags", n -> "<a ".repeat(475 * n)),
        new Case("comments", n -> "<!-- a ".repeat(475 * n)),
        new Case("entities", n -> "&amp;".repeat(475 * n)),
        new Case(
            "a wide table", n -> "|a".repeat(1_250 * n) + "\n" + "|-".repeat(1_250 * n) + "\n|b"),
        new Case("a long table", n -> "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(5_000 * n)),
        new Case("headings", n -> "# a\n\n".repeat(5_000 * n)),
        new Case("definitions", n -> lines(1_250 * n, i -> "[a" + i + "]: b" + i)),
        new Case("footnotes", n -> lines(500 * n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n")),
        new Case("code and what looks like figures", n -> "`a` ](=\n\n".repeat(1_250 * n)),
        new Case("citations", n -> "[@a; ".repeat(475 * n) + "]"),
        new Case("unclosed fences", n -> "```chart\n".repeat(1_250 * n)),
        new Case(
            "fences in quotes", n -> "> ".repeat(40) + "```chart\n" + "> ".repeat(40) + "id: x"),
        new Case("deep YAML", n -> "```chart\nid: " + "[".repeat(1_250 * n) + "\n```\n"),
        new Case("a long line", n -> "a".repeat(150_000 * n)),
        new Case("white space", n -> (" ".repeat(1_000) + "\n").repeat(125 * n)),
        new Case("tabs", n -> "\t".repeat(1_250 * n) + "- a"));
  }

  private static String lines(int count, IntFunction<String> line) {
    return String.join("\n", IntStream.range(0, count).mapToObj(line).toList());
  }

  /** Lines each longer than the one before are as long together as the square of their number. */
  private static int root(int length) {
    return (int) Math.sqrt(length);
  }
}

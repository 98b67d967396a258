package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.MarkdownLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every link, anchor and picture of the repository's Markdown leads somewhere, as the code host
 * shows it. Links of pages are the program's own matter; {@link SiteLinksTest} follows them.
 */
class MarkdownLinksTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** What is built, pages of reports, and files that become those of a new report. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          ".git",
          "target",
          "site",
          "content",
          "examples/world-exports/content",
          "src/test/resources",
          "src/main/resources/caravan/app/scaffold");

  @TempDir private Path folder;

  static Stream<Path> files() {
    return new MarkdownLinks(ROOT).files(PASSED_OVER).stream().map(ROOT::relativize);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyAddressLeadsSomewhere(Path file) {
    assertThat(new MarkdownLinks(ROOT).wrong(ROOT.resolve(file))).isEmpty();
  }

  @Test
  void allDocumentsAreAmongTheFiles() {
    assertThat(files().map(file -> file.toString().replace('\\', '/')))
        .contains(
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "docs/review.md",
            "docs/codes/figure-mismatch.md",
            "templates/fonts/README.md")
        .hasSizeGreaterThan(70);
    MarkdownLinks links = new MarkdownLinks(ROOT);
    assertThat(files().mapToInt(file -> links.addresses(ROOT.resolve(file)).size()).sum())
        .isGreaterThan(100);
  }

  /** Whoever looks for a document finds it: the README leads to each, if by another one. */
  @Test
  void everyDocumentCanBeReachedFromTheReadme() {
    MarkdownLinks links = new MarkdownLinks(ROOT);
    Set<Path> reached = new TreeSet<>(Set.of(ROOT.resolve("README.md")));
    List<Path> next = List.copyOf(reached);
    while (!next.isEmpty()) {
      next =
          next.stream()
              .filter(file -> file.toString().endsWith(".md"))
              .flatMap(
                  file ->
                      links.addresses(file).stream()
                          .filter(address -> !address.contains(":") && !address.startsWith("#"))
                          .map(address -> address.replaceFirst("#.*", ""))
                          .map(path -> file.resolveSibling(path).normalize()))
              .filter(reached::add)
              .toList();
    }
    assertThat(files().filter(file -> file.startsWith("docs")))
        .allSatisfy(
            file ->
                assertThat(
                        reached.contains(ROOT.resolve(file))
                            || reached.contains(ROOT.resolve(file).getParent()))
                    .as("%s is led to", file)
                    .isTrue());
  }

  @Test
  void whatLeadsNowhereIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("docs/images"));
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "built");
    Files.writeString(folder.resolve("docs/images/a b.svg"), "<svg/>");
    Files.writeString(
        folder.resolve("docs/other.md"), "# One thing\n\n## `--all` of it\n\n# One thing\n");
    Path file = folder.resolve("README.md");
    Files.writeString(
        file,
        """
        # Here

        [a](docs/other.md#one-thing) [b](docs/other.md#one-thing-1) [c](#here) [d](docs)
        [e](docs/other.md#--all-of-it) ![f](docs/images/a%20b.svg) [g](https://example.org/x)
        `[h](code.md)` <a href="docs/other.md">i</a>

        ```text
        [j](code.md)
        ```

        [k](docs/Other.md) [l](docs/other.md#one-thing-2) [m](#there) [n](nothing.md)
        [o](../README.md) [p](/docs/other.md) [q](site/index.html) [r](docs/images#x) ![s](s.png)

        | [t](t.md) | [u][u] |
        | --- | --- |

        <picture><source srcset="dark.svg"><img src="docs/images/none.svg"></picture>

        [u]: u.md
        """);
    MarkdownLinks links = new MarkdownLinks(folder);
    assertThat(links.wrong(links.files(Set.of("docs")).get(0)))
        .extracting(line -> line.split(": ")[1])
        .containsExactly(
            "docs/Other.md",
            "docs/other.md#one-thing-2",
            "#there",
            "nothing.md",
            "../README.md",
            "/docs/other.md",
            "site/index.html",
            "docs/images#x",
            "s.png",
            "t.md",
            "u.md",
            "dark.svg",
            "docs/images/none.svg");
  }

  /** As GitHub and GitLab make them. */
  @Test
  void anchorsAreTheWordsInSmallLetters() {
    assertThat(
            MarkdownLinks.anchors(
                List.of(
                    "What it is not",
                    "For maintainers: GitHub",
                    "Numbers, and units!",
                    "site.yaml",
                    "snake_case – and dash",
                    "Торговля Китая",
                    "两国贸易（概览）",
                    "What it is not")))
        .containsExactly(
            "what-it-is-not",
            "for-maintainers-github",
            "numbers-and-units",
            "siteyaml",
            "snake_case--and-dash",
            "торговля-китая",
            "两国贸易概览",
            "what-it-is-not-1");
  }
}

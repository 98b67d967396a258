package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may ask of the program is counted, so that every machine says the same of it. */
class PageLimitsTest {
  @TempDir Path root;

  private List<Diagnostic> check(String body) throws IOException {
    Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\n\n" + body + "\n"));
    return Reports.check(root).diagnostics();
  }

  @Test
  void aPageOfVeryManyCitationsIsRefused() throws IOException {
    String paragraph = "@fig-none ".repeat(1_000) + "\n\n";
    List<Diagnostic> found = check(paragraph.repeat(PageLimits.REFERENCES / 1_000 + 1));
    assertThat(found).hasSize(1);
    Diagnostic told = found.get(0);
    assertThat(told.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(told.message())
        .isEqualTo(
            "a page has at most 20000 links, figures, citations and footnotes; this is one"
                + " more");
    // The first that is too many, and not the page.
    assertThat(told.span().line()).isEqualTo(5 + 2 * PageLimits.REFERENCES / 1_000);
    assertThat(told.span().column()).isEqualTo(1);
  }

  @Test
  void soIsOneOfVeryManyFootnotes() throws IOException {
    String paragraph = "a[^1] ".repeat(1_000) + "\n\n";
    int paragraphs = PageLimits.REFERENCES / 1_000;
    List<Diagnostic> found = check(paragraph.repeat(paragraphs) + "b[^1]\n\n[^1]: Note\n");
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.TOO_LARGE);
    assertThat(found.get(0).message()).endsWith("this is the page that has 20001 footnotes");
    assertThat(check(paragraph.repeat(paragraphs) + "[^1]: Note\n"))
        .extracting(Diagnostic::code)
        .doesNotContain(Code.TOO_LARGE);
    // Footnotes count beside all else.
    assertThat(check(paragraph.repeat(paragraphs) + "@fig-none\n\n[^1]: Note\n"))
        .extracting(Diagnostic::code)
        .containsExactly(Code.TOO_LARGE);
  }

  @Test
  void thereIsAnEndOfSources() throws IOException {
    StringBuilder sources = new StringBuilder(Reports.BASE.get("sources.yaml"));
    for (int i = 1; i < 10_000; i++) {
      sources.append("- {id: s").append(i).append(", type: book, title: T, issued: 2025}\n");
    }
    assertThat(tooLarge(sources.toString())).isEmpty();
    sources.append("- {id: last, type: book, title: T, issued: 2025}\n".repeat(2));
    List<Diagnostic> found = tooLarge(sources.toString());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message())
        .isEqualTo("a report has at most 10000 sources; this is one more");
    assertThat(found.get(0).span().text()).contains("last");
  }

  private List<Diagnostic> tooLarge(String sources) throws IOException {
    String page = "---\ntitle: T\n---\n\nText\n";
    Reports.write(root, Map.of("en/index.md", page, "sources.yaml", sources));
    return Reports.check(root).diagnostics().stream()
        .filter(one -> one.code() == Code.TOO_LARGE)
        .toList();
  }

  /** What a PDF may hold is told before anything is written. */
  @Test
  void aPdfHasAnEndToo() throws Exception {
    String notes = ("a[^1] ".repeat(20) + "\n\n").repeat(50);
    String links = ("[a](https://example.org/) ".repeat(20) + "\n\n").repeat(50);
    String page = "---\ntitle: T\n---\n\n";
    Reports.write(
        root,
        Map.of(
            "en/index.md", page + "Text\n",
            "en/notes.md", page + notes.repeat(6) + "b[^1]\n\n[^1]: Note\n",
            "en/links/a.md", page + links.repeat(19),
            "en/links/b.md", page + links.repeat(19),
            "en/links/c.md", page + links.repeat(13)));
    assertThat(pdf("en/notes"))
        .containsExactly(
            "content/en/notes.md:1:1 a page in a PDF has at most 6000 figures and footnotes; this"
                + " one has 6001");
    assertThat(pdf("en/links"))
        .containsExactly(
            "content/en/links/c.md:1:1 a PDF has at most 50000 links, figures, citations and"
                + " footnotes; with this page en/links.pdf has more");
    assertThat(root.resolve("site")).doesNotExist();
  }

  private List<String> pdf(String name) throws Exception {
    return new SiteBuild(new Project(root, root.resolve("site"), 1, "Caravan test"))
            .build(new BookChoice(new PdfChoice(List.of(name)), PdfChoice.NONE), made -> {})
            .diagnostics()
            .stream()
            .filter(Diagnostic::isError)
            .map(one -> one.span() + " " + one.message())
            .toList();
  }

  @Test
  void theTextOfAFigureHasAnEnd() throws IOException {
    String longest = "about " + "x".repeat(PageLimits.FIGURE - 6);
    assertThat(check("[" + longest + "](=t.KAZ@2025)"))
        .extracting(Diagnostic::code)
        .doesNotContain(Code.TOO_LARGE);
    for (String text : List.of("一点".repeat(12_000), "一".repeat(49_000), longest + "x")) {
      List<Diagnostic> found = check("[" + text + "](=t.KAZ@2025)");
      assertThat(found).extracting(Diagnostic::code).containsOnly(Code.TOO_LARGE);
      assertThat(found.get(0).message())
          .isEqualTo(
              "the text of this figure has "
                  + text.length()
                  + " characters; at most 1000 are read");
    }
  }
}

package caravan.build;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.testing.Reports;
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
        .isEqualTo("a page has at most 20000 links, figures and citations; this is one more");
    // The first that is too many, and not the page.
    assertThat(told.span().line()).isEqualTo(5 + 2 * PageLimits.REFERENCES / 1_000);
    assertThat(told.span().column()).isEqualTo(1);
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

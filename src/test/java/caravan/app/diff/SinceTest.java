package caravan.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.diff.write.DiffMarkdown;
import caravan.app.diff.write.HostLinks;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.report.resolved.ResolvedSite;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change brings in: which lines it edited, and which numbers nothing checks any more. */
class SinceTest {
  private static final Path BASE = Path.of("src/test/resources/diff/base");
  private static final String INDEX = "content/en/index.md";
  private static final String KYRGYZSTAN = "content/en/kyrgyzstan.md";

  @TempDir private Path top;

  @BeforeEach
  void makeReport() throws IOException {
    Reports.copy(BASE, root());
    Reports.copy(BASE, top.resolve("before"));
  }

  private Path root() {
    return top.resolve("report");
  }

  /** Puts one text in the place of another; in the earlier state too, where that is asked for. */
  private void change(String path, String old, String text, boolean before) throws IOException {
    for (Path state : before ? List.of(root(), top.resolve("before")) : List.of(root())) {
      Path file = state.resolve(path);
      String all = Files.readString(file);
      assertThat(all).contains(old);
      Files.writeString(file, all.replace(old, text));
    }
  }

  private Checked<ResolvedSite> checked() {
    return new SiteBuild(new Project(root(), root().resolve("site"), 1, "Caravan test")).resolve();
  }

  private List<String> told(Checked<ResolvedSite> checked) throws Exception {
    Since since = new ReportDiff(root(), 1).since(top.resolve("before").toString(), checked);
    return since.withNumbers(List.of(), false).stream()
        .map(one -> one.message() + " | " + one.help())
        .toList();
  }

  @Test
  void whatStandsInEditedLinesComesFirst() throws Exception {
    change(INDEX, "[11 percent]", "[17 percent]", true);
    change(KYRGYZSTAN, "[US$22.7 billion]", "[US$29.7 billion]", false);
    change("content/ru/index.md", "[11 %]", "[17 %]", true);
    Checked<ResolvedSite> checked = checked();
    Since since = new ReportDiff(root(), 1).since(top.resolve("before").toString(), checked);

    assertThat(checked.diagnostics().stream().map(SinceTest::file))
        .containsExactly(INDEX, KYRGYZSTAN, "content/ru/index.md");
    assertThat(since.editedFirst(checked.diagnostics()).stream().map(SinceTest::file))
        .containsExactly(KYRGYZSTAN, INDEX, "content/ru/index.md");
  }

  private static String file(Diagnostic diagnostic) {
    return diagnostic.span().file().path();
  }

  @Test
  void aClaimWithBlanksInItsExpressionIsPutBackAsItStood() throws Exception {
    String claim = "[more than with Kyrgyzstan](=trade.KAZ@2025>trade.KGZ@2025)";
    String blanks = "[more than with Kyrgyzstan](<=trade.KAZ@2025 \\> trade.KGZ@2025>)";
    change(INDEX, claim, blanks, true);
    change(INDEX, blanks, "more than with Kyrgyzstan", false);

    assertThat(told(checked()))
        .containsExactly(
            "\"more than with Kyrgyzstan\" is no longer bound to data, so nothing checks it | put"
                + " back "
                + blanks);
  }

  @Test
  void anotherSentenceAboutAnotherNumberIsNoLostFigure() throws Exception {
    change(
        KYRGYZSTAN,
        ", after [US$22.7 billion](=trade.KGZ@2024) in 2024.",
        ". It has 7 provinces in 2025.",
        false);

    assertThat(told(checked()))
        .singleElement()
        .asString()
        .startsWith("\"7\" is new and not bound to data");
  }

  @Test
  void onlyTheSentenceOfALostFigureIsToldWithIt() throws Exception {
    String other = "\n\nIn a year unlike others it was US$22.7 billion.";
    change(KYRGYZSTAN, "Much of it goes on to other countries.", "It goes on." + other, true);
    change(KYRGYZSTAN, "[US$22.7 billion](=trade.KGZ@2024)", "US$22.7 billion", false);
    change(KYRGYZSTAN, "a year unlike others", "some year", false);
    var diff = new ReportDiff(root(), 1).between(top.resolve("before").toString(), null);

    assertThat(diff.numbers()).hasSize(1);
    assertThat(diff.texts()).hasSize(1);
  }

  @Test
  void aYearIsNotToldBesideTheFigureThatHadIt() throws Exception {
    change(INDEX, "[11 percent](=growth(trade.KAZ,2024,2025))", "11 percent", false);

    assertThat(whole(checked())).containsExactly("content/en/index.md:10:75: error[lost-binding]");
  }

  @Test
  void aNumberThatOneLanguageLostIsTheErrorAndNotItsTranslations() throws Exception {
    String page = "content/ru/index.md";
    change(page, "[11 %](=growth(trade.KAZ,2024,2025))", "11 %", false);
    Checked<ResolvedSite> checked = checked();

    assertThat(checked.diagnostics()).anyMatch(one -> one.code() == Code.TRANSLATION_DIFFERS);
    assertThat(whole(checked)).containsExactly(page + ":10:92: error[lost-binding]");
  }

  @Test
  void anotherDifferenceOfTranslationsIsToldBesideALostNumber() throws Exception {
    change("content/ru/index.md", "[11 %](=growth(trade.KAZ,2024,2025))", "11 %", false);
    change(KYRGYZSTAN, "Much of it", "It was [US$41.0 billion](=trade.KAZ@2023). It", false);

    assertThat(whole(checked())).anyMatch(one -> one.endsWith("error[translation-differs]"));
  }

  /** Place, severity and code of all that is told. */
  private List<String> whole(Checked<ResolvedSite> checked) throws Exception {
    Since since = new ReportDiff(root(), 1).since(top.resolve("before").toString(), checked);
    return since.withNumbers(checked.diagnostics(), false).stream()
        .map(
            one ->
                one.span()
                    + ": "
                    + (one.isError() ? "error" : "warning")
                    + "["
                    + one.code().id()
                    + "]")
        .toList();
  }

  @Test
  void aCommentKeepsWithinItsLinesAndBytes() throws Exception {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      more.append("\n\n").append("据统计，贸易额增长".repeat(40)).append(1000 + i * 7).append("亿美元。");
    }
    change(KYRGYZSTAN, "Much of it goes on to other countries.", "It goes on." + more, false);
    change(INDEX, "[11 percent]", "[17 percent]", false);
    var diff = new ReportDiff(root(), 1).between(top.resolve("before").toString(), null);

    String comment = DiffMarkdown.of(diff, HostLinks.NONE);

    assertThat(comment).startsWith("**Not ready: 1 error to correct first.**\n");
    assertThat(comment).contains("left out, to keep this short");
    assertThat(comment.lines().count()).isLessThanOrEqualTo(48);
    assertThat(comment.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
  }
}

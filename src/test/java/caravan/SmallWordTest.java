package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small report with everything that a page can hold, as a file for Word. */
class SmallWordTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/sites/everything");

  @TempDir private Path folder;

  private Path built(String name, String... choices) {
    Path site = folder.resolve(name);
    String[] all =
        Stream.concat(Stream.of("--output", site.toString()), Stream.of(choices))
            .toArray(String[]::new);
    Program.Run run = Program.run(EVERYTHING, "build", all);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("Made en/\\w+\\.docx: \\d+\\.\\d MB");
    return site;
  }

  @Test
  void aReportHasItsHeadingsTablesAndPictures() throws Exception {
    Path site = built("site", "--docx");
    Document page = Jsoup.parse(site.resolve("en/index.html"));

    assertThat(page.select("a[href=report.docx]")).isNotEmpty();
    try (InputStream in = Files.newInputStream(site.resolve("en/report.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
              .map(XWPFParagraph::getText)
              .toList();
      String words = String.join("\n", headings);
      page.select(".prose h2").forEach(heading -> assertThat(words).contains(heading.ownText()));
      assertThat(document.getTables()).isNotEmpty();
      assertThat(document.getAllPictures()).isNotEmpty();
      assertThat(document.getFootnotes()).hasSizeGreaterThan(2);
      assertThat(document.getDocument().xmlText()).doesNotContain("descr=\"\"");
    }
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    byte[] once = Files.readAllBytes(built("once", "--docx=en").resolve("en/report.docx"));
    byte[] again =
        Files.readAllBytes(
            built("again", "--docx=en", "--threads=1", "--no-cache").resolve("en/report.docx"));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void aPageHasItsOwnFile() {
    Path site = built("site", "--docx", "en/other");

    assertThat(site.resolve("en/second.docx")).exists();
    assertThat(site.resolve("en/report.docx")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsTold() {
    Program.Run run =
        Program.run(
            EVERYTHING, "build", "--output", folder.resolve("none").toString(), "--docx", "en/xyz");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("en/xyz");
  }
}

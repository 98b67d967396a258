package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped report as PDF: conforming, whole, and linked from the site. */
@Tag("long")
class PdfReportTest {
  @TempDir static Path site;

  private static Program.Run run;

  @BeforeAll
  static void build() {
    run = Program.run("build", "--root", ".", "--output", site.resolve("site").toString(), "--pdf");
  }

  private static byte[] pdf(String language) throws IOException {
    return Files.readAllBytes(site.resolve("site/" + language + "/report.pdf"));
  }

  @Test
  void everyLanguageIsMadeAndItsCostTold() {
    assertThat(run.err()).doesNotContain("error");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("Made en/report\\.pdf: \\d+ pages, \\d\\.\\d MB \\(")
        .contains("Made zh/report.pdf", "Made ru/report.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  void itConformsToPdfUaAndPdfA(String language) throws Exception {
    assertThat(PdfConformance.failures(pdf(language))).isEmpty();
  }

  /** What a reader of the site reads is in the PDF, as text that can be searched and copied. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru"})
  void itHasTheTextOfTheSite(String language) throws IOException {
    String text = letters(text(pdf(language)));
    List<String> missing = new ArrayList<>();
    int paragraphs = 0;
    try (Stream<Path> pages = Files.walk(site.resolve("site/" + language))) {
      for (Path page : pages.filter(PdfReportTest::isOfAuthors).toList()) {
        for (Element paragraph :
            Jsoup.parse(Files.readString(page)).select(".prose > p, .prose > h2")) {
          paragraphs++;
          paragraph.select(".chart-name, a[href*=.html]").forEach(Element::empty);
          paragraph
              .select("[aria-hidden], .visually-hidden, .permalink, .source-card, .aside")
              .remove();
          for (String piece : paragraph.wholeText().split("[\\s,.;:()（），。；：、—–]+", -1)) {
            String word = letters(piece);
            if (word.length() > 3 && !has(text, word)) {
              missing.add(page.getFileName() + ": " + word);
            }
          }
        }
      }
    }
    assertThat(paragraphs).isGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  /** Whether a file of the site is a page that stands in the book: no list, no dataset. */
  private static boolean isOfAuthors(Path file) {
    String name = file.getFileName().toString();
    String folder = file.getParent().getFileName().toString();
    return name.endsWith(".html")
        && !folder.equals("data")
        && !Set.of("figures.html", "sources.html", "changes.html", "datasets.html").contains(name);
  }

  /** In one piece, or in two where a page ends between them. */
  private static boolean has(String text, String word) {
    for (int cut = 0; cut < word.length(); cut++) {
      if (text.contains(word.substring(0, cut)) && text.contains(word.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /** The labels of charts are text too. */
  @Test
  void theTextOfChartsIsThere() throws IOException {
    assertThat(letters(text(pdf("zh")))).contains("塔吉克斯坦土库曼斯坦");
    assertThat(text(pdf("ru"))).contains("Сырая нефть");
  }

  private static final Pattern REFERENCE =
      Pattern.compile("\\(Figure[\\s\u00A0](\\d+) on page[\\s\u00A0](\\d+)\\)");

  @Test
  void referencesNameThePageOnWhichTheFigureIs() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("en"))) {
      String all = text(document, 1, document.getNumberOfPages());
      Matcher reference = REFERENCE.matcher(all);
      int found = 0;
      while (reference.find()) {
        int page = Integer.parseInt(reference.group(2));
        assertThat(text(document, page, page)).contains("Figure " + reference.group(1) + " ");
        found++;
      }
      assertThat(found).isGreaterThan(3);
    }
  }

  /** The index names a series once, and has its values in a row. */
  @Test
  void theIndexIsShort() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("en"))) {
      StringBuilder index = new StringBuilder();
      int pages = 0;
      for (int page = document.getNumberOfPages(); ; page--) {
        String text = text(document, page, page).strip();
        if (!text.startsWith("Index of observations")) {
          break;
        }
        index.insert(0, text + "\n");
        pages++;
      }
      assertThat(pages).isBetween(2, document.getNumberOfPages() / 5);
      assertThat(index).containsOnlyOnce("imts.KAZ.export");
    }
  }

  /** The cells of a table have notes too; they stand at the foot of the page that it ends on. */
  @Test
  void figuresInTablesHaveNotes() throws IOException {
    assertThat(text(pdf("en"))).containsPattern("Kyrgyzstan 2030 US\\$45 billion[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
  }

  @Test
  void theSiteLinksToIt() throws IOException {
    assertThat(Files.readString(site.resolve("site/ru/kazakhstan.html")))
        .contains("href=\"report.pdf\"");
  }

  @Test
  void whatIsNotThereCannotBeMade() {
    Program.Run wrong =
        Program.run(
            "build",
            "--root",
            ".",
            "--output",
            site.resolve("x").toString(),
            "--pdf",
            "en/nowhere");

    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("\"en/nowhere\"").contains("help: ");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return text(document, 1, document.getNumberOfPages());
    }
  }

  private static String text(PDDocument document, int from, int to) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(document).replaceAll("\\s+", " ");
  }

  /** Letters and digits alone: where lines end does not matter, nor do the numbers of notes. */
  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(point -> Character.getType(point) != Character.OTHER_NUMBER)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}

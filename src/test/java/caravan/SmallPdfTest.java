package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small report with everything that a page can hold, as a PDF that conforms. The shipped report,
 * in three languages, is in the long tests ({@link PdfReportTest}).
 */
class SmallPdfTest {
  @TempDir private Path folder;

  @Test
  void aReportWithEverythingConforms() throws Exception {
    Path site = folder.resolve("site");
    Program.Run run =
        Program.run(
            Path.of("src/test/resources/sites/everything"),
            "build",
            "--output",
            site.toString(),
            "--pdf");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("Made en/report\\.pdf: \\d+ pages");
    assertThat(PdfConformance.failures(Files.readAllBytes(site.resolve("en/report.pdf"))))
        .isEmpty();
  }

  /** Sections are parts: headings, contents and bookmarks say what stands in which. */
  @Test
  void sectionsAreParts() throws Exception {
    Map<String, String> files = new TreeMap<>();
    page(files, "index", "Start", -1);
    page(files, "method", "Method", 9);
    page(files, "bulletin/index", "Bulletin", 0);
    page(files, "bulletin/a", "January", 0);
    page(files, "bulletin/deep/index", "Annex", 5);
    page(files, "bulletin/deep/x", "Codes", 0);
    page(files, "empty/index", "Alone", 1);
    Reports.write(folder, files);

    Program.Run run = Program.run(folder, "build", "--pdf", "--pdf", "en/bulletin");

    assertThat(run.status()).as(run.err()).isZero();
    byte[] whole = Files.readAllBytes(folder.resolve("site/en/report.pdf"));
    assertThat(PdfConformance.failures(whole)).isEmpty();
    assertThat(bookmarks(whole))
        .containsExactly(
            "Contents",
            "1 Start",
            "  Heading",
            "Bulletin",
            "  Heading",
            "  2 January",
            "    Heading",
            "  Annex",
            "    Heading",
            "    3 Codes",
            "      Heading",
            "4 Alone",
            "  Heading",
            "5 Method",
            "  Heading",
            "Sources",
            "Index of observations");
    assertThat(text(whole))
        .contains("1 Start 3 Heading 3 Bulletin 4 Heading 4 2 January 5 Heading 5 Annex 6");
    // The index page of a folder opens the book that is made of it.
    byte[] part = Files.readAllBytes(folder.resolve("site/en/bulletin.pdf"));
    assertThat(bookmarks(part))
        .startsWith("Contents", "1 Bulletin", "  Heading", "2 January", "  Heading", "Annex");
  }

  /** The index names a series and its source once; a report can do without it. */
  @Test
  void theIndexIsShortOrLeftOut() throws Exception {
    Map<String, String> files = new TreeMap<>();
    page(files, "index", "Start", -1);
    Reports.write(folder, files);
    Program.run(folder, "build", "--pdf");
    assertThat(text(Files.readAllBytes(folder.resolve("site/en/report.pdf"))))
        .contains("t.KAZ (“A source” 2025): 2025", "[2].");

    Path config = folder.resolve("content/site.yaml");
    Files.writeString(config, Files.readString(config) + "pdf-index: none\n");
    Program.run(folder, "build", "--pdf");
    byte[] without = Files.readAllBytes(folder.resolve("site/en/report.pdf"));
    assertThat(bookmarks(without)).endsWith("Sources");
    assertThat(PdfConformance.failures(without)).isEmpty();
  }

  private static void page(Map<String, String> files, String name, String title, int weight) {
    files.put(
        "en/" + name + ".md",
        "---\ntitle: "
            + title
            + "\nweight: "
            + weight
            + "\n---\n\nTrade came to [](=t.KAZ@2025) [@a].\n\n## Heading\n\nText.\n");
  }

  private static List<String> bookmarks(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      add(document.getDocumentCatalog().getDocumentOutline(), "", names);
    }
    return names;
  }

  private static void add(PDOutlineNode node, String indent, List<String> names) {
    for (PDOutlineItem item : node.children()) {
      names.add(indent + item.getTitle());
      add(item, indent + "  ", names);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}

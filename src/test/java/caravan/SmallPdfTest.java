package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}

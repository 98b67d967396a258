package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped report as files for Word, read by LibreOffice: that of the system, or another that
 * {@code CARAVAN_SOFFICE} names. Fails where there is none.
 */
@Tag("long")
class WordReportTest {
  private static final String OFFICE =
      System.getenv().getOrDefault("CARAVAN_SOFFICE", "/usr/bin/soffice");

  @TempDir private Path folder;

  /** What the pages say, another program reads in the file. */
  @Test
  void anotherProgramReadsWhatPagesSay() throws Exception {
    Path site = folder.resolve("site");
    Program.Run run = Program.run(Path.of("."), "build", "--output", site.toString(), "--docx");
    assertThat(run.status()).as(run.err()).isZero();

    for (String language : new String[] {"en", "zh", "ru"}) {
      String read = letters(converted(site.resolve(language + "/report.docx")));
      Element prose =
          Jsoup.parse(site.resolve(language + "/kazakhstan.html")).selectFirst(".prose");
      assertThat(prose).isNotNull();
      prose.select("sup, .sidenotes, figure, table, .permalink, fieldset").remove();
      int compared = 0;
      for (Element paragraph : prose.select("p, h2, h3, li")) {
        // Notes stand behind figures there: compared is what stands between these.
        for (String passage : passages(paragraph)) {
          assertThat(read).contains(letters(passage));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(20);
    }
  }

  private static String[] passages(Element paragraph) {
    paragraph.select("a.fig").forEach(figure -> figure.text("\u0000"));
    return paragraph.text().split("\u0000", -1);
  }

  /** Letters alone: signs of Chinese and blanks are set in other ways. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }

  private String converted(Path file) throws Exception {
    Path out = folder.resolve("text");
    Process office =
        new ProcessBuilder(
                OFFICE,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).isZero();
    return Files.readString(out.resolve("report.txt"), StandardCharsets.UTF_8);
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a small report can be found by the search on its pages. */
class SearchOfSiteTest {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern ENTRY =
      Pattern.compile("\\[" + String.join(",", TEXT, TEXT, TEXT, TEXT) + "]");

  private record Entry(String title, String context, String href, String text) {}

  private static List<Entry> entries(Path site, String language) {
    Path file = site.resolve(language + "/search/index.js");
    return ENTRY
        .matcher(Program.read(file))
        .results()
        .map(m -> new Entry(m.group(1), m.group(2), m.group(3), m.group(4)))
        .toList();
  }

  @Test
  void pagesSectionsExhibitsAndDatasetsAreFoundWhereTheyStand(@TempDir Path folder) {
    Path site = folder.resolve("site");
    Path report = Path.of("src/test/resources/sites/everything");
    assertThat(Program.run(report, "build", "--output", site.toString()).status()).isZero();

    List<Entry> entries = entries(site, "en");

    assertThat(entries)
        .extracting(entry -> entry.context() + "|" + entry.title())
        .contains(
            "|Inflow of US$2.1 billion \\u0026 more",
            "Start|Second heading",
            "Figure 1, Start|Inflow rose",
            "Dataset|Flows of gas")
        .noneMatch(title -> title.toLowerCase(Locale.ROOT).contains("draft"));
    assertThat(entries)
        .filteredOn(entry -> entry.title().equals("A heading of the first level"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.text())
                    .startsWith("Kazakhstan took in US$2.1 billion, 40 percent more than in 2021")
                    .contains("See Figure 1 and Figure 2, the other page, a file,")
                    .contains("and below."));
    assertThat(entries)
        .allSatisfy(entry -> assertThat(leadsSomewhere(site, entry.href())).isTrue());
  }

  /** Pages of one title in several sections can be told apart. */
  @Test
  void whatStandsInASectionSaysSo(@TempDir Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name :
        List.of("index", "about", "trade/index", "trade/2025/index", "trade/2025/coal")) {
      String title = name.equals("index") ? "Start" : name.replace("/index", "");
      files.put(
          "en/" + name + ".md",
          "---\ntitle: " + title.replaceFirst(".*/", "In ") + "\n---\n\nText [@a].\n\n## More\n");
    }
    Reports.write(folder, files);
    assertThat(Program.run(folder, "build").status()).isZero();

    assertThat(entries(folder.resolve("site"), "en"))
        .extracting(entry -> entry.context() + "|" + entry.title())
        .containsExactly(
            "|Start",
            "Start|More",
            "|about",
            "about|More",
            "|trade",
            "trade|More",
            "trade|In 2025",
            "trade, In 2025|More",
            "trade, In 2025|In coal",
            "trade, In 2025, In coal|More",
            "Dataset|Trade");
  }

  private static boolean leadsSomewhere(Path site, String href) {
    String[] parts = href.split("#", 2);
    Path page = site.resolve(parts[0]);
    String anchor = parts.length == 1 ? "content" : decoded(parts[1]);
    return Files.isRegularFile(page)
        && Jsoup.parse(Program.read(page)).getElementById(anchor) != null;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.type.ChartTypes;
import caravan.cli.Main;
import caravan.testing.Golden;
import caravan.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in {@code docs/charts.md} are what the program makes of the blocks there. The data
 * are a copy of some of the shipped report's, which may change without these tests.
 *
 * <p>{@code -Dgolden=write} writes them; look at each before it is committed.
 */
class ChartsPageTest {
  private static final Path DOCS = Path.of("docs");
  private static final Path DATA = Path.of("src", "test", "resources", "gallery", "content");
  private static final Pattern BLOCK =
      Pattern.compile("```chart\n((?:.|\n)*?)```\n\n!\\[([^]]*)]\\(([^)]*)\\)");

  @TempDir Path root;

  @Test
  void everyTypeHasAPictureMadeFromItsBlock() throws IOException {
    String page = Files.readString(DOCS.resolve("charts.md"));
    Map<String, String> shown = new LinkedHashMap<>();
    List<String> types = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      String id = key(block.group(1), "id");
      types.add(key(block.group(1), "type"));
      assertThat(block.group(3)).isEqualTo("images/charts/" + id + ".svg");
      assertThat(block.group(2)).as("what is said of the picture of " + id).isNotBlank();
      shown.put(id, block.group(3));
    }
    assertThat(types).containsAll(ChartTypes.words());
    Path site = build(page);
    for (Map.Entry<String, String> chart : shown.entrySet()) {
      String made = Files.readString(site.resolve("en/index." + chart.getKey() + ".svg"));
      Path picture = DOCS.resolve(chart.getValue());
      Golden.hold(picture, made);
    }
  }

  /** The table of types is what they say of themselves. */
  @Test
  void theTypesAreInTheDocs() throws IOException {
    Path file = DOCS.resolve("content-format.md");
    String page = Files.readString(file);
    String start = "<!-- chart types -->\n";
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf("<!-- /chart types -->", from);
    Golden.hold(file, page.substring(0, from) + ChartTypes.table() + page.substring(to));
  }

  private static String key(String block, String key) {
    Matcher line = Pattern.compile("(?m)^" + key + ": (\\S+)$").matcher(block);
    assertThat(line.find()).as("%s in %s", key, block).isTrue();
    return line.group(1);
  }

  /** A report of this page alone. */
  private Path build(String page) throws IOException {
    Path content = root.resolve("content");
    Reports.copy(DATA, content);
    Files.createDirectories(content.resolve("en"));
    String text = page.replaceFirst("^# (.*)\n", "---\ntitle: \"$1\"\n---\n");
    Files.writeString(
        content.resolve("en/index.md"),
        text.replaceAll("!\\[[^]]*]\\([^)]*\\)", "").replaceAll("]\\([^)]*\\.md[^)]*\\)", "](#)"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    String[] command = {"build", "--root", root.toString(), "--output", root + "/site"};
    assertThat(Main.run(command, out, out)).as(told.toString(StandardCharsets.UTF_8)).isZero();
    return root.resolve("site");
  }
}

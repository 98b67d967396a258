package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.files.output.OutputRefused;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever an expression stands, a name can: what is built is the same, byte for byte. */
class NamesInReportTest {
  /** Names and what they stand for. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("rise", "growth(trade.CA5.total,2024,2025)");
    NAMES.put("goal", "100e9USD");
    NAMES.put("partners", "trade.*.total");
    NAMES.put("some-years", "trade.CA5.total@2019..2025");
    NAMES.put("high-now", "trade.CA5.total@2025>100e9USD");
    NAMES.put("of-kaz", "share(trade.KAZ.total@2025,trade.CA5.total@2025)");
    NAMES.put("all", "trade.CA5.total");
    NAMES.put("first-year", "2024");
  }

  private static final String PAGE =
      """
      ---
      title: "Trade [rose](=rise>10%) to [](=all@2025)"
      keyFigures:
        - {value: "[12 percent](=rise)", label: "more than [US$94.7 billion](=all@2024)"}
      ---

      ## Trade is [high](=high-now)

      It is [high](<=all@2025\\>goal and rise\\>5%>), [](=rise "percent 0") up[^1], by
      [12 percent](=growth(all,first-year,2025)), by [US$11.6 billion](<=all@2025 - all@2024>);
      [−12 percent](=-rise), [46 percent](=of-kaz), [US$53.2 billion](=all@2025/2).
      Values of 2025 are provisional.

      [^1]: By [12 percent](=rise).

      | Trade | US$ billion |
      | --- | ---: |
      | All | [106.3](=all@2025) |

      ```chart
      id: fig-total
      type: line
      title: "[High](=high-now)"
      series: {name: Trade, values: some-years}
      annotate:
        - {value: goal, text: "Goal: [](=goal)"}
      note: "Up by [12 percent](=rise)"
      ```

      ```table
      id: tbl-total
      title: "[High](=high-now)"
      rows: partners
      columns:
        - first-year
        - 2025
        - {title: Share, values: "share(row@2025,all@2025)"}
        - {title: Total, values: all@2025}
      total: all
      sort: -2025
      ```
      """;

  @TempDir private Path folder;

  @Test
  void whatIsBuiltIsTheSame() throws IOException, OutputRefused {
    StringBuilder names = new StringBuilder();
    String plain = PAGE;
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      names.append(name.getKey()).append(": ").append(name.getValue()).append("\n");
      plain = plain.replaceAll("(?<!\\w)(?<!\\w-)" + name.getKey() + "(?![\\w-])", name.getValue());
    }
    String page = PAGE.replace("- first-year", "- 2024");

    Map<String, String> named = built("named", page, names.toString());
    Map<String, String> written = built("plain", plain, "");

    assertThat(named.keySet()).isEqualTo(written.keySet());
    named.forEach((path, text) -> assertThat(text).as(path).isEqualTo(written.get(path)));
  }

  private Map<String, String> built(String name, String page, String names)
      throws IOException, OutputRefused {
    Path root = folder.resolve(name);
    Reports.copy(Path.of("src/test/resources/diagnostics/base"), root);
    Files.writeString(root.resolve("content/en/index.md"), page);
    Files.writeString(root.resolve("content/figures.yaml"), names);
    Path output = root.resolve("site");
    Project project =
        new Project(root, output, 1, "Caravan test", folder.resolve("cache"), Set.of());
    assertThat(new SiteBuild(project).build().diagnostics()).isEmpty();
    return Reports.texts(output);
  }
}

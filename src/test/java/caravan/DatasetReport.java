package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Summary;
import caravan.testing.Reports;
import caravan.text.csv.CsvCells;
import caravan.text.diagnostic.Checked;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small report whose dataset has something of everything, and its site. */
abstract class DatasetReport {
  static final String BASE = "https://example.org/trade/";
  static final Path RESOURCES = Path.of("src/test/resources");

  static final String SITE =
      """
      title: {en: Trade, zh: 贸易}
      description: {en: What is traded., zh: 贸易概况。}
      languages: [en, zh]
      base-url: https://example.org/trade/
      publisher: {name: {en: Office, zh: 统计局}, url: "https://office.example/"}
      licence: CC-BY-4.0
      edition: "2.0.1"
      """;

  /**
   * Each kind of period, several statuses, digits, others' values, and notes that try something.
   */
  static final String DATASET =
      """
      title: {en: "=Trade, by \\"partner\\"", zh: 按伙伴的贸易}
      description: {en: Goods., zh: 货物。}
      note: {en: "@all", zh: "全部"}
      unit: USD
      multiplier: 1e6
      dimensions: [partner, Flow_1]
      source: a
      observations:
        KAZ:
          exp:
            2022: 46.40
            2023: {value: 45e4, status: P, note: {en: "=cmd|' /C calc'!A0", zh: "+1"}}
            2024-H2: {value: -7, status: B}
            2024-Q3: 0.0000001
            2024-11: {value: 0, note: {en: "comma, \\"quote\\"\\nline; \\u202eabc\\u202c _x0041_", zh: 备注}}
            2025-01/2025-05: {value: 3.10, also: [{value: 3.2, source: b}],
              revisions: [{value: 3.0, source: b, status: E}, {value: 2.9, source: a}]}
        KGZ:
          exp: {2022: 1}
          imp: {2022: 2.5}
      """;

  @TempDir Path root;

  final Map<String, String> files = new HashMap<>();

  @BeforeEach
  void report() {
    files.put("site.yaml", SITE);
    files.put(
        "sources.yaml",
        """
        references:
        - {id: a, type: dataset, title: "A, \\"B\\" & <C>", author: [{literal: "-Office"}], issued: 2025, URL: "https://example.org/?q=1&r=2"}
        - {id: b, type: book, title: Old, author: [{family: Adams, given: Ann}], publisher: P, publisher-place: L, issued: 2024}
        """);
    files.put(
        "codelists.yaml",
        """
        partner:
          KAZ: {en: Kazakhstan, zh: 哈萨克斯坦}
          KGZ: {en: "=Kyrgyzstan()", zh: 吉尔吉斯斯坦}
        Flow_1:
          exp: {en: Exports, zh: 出口}
          imp: {en: Imports, zh: 进口}
        """);
    files.put("data/t.yaml", DATASET);
    files.put(
        "en/index.md",
        "---\ntitle: Home\ndate: 2026-01-30\n---\n[1 million dollars](=t.KGZ.exp@2022).\n");
    files.put("zh/index.md", "---\ntitle: 首页\ndate: 2026-02-01\n---\n[100万美元](=t.KGZ.exp@2022)。\n");
  }

  void build() throws IOException {
    Reports.write(root, files);
    Checked<Summary> built = Reports.build(root, 2);
    assertThat(built.diagnostics()).isEmpty();
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve("site").resolve(path));
  }

  byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(root.resolve("site").resolve(path));
  }

  JsonObject json(String path) throws IOException {
    return JsonParser.parseString(read(path)).getAsJsonObject();
  }

  static Stream<JsonObject> objects(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  List<List<String>> rows(String path) throws Exception {
    String text = read(path).replaceFirst("^\uFEFF", "");
    return CsvCells.of(text, ',', Integer.MAX_VALUE).stream().map(CsvCells.Row::cells).toList();
  }

  List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("site").resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

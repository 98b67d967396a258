package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.testing.XlsxParts;
import caravan.text.encode.Digest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in which a dataset can be had: each is held to its own standard, and read again. */
class DatasetFormsTest extends DatasetReport {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theMetadataOfTheCsvAreThoseOfItsColumns(String language) throws Exception {
    build();
    JsonObject described = json(language + "/data/t.csv-metadata.json");
    assertThat(described.getAsJsonArray("@context").get(0).getAsString())
        .isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(described.get("url").getAsString()).isEqualTo("t.csv");
    // Terms with a prefix, and no others but those of the vocabulary.
    assertThat(described.keySet())
        .allMatch(key -> key.matches("@context|url|dialect|tableSchema|(dc|dcat):[a-zA-Z]+"))
        .contains(
            "dc:title", "dc:description", "dc:license", "dc:publisher", "dc:modified", "dc:source");
    JsonObject schema = described.getAsJsonObject("tableSchema");
    List<JsonObject> columns = objects(schema.get("columns")).toList();
    List<String> names = columns.stream().map(one -> one.get("name").getAsString()).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9.~-][A-Za-z0-9_.~-]*"));
    List<List<String>> rows = rows(language + "/data/t.csv");
    for (int i = 0; i < columns.size(); i++) {
      JsonObject titles = columns.get(i).getAsJsonObject("titles");
      assertThat(titles.getAsJsonArray(language).get(0).getAsString())
          .isEqualTo(rows.get(0).get(i));
      assertThat(titles.keySet()).isSubsetOf("en", "zh");
    }
    assertThat(rows.get(0)).hasSameSizeAs(columns);
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int i = 0; i < columns.size(); i++) {
        assertThat(fits(columns.get(i), row.get(i)))
            .as("%s: %s", names.get(i), row.get(i))
            .isTrue();
      }
    }
    List<Integer> key =
        StreamSupport.stream(schema.getAsJsonArray("primaryKey").spliterator(), false)
            .map(name -> names.indexOf(name.getAsString()))
            .toList();
    Set<List<String>> keys = new HashSet<>();
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(row -> assertThat(keys.add(key.stream().map(row::get).toList())).isTrue());
  }

  /** Whether a cell is what its column says, as section 6.4 of the model of tabular data has it. */
  private static boolean fits(JsonObject column, String cell) {
    if (cell.equals(column.get("null").getAsString())) {
      return !column.get("required").getAsBoolean();
    }
    JsonElement datatype = column.get("datatype");
    if (datatype.isJsonPrimitive()) {
      return switch (datatype.getAsString()) {
        case "decimal" -> cell.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
        case "anyURI" -> cell.matches("https?://\\S+");
        default -> datatype.getAsString().equals("string");
      };
    }
    JsonObject type = datatype.getAsJsonObject();
    return type.get("base").getAsString().equals("string")
        && cell.matches(type.get("format").getAsString());
  }

  @Test
  void linesThatNothingTellsApartHaveNoKey() throws Exception {
    files.put("data/t.yaml", DATASET.replace("{value: 2.9, source: a}", "{value: 2.9, source: b}"));
    build();
    assertThat(json("en/data/t.csv-metadata.json").getAsJsonObject("tableSchema").has("primaryKey"))
        .isFalse();
    assertThat(objects(json("croissant.json").get("recordSet")).toList().get(0).has("key"))
        .isFalse();
  }

  @Test
  void theWorkbookIsThatOfTheGuidance() throws Exception {
    build();
    XlsxParts made = new XlsxParts(bytes("en/data/t.xlsx"));
    assertThat(made.tabs()).containsExactly("Cover", "Notes", "Data", "Other values");
    assertThat(made.cells(1))
        .containsEntry("A1", "=Trade, by \"partner\"")
        .containsValue("Published by: Office")
        .containsValue("Licence: CC-BY-4.0")
        .containsValue("Address: " + BASE + "en/data/t.html");
    Map<String, String> notes = made.cells(2);
    assertThat(notes)
        .containsEntry("A3", "Mark")
        .containsValue("[p]")
        .containsValue("provisional")
        .containsValue("[note 1]")
        .containsValue("=cmd|' /C calc'!A0");
    Map<String, String> data = made.cells(3);
    assertThat(
            List.of("A6", "B6", "C6", "D6", "E6", "F6", "G6", "H6", "I6").stream().map(data::get))
        .containsExactly(
            "partner",
            "partner (code)",
            "Flow_1",
            "Flow_1 (code)",
            "Period",
            "Value",
            "Status",
            "Source",
            "Notes");
    assertThat(data)
        .containsEntry("F7", "46.40")
        .containsEntry("G8", "[p]")
        .containsEntry("I8", "[note 2]")
        .containsEntry("A13", "=Kyrgyzstan()");
    assertThat(made.cells(4)).containsEntry("G8", "earlier value").containsEntry("F7", "3.2");
    for (int sheet = 1; sheet <= 4; sheet++) {
      Document xml = made.xml("xl/worksheets/sheet" + sheet + ".xml");
      assertThat(xml.select("f, mergeCell, pane")).isEmpty();
      assertThat(xml.select("tablePart")).hasSize(sheet == 1 ? 0 : 1);
    }
    XlsxParts chinese = new XlsxParts(bytes("zh/data/t.xlsx"));
    assertThat(chinese.tabs()).containsExactly("封面", "注释", "数据", "其他数值");
    assertThat(chinese.cells(3)).containsEntry("A7", "哈萨克斯坦").containsEntry("I8", "[注2]");
    assertThat(chinese.xml("docProps/core.xml").selectFirst("dc|language").text()).isEqualTo("zh");
  }

  @Test
  void thePageOffersWhatIsThere() throws Exception {
    build();
    Document page = Jsoup.parse(read("en/data/t.html"), BASE + "en/data/t.html");
    List<String> data = page.select(".files").first().select("a").eachAttr("abs:href");
    assertThat(data)
        .containsExactly(
            BASE + "en/data/t.csv", BASE + "en/data/t.xlsx", BASE + "en/data/t.sdmx.csv");
    assertThat(page.select("link[rel=alternate][title]").eachAttr("abs:href"))
        .containsAll(data)
        .hasSize(data.size() + 1);
    assertThat(page.select("link[rel=describedby]").eachAttr("abs:href"))
        .isEqualTo(page.select(".files").last().select("a").eachAttr("abs:href"))
        .containsExactly(BASE + "en/data/t.csv-metadata.json", BASE + "en/data/t.sdmx.json");
    JsonArray graph =
        JsonParser.parseString(page.select("script[type=application/ld+json]").html())
            .getAsJsonObject()
            .getAsJsonArray("@graph");
    List<JsonObject> downloads =
        objects(graph.get(0).getAsJsonObject().get("distribution")).toList();
    assertThat(downloads.stream().map(one -> one.get("contentUrl").getAsString())).isEqualTo(data);
    for (JsonObject download : downloads) {
      byte[] file = bytes(download.get("contentUrl").getAsString().substring(BASE.length()));
      assertThat(download.get("sha256").getAsString()).isEqualTo(Digest.of(file));
    }
    assertThat(page.select(".files .size").first().text()).matches("1 kB|2 kB|\\d{3} bytes");
    Document list = Jsoup.parse(read("zh/data/index.html"), BASE + "zh/data/index.html");
    assertThat(list.select(".chart-links a").eachAttr("abs:href"))
        .containsExactly(
            BASE + "datapackage.json", BASE + "catalog.jsonld", BASE + "croissant.json");
  }

  @Test
  void formsCanBeLeftOut() throws Exception {
    files.put("site.yaml", SITE + "data-formats: [xlsx]\n");
    build();
    assertThat(names("en/data"))
        .containsExactly("all.zip", "index.html", "t.csv", "t.html", "t.xlsx");
    Document page = Jsoup.parse(read("en/data/t.html"));
    assertThat(page.select(".files a").eachText()).containsExactly("CSV", "XLSX");
  }

  /** Another program finds in it what stands in the CSV, with types. */
  @Test
  void parquetIsThereWhereItIsAskedFor() throws Exception {
    files.put("site.yaml", SITE + "data-formats: [parquet]\n");
    build();
    assertThat(names("zh/data"))
        .containsExactly("all.zip", "index.html", "t.csv", "t.html", "t.parquet");
    Document page = Jsoup.parse(read("zh/data/t.html"));
    assertThat(page.select(".files a").eachText()).containsExactly("CSV", "Parquet");
    assertThat(read("catalog.jsonld"))
        .contains("https://www.iana.org/assignments/media-types/application/vnd.apache.parquet")
        .contains("file-type/PARQUET");
    Path file = root.resolve("site/zh/data/t.parquet");
    List<List<String>> typed = asked("SELECT * FROM '" + file + "'");
    List<List<String>> rows = rows("zh/data/t.csv");
    List<String> head = rows.get(0);
    assertThat(asked("SELECT column_name FROM (DESCRIBE FROM '" + file + "')"))
        .isEqualTo(head.stream().map(List::of).toList());
    assertThat(typed).hasSize(rows.size() - 1);
    for (int i = 0; i < typed.size(); i++) {
      for (int c = 0; c < head.size(); c++) {
        String cell = rows.get(i + 1).get(c);
        boolean number = head.get(c).matches("value|multiplier");
        if (number) {
          assertThat(new BigDecimal(typed.get(i).get(c))).isEqualByComparingTo(cell);
        } else {
          // What a spreadsheet would compute has an apostrophe ahead in CSV.
          assertThat(typed.get(i).get(c)).isEqualTo(cell.replaceFirst("^'(?=[-=+@])", ""));
        }
      }
    }
    assertThat(asked("SELECT typeof(value), typeof(period) FROM '" + file + "' LIMIT 1"))
        .containsExactly(List.of("DECIMAL(13,7)", "VARCHAR"));
  }

  private static List<List<String>> asked(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(Objects.requireNonNullElse(found.getString(i), ""));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void whatNeedsAnAddressIsLeftOutWithoutOne() throws Exception {
    files.put("site.yaml", "title: T\nlanguages: [en, zh]\n");
    build();
    assertThat(root.resolve("site/catalog.jsonld")).doesNotExist();
    assertThat(root.resolve("site/croissant.json")).doesNotExist();
    Document page = Jsoup.parse(read("en/data/t.html"));
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("t.csv", "t.xlsx", "t.sdmx.csv");
    assertThat(read("en/data/t.sdmx.csv")).contains("CARAVAN:t(1.0)");
  }

  @Test
  void theSameReportHasTheSameFiles() throws Exception {
    build();
    Map<String, String> once = digests();
    Reports.build(root, 1);
    assertThat(digests()).isEqualTo(once);
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String name : names("en/data")) {
      digests.put(name, Digest.of(bytes("en/data/" + name)));
    }
    for (String name : List.of("catalog.jsonld", "croissant.json", "datapackage.json")) {
      digests.put(name, Digest.of(bytes(name)));
    }
    return digests;
  }
}

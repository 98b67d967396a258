package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.site.publish.ServerFiles;
import caravan.testing.BuiltSites;
import caravan.testing.PageWeight;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped report as it is served: what goes over the wire, and what is said of its files. */
class PublishedSiteTest {
  private static final String BASE = "https://caravan-report.github.io/caravan/";

  /** What a page may transfer at first view, packed, in bytes. */
  private static final int MOST_BYTES = 100_000;

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  private static List<Path> files = List.of();

  @BeforeAll
  static void build() {
    site = BuiltSites.of(".");
    files = BuiltSites.files(site, "");
  }

  private static List<Path> files(String ending) {
    return files.stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  @Test
  void noPageIsHeavy() throws IOException {
    PageWeight weight = new PageWeight(site);
    Map<String, Integer> heavy = new TreeMap<>();
    for (Path page : files(".html")) {
      int bytes = weight.of(page);
      if (bytes > MOST_BYTES) {
        heavy.put(site.relativize(page).toString(), bytes);
      }
    }
    assertThat(heavy).isEmpty();
  }

  @Test
  void nothingInAPageOrPictureBreaksThePolicy() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(".html") || file.toString().endsWith(".fig-total.svg")) {
        Document page = Jsoup.parse(Files.readString(file));
        String bad =
            "[style], style, script:not([src]):not([type=application/ld+json]), base, iframe";
        page.select(bad).forEach(e -> wrong.add(site.relativize(file) + ": " + e.outerHtml()));
        page.getAllElements().stream()
            .flatMap(e -> e.attributes().asList().stream())
            .filter(a -> a.getKey().startsWith("on") || a.getValue().startsWith("javascript:"))
            .forEach(a -> wrong.add(site.relativize(file) + ": " + a));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pagesAndServerSayTheSamePolicy() throws IOException {
    for (Path file : files(".html")) {
      assertThat(
              Jsoup.parse(Files.readString(file))
                  .select("meta[http-equiv=Content-Security-Policy]")
                  .attr("content"))
          .as(file.toString())
          .isEqualTo(ServerFiles.POLICY);
    }
    assertThat(Files.readString(site.resolve("_headers"))).contains(ServerFiles.POLICY);
  }

  @Test
  void whatIsKeptForEverIsNamedByItsContent() throws Exception {
    for (Path file : files) {
      if (file.startsWith(site.resolve("theme"))) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(file.getFileName().toString())
            .contains("." + HexFormat.of().formatHex(digest, 0, 5));
      }
    }
  }

  @Test
  void everyPageOfTheMapIsThereAndLeadsToItsTranslations() throws IOException {
    Document map = Jsoup.parse(Files.readString(site.resolve("sitemap.xml")));
    List<String> places = map.select("loc").eachText();
    Set<String> pages = new HashSet<>();
    for (Path file : files(".html")) {
      String path = site.relativize(file).toString();
      if (path.contains("/")) {
        pages.add(BASE + path);
      }
    }
    assertThat(places).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    assertThat(pages).containsAll(places);
    for (String place : places) {
      Document page = Jsoup.parse(Files.readString(site.resolve(place.substring(BASE.length()))));
      assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(place);
      assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href")).contains(place);
      String image = page.select("meta[property=og:image]").attr("content");
      assertThat(site.resolve(image.substring(BASE.length()))).isRegularFile();
    }
  }

  @Test
  void everyDataFileIsAsItIsDescribed() throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String place : List.of("", "en/", "zh/", "ru/")) {
      String json = Files.readString(site.resolve(place + "datapackage.json"));
      JsonObject described = JsonParser.parseString(json).getAsJsonObject();
      assertThat(described.getAsJsonArray("resources").size()).isGreaterThan(30);
      for (JsonElement resource : described.getAsJsonArray("resources")) {
        rows += check(place, resource.getAsJsonObject(), wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isGreaterThan(1000);
  }

  private static int check(String place, JsonObject resource, List<String> wrong)
      throws IOException {
    assertThat(resource.get("name").getAsString()).matches("[-a-z0-9._/]+");
    String path = resource.get("path").getAsString();
    assertThat(path).doesNotContain("..").doesNotStartWith("/");
    List<JsonObject> fields = new ArrayList<>();
    resource
        .getAsJsonObject("schema")
        .getAsJsonArray("fields")
        .forEach(field -> fields.add(field.getAsJsonObject()));
    String text = Files.readString(site.resolve(place + path));
    assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
    int rows = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      for (CsvRecord row : reader) {
        if (rows++ == 0) {
          assertThat(row.getFields())
              .isEqualTo(fields.stream().map(field -> field.get("name").getAsString()).toList());
          continue;
        }
        for (int i = 0; i < fields.size(); i++) {
          String problem = problem(fields.get(i), row.getField(i));
          if (problem != null) {
            wrong.add(place + path + ", line " + rows + ": " + problem);
          }
        }
      }
    }
    return rows;
  }

  private static String problem(JsonObject field, String cell) {
    JsonObject constraints = field.getAsJsonObject("constraints");
    String name = field.get("name").getAsString();
    if (cell.isEmpty()) {
      return constraints != null && constraints.has("required") ? name + " is missing" : null;
    }
    if (field.get("type").getAsString().equals("number")) {
      new BigDecimal(cell);
    }
    if (constraints != null && constraints.has("pattern")) {
      String pattern = constraints.get("pattern").getAsString();
      return cell.matches(pattern) ? null : name + " is no period: " + cell;
    }
    if (constraints != null && constraints.has("enum")) {
      List<String> allowed = new ArrayList<>();
      constraints.getAsJsonArray("enum").forEach(code -> allowed.add(code.getAsString()));
      return allowed.contains(cell) ? null : name + " is none of " + allowed + ": " + cell;
    }
    return null;
  }
}

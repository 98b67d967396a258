package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.tables.ImportFault;
import caravan.app.imports.ImportOptions;
import caravan.app.imports.ImportedData;
import caravan.app.imports.TableImport;
import caravan.app.pipeline.Summary;
import caravan.testing.Reports;
import caravan.testing.XlsxParts;
import caravan.text.csv.CsvCells;
import caravan.text.diagnostic.Checked;
import caravan.text.encode.Digest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in which a dataset can be had: each is held to its own standard, and read again. */
class DatasetFormsTest {
  private static final String BASE = "https://example.org/trade/";
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final String SITE =
      """
      title: {en: Trade, zh: 贸易}
      description: {en: What is traded., zh: 贸易概况。}
      languages: [en, zh]
      base-url: https://example.org/trade/
      publisher: {name: {en: Office, zh: 统计局}, url: "https://office.example/"}
      licence: CC-BY-4.0
      edition: "2.0.1"
      """;

  /** Each kind of period, several statuses, digits, others' values, and notes that try something. */
  private static final String DATASET =
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

  private final Map<String, String> files = new HashMap<>();

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
    files.put("en/index.md", "---\ntitle: Home\ndate: 2026-01-30\n---\n[1 million dollars](=t.KGZ.exp@2022).\n");
    files.put("zh/index.md", "---\ntitle: 首页\ndate: 2026-02-01\n---\n[100万美元](=t.KGZ.exp@2022)。\n");
  }

  private void build() throws IOException {
    Reports.write(root, files);
    Checked<Summary> built = Reports.build(root, 2);
    assertThat(built.diagnostics()).isEmpty();
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve("site").resolve(path));
  }

  private byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(root.resolve("site").resolve(path));
  }

  private JsonObject json(String path) throws IOException {
    return JsonParser.parseString(read(path)).getAsJsonObject();
  }

  private static Stream<JsonObject> objects(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private List<List<String>> rows(String path) throws Exception {
    String text = read(path).replaceFirst("^\uFEFF", "");
    return CsvCells.of(text, ',', Integer.MAX_VALUE).stream().map(CsvCells.Row::cells).toList();
  }

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
  void theSdmxFileIsReadAgain() throws Exception {
    build();
    List<List<String>> rows = rows("en/data/t.sdmx.csv");
    assertThat(rows.get(0))
        .containsExactly(
            "STRUCTURE", "STRUCTURE_ID", "ACTION", "PARTNER", "FLOW_1", "TIME_PERIOD", "OBS_VALUE",
            "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "DATA_SOURCE", "COMMENT_OBS");
    assertThat(read("en/data/t.sdmx.csv")).startsWith("STRUCTURE,");
    assertThat(rows.get(6).subList(0, 9))
        .containsExactly(
            "datastructure", "ORG.EXAMPLE:t(1.0)", "I", "KAZ", "exp", "2025-01-01/P5M", "3.10", "A",
            "USD");
    ImportedData read = imported("en/data/t.sdmx.csv");
    assertThat(read.unit()).isEqualTo("USD");
    assertThat(read.multiplier()).isEqualTo("1e6");
    assertThat(read.dimensions().keySet()).containsExactly("partner", "flow_1");
    Map<String, String> values = new TreeMap<>();
    read.rows()
        .forEach(
            row ->
                values.put(
                    row.key() + "@" + row.period(), row.digits() + " " + row.status()));
    assertThat(values)
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "[KAZ, exp]@2022", "46.40 ",
                    "[KAZ, exp]@2023", "450000 P",
                    "[KAZ, exp]@2024-H2", "-7 B",
                    "[KAZ, exp]@2024-Q3", "0.0000001 ",
                    "[KAZ, exp]@2024-11", "0 ",
                    "[KAZ, exp]@2025-01/2025-05", "3.10 ",
                    "[KGZ, exp]@2022", "1 ",
                    "[KGZ, imp]@2022", "2.5 ")));
    assertThat(read.rows().stream().map(ImportedData.Row::note).filter(note -> !note.isEmpty()))
        .containsExactlyInAnyOrder(
            "'=cmd|' /C calc'!A0", "comma, \"quote\"\nline; \u202eabc\u202c _x0041_");
  }

  private ImportedData imported(String path) throws IOException, ImportFault {
    List<ImportedData> data =
        TableImport.read(Path.of(path).getFileName().toString(), bytes(path), ImportOptions.NONE);
    assertThat(data).hasSize(1);
    return data.get(0);
  }

  @Test
  void theStructureIsThatOfTheData() throws Exception {
    build();
    JsonObject message = json("en/data/t.sdmx.json");
    assertThat(message.getAsJsonObject("meta").keySet()).contains("id", "prepared", "sender");
    JsonObject data = message.getAsJsonObject("data");
    JsonObject structure = objects(data.get("dataStructures")).toList().get(0);
    String name =
        structure.get("agencyID").getAsString()
            + ":"
            + structure.get("id").getAsString()
            + "("
            + structure.get("version").getAsString()
            + ")";
    List<List<String>> rows = rows("en/data/t.sdmx.csv");
    assertThat(rows.get(1).get(1)).isEqualTo(name);
    JsonObject components = structure.getAsJsonObject("dataStructureComponents");
    List<String> ids = new ArrayList<>();
    JsonObject dimensionList = components.getAsJsonObject("dimensionList");
    List<JsonObject> dimensions = objects(dimensionList.get("dimensions")).toList();
    dimensions.forEach(one -> ids.add(one.get("id").getAsString()));
    ids.add(dimensionList.getAsJsonObject("timeDimension").get("id").getAsString());
    objects(components.getAsJsonObject("measureList").get("measures"))
        .forEach(one -> ids.add(one.get("id").getAsString()));
    objects(components.getAsJsonObject("attributeList").get("attributes"))
        .forEach(one -> ids.add(one.get("id").getAsString()));
    assertThat(ids).isEqualTo(rows.get(0).subList(3, rows.get(0).size()));
    // Each concept and each list that is referred to is there, or is one of SDMX.
    Set<String> there = new HashSet<>();
    objects(data.get("conceptSchemes"))
        .forEach(
            scheme ->
                objects(scheme.get("concepts"))
                    .forEach(
                        one ->
                            there.add(
                                "conceptscheme.Concept=ORG.EXAMPLE:CS_t(1.0)."
                                    + one.get("id").getAsString())));
    Map<String, Set<String>> codes = new HashMap<>();
    objects(data.get("codelists"))
        .forEach(
            list -> {
              String urn = "codelist.Codelist=ORG.EXAMPLE:" + list.get("id").getAsString() + "(1.0)";
              there.add(urn);
              objects(list.get("codes"))
                  .forEach(
                      one ->
                          codes
                              .computeIfAbsent(urn, key -> new HashSet<>())
                              .add(one.get("id").getAsString()));
            });
    java.util.regex.Matcher urns =
        java.util.regex.Pattern.compile("urn:sdmx:org\\.sdmx\\.infomodel\\.([^\"]+)")
            .matcher(message.toString().replace("\\u003d", "="));
    int found = 0;
    while (urns.find()) {
      found++;
      assertThat(urns.group(1)).satisfiesAnyOf(
          urn -> assertThat(there).contains(urn),
          urn -> assertThat(urn).startsWith("codelist.Codelist=SDMX:CL_"));
    }
    assertThat(found).isGreaterThan(12);
    for (int d = 0; d < dimensions.size(); d++) {
      String urn =
          dimensions
              .get(d)
              .getAsJsonObject("localRepresentation")
              .get("enumeration")
              .getAsString()
              .replace("urn:sdmx:org.sdmx.infomodel.", "");
      int column = 3 + d;
      assertThat(rows.subList(1, rows.size()).stream().map(row -> row.get(column)))
          .allMatch(codes.get(urn)::contains)
          .allMatch(code -> code.matches("[A-Za-z0-9_@$-]+"));
    }
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
    assertThat(List.of("A6", "B6", "C6", "D6", "E6", "F6", "G6", "H6", "I6").stream().map(data::get))
        .containsExactly(
            "partner", "partner (code)", "Flow_1", "Flow_1 (code)", "Period", "Value", "Status",
            "Source", "Notes");
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
    assertThat(chinese.cells(3)).containsEntry("A7", "哈萨克斯坦").containsEntry("I8", "[注 2]");
    assertThat(chinese.xml("docProps/core.xml").selectFirst("dc|language").text()).isEqualTo("zh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"datapackage.json", "en/datapackage.json", "zh/datapackage.json"})
  void theDataPackageFitsItsSchema(String path) throws Exception {
    build();
    JsonObject described = json(path);
    assertThat(described.get("$schema").getAsString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    Path folder = root.resolve("site").resolve(path).getParent();
    for (JsonObject resource : objects(described.get("resources")).toList()) {
      assertThat(resource.get("type").getAsString()).isEqualTo("table");
      byte[] file = Files.readAllBytes(folder.resolve(resource.get("path").getAsString()));
      assertThat(resource.get("bytes").getAsInt()).isEqualTo(file.length);
      assertThat(resource.get("hash").getAsString()).isEqualTo("sha256:" + Digest.of(file));
      // What version 1 calls profiles is $schema and type in version 2.
      resource.addProperty("profile", "tabular-data-resource");
    }
    described.addProperty("profile", "tabular-data-package");
    String schema =
        Files.readString(RESOURCES.resolve("datapackage/tabular-data-package.json"));
    assertThat(JsonSchemas.errors(JsonSchemas.of(schema), described.toString())).isEmpty();
    objects(described.get("resources")).forEach(resource -> resource.remove("schema"));
    assertThat(JsonSchemas.errors(JsonSchemas.of(schema), described.toString())).isNotEmpty();
  }

  @Test
  void theCatalogueIsDcatAp() throws Exception {
    build();
    Model model = RDFDataMgr.loadModel(root.resolve("site/catalog.jsonld").toString());
    assertThat(violations(model)).isEmpty();
    assertThat(model.size()).isGreaterThan(80);
    String dcat = "http://www.w3.org/ns/dcat#";
    List<String> downloads =
        model
            .listObjectsOfProperty(model.createProperty(dcat + "downloadURL"))
            .mapWith(Object::toString)
            .toList();
    assertThat(downloads)
        .hasSize(6)
        .allSatisfy(
            one -> {
              assertThat(one).startsWith(BASE);
              assertThat(root.resolve("site").resolve(one.substring(BASE.length()))).exists();
            });
    assertThat(
            model
                .listObjectsOfProperty(model.createProperty("http://purl.org/dc/terms/spatial"))
                .mapWith(Object::toString)
                .toList())
        .containsExactlyInAnyOrder(
            "http://publications.europa.eu/resource/authority/country/KAZ",
            "http://publications.europa.eu/resource/authority/country/KGZ");
    // A shape that could not fail would hold nothing.
    Model broken =
        model.removeAll(null, model.createProperty("http://purl.org/dc/terms/publisher"), null);
    assertThat(violations(broken)).isNotEmpty();
  }

  private static List<String> violations(Model model) {
    Graph shapes = RDFDataMgr.loadGraph(RESOURCES.resolve("dcat/shapes.ttl").toString());
    ValidationReport report =
        ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph());
    return report.getEntries().stream().map(Object::toString).toList();
  }

  @Test
  void theCroissantHasWhatItsSpecificationRequires() throws Exception {
    build();
    JsonObject all = json("croissant.json");
    assertThat(all.keySet())
        .contains(
            "@context", "@type", "conformsTo", "description", "license", "name", "url", "creator",
            "datePublished", "distribution", "recordSet");
    assertThat(all.get("@type").getAsString()).isEqualTo("sc:Dataset");
    assertThat(all.get("conformsTo").getAsString()).isEqualTo("http://mlcommons.org/croissant/1.0");
    assertThat(all.get("datePublished").getAsString()).isEqualTo("2026-01-30");
    assertThat(all.get("version").getAsString()).isEqualTo("2.0.1");
    Map<String, List<String>> heads = new LinkedHashMap<>();
    for (JsonObject file : objects(all.get("distribution")).toList()) {
      assertThat(file.get("@type").getAsString()).isEqualTo("cr:FileObject");
      String path = file.get("contentUrl").getAsString().substring(BASE.length());
      assertThat(file.get("sha256").getAsString()).isEqualTo(Digest.of(bytes(path)));
      assertThat(file.get("contentSize").getAsString()).isEqualTo(bytes(path).length + " B");
      heads.put(file.get("@id").getAsString(), rows(path).get(0));
    }
    for (JsonObject set : objects(all.get("recordSet")).toList()) {
      assertThat(set.get("@type").getAsString()).isEqualTo("cr:RecordSet");
      Set<String> ids = new HashSet<>();
      for (JsonObject field : objects(set.get("field")).toList()) {
        assertThat(field.get("@type").getAsString()).isEqualTo("cr:Field");
        assertThat(field.get("dataType").getAsString()).isIn("sc:Text", "sc:Float", "sc:URL");
        assertThat(ids.add(field.get("@id").getAsString())).isTrue();
        assertThat(field.get("@id").getAsString()).startsWith(set.get("@id").getAsString() + "/");
        JsonObject source = field.getAsJsonObject("source");
        String file = source.getAsJsonObject("fileObject").get("@id").getAsString();
        String column = source.getAsJsonObject("extract").get("column").getAsString();
        assertThat(heads.get(file)).contains(column);
      }
      assertThat(objects(set.get("key")).map(one -> one.get("@id").getAsString()))
          .allMatch(ids::contains);
    }
    // It is RDF of its own vocabulary: no term falls through.
    Model model = RDFDataMgr.loadModel(root.resolve("site/croissant.json").toString(), org.apache.jena.riot.Lang.JSONLD);
    assertThat(
            model.listObjectsOfProperty(model.createProperty("http://mlcommons.org/croissant/column")).toList())
        .hasSize(14);
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
        .containsExactly(
            BASE + "en/data/t.csv-metadata.json", BASE + "en/data/t.sdmx.json");
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
        .containsExactly(BASE + "datapackage.json", BASE + "catalog.jsonld", BASE + "croissant.json");
  }

  @Test
  void formsCanBeLeftOut() throws Exception {
    files.put("site.yaml", SITE + "data-formats: [xlsx]\n");
    build();
    assertThat(names("en/data"))
        .containsExactly("index.html", "t.csv", "t.html", "t.xlsx");
    Document page = Jsoup.parse(read("en/data/t.html"));
    assertThat(page.select(".files a").eachText()).containsExactly("CSV", "XLSX");
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("site").resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
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

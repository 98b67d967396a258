package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Summary;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * What machines read of a small report: feeds, the map of the site, what pages tell of themselves.
 */
class MachineFilesTest {
  private static final String BASE = "https://example.org/trade";

  @TempDir Path root;

  private void build(Map<String, String> files) throws IOException {
    Reports.write(root, files);
    Checked<Summary> built = Reports.build(root, 2);
    assertThat(built.diagnostics()).isEmpty();
  }

  private static Map<String, String> report(String title) {
    return Map.of(
        "site.yaml",
        """
        title: {en: "TITLE", zh: 贸易}
        description: "TITLE"
        languages: [en, zh]
        base-url: https://example.org/trade/
        publisher: {name: "TITLE", url: "https://example.org/?a=1&b='2'"}
        licence: CC-BY-4.0
        """
            .replace("TITLE", title),
        "sources.yaml",
        """
        references:
        - {id: a, type: webpage, title: "TITLE", author: [{literal: "TITLE"}], issued: 2025,
           URL: "https://example.org/?q=1&r=2"}
        """
            .replace("TITLE", title),
        "codelists.yaml",
        "partner:\n  KAZ: {en: \"TITLE\", zh: 哈萨克斯坦}\n  KGZ: {en: Kyrgyzstan, zh: 吉尔吉斯斯坦}\n"
            .replace("TITLE", title),
        "data/t.yaml",
        """
        title: "TITLE"
        description: "TITLE"
        unit: USD
        multiplier: 1e9
        dimensions: [partner]
        source: a
        observations:
          KAZ: {2023: 1, 2024: 2, 2025-01/2025-05: 3}
          KGZ: {2023: 1}
        """
            .replace("TITLE", title),
        "en/index.md",
        """
        ---
        title: "TITLE"
        description: "TITLE"
        date: 2026-01-30
        lastmod: 2026-02-01
        weight: 1
        aliases: [old]
        ---
        Text [1 billion dollars](=t.KAZ@2023).
        """
            .replace("TITLE", title),
        "zh/index.md",
        "---\ntitle: 首页\nweight: 1\n---\n[10亿美元](=t.KAZ@2023)。\n",
        "en/only.md",
        "---\ntitle: Only here\ndate: 2026-03-05\nslug: \"mine\"\n---\nText.\n");
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    // Tries to end an element, a comment, a section and an attribute.
    String plain = "a </script><script>alert(1)</script><!-- ]]> \" onload='x' & \u2028 {{7*7}}";
    String quoted = plain.replace("\"", "\\\"").replace("\u2028", "\\u2028");
    Map<String, String> files = new HashMap<>(report(quoted));
    // A title is Markdown, where such signs are told of unless they are escaped.
    String escaped = quoted.replace("<", "\\\\<").replace("{{", "\\\\{{");
    files.computeIfPresent(
        "en/index.md", (name, text) -> text.replace("title: \"" + quoted, "title: \"" + escaped));
    build(files);
    Document page = page("en/index.html");
    assertThat(page.select("script:not([type]):not([src])")).isEmpty();
    assertThat(page.select("script[type]")).hasSize(1);
    assertThat(page.select("[onload]")).isEmpty();
    assertThat(data(page).get(0).getAsJsonObject().get("description").getAsString())
        .isEqualTo(plain);
    assertThat(page.select("meta[property=og:description]").attr("content")).isEqualTo(plain);
    JsonObject dataset = data(page("en/data/t.html")).get(0).getAsJsonObject();
    assertThat(dataset.get("name").getAsString()).isEqualTo(plain);
    assertThat(first(dataset, "isBasedOn").get("name").getAsString()).isEqualTo(plain);
    assertThat(texts(xml("en/feed.xml"), "subtitle")).containsExactly(plain);
    assertThat(
            JsonParser.parseString(read("datapackage.json"))
                .getAsJsonObject()
                .get("title")
                .getAsString())
        .isEqualTo(plain);
  }

  @Test
  void aFeedIsAtom() throws IOException {
    build(report("Trade"));
    org.w3c.dom.Document feed = xml("en/feed.xml");
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(texts(feed, "id"))
        .containsExactly(BASE + "/en/feed.xml", BASE + "/en/only", BASE + "/en/index");
    assertThat(texts(feed, "updated"))
        .containsExactly("2026-03-05T00:00:00Z", "2026-03-05T00:00:00Z", "2026-02-01T00:00:00Z");
    assertThat(texts(feed, "published"))
        .containsExactly("2026-03-05T00:00:00Z", "2026-01-30T00:00:00Z");
    assertThat(texts(feed, "name")).containsExactly("Trade");
    assertThat(attributes(feed, "link", "href"))
        .containsExactly(
            BASE + "/en/feed.xml",
            BASE + "/en/index.html",
            BASE + "/en/mine.html",
            BASE + "/en/index.html");
    assertThat(page("en/data/t.html").select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("../feed.xml");
    // No Chinese page says when it changed.
    assertThat(root.resolve("site/zh/feed.xml")).doesNotExist();
    assertThat(page("zh/index.html").select("link[type=application/atom+xml]")).isEmpty();
  }

  @Test
  void theMapHasEveryPageAndItsTranslations() throws IOException {
    build(report("Trade"));
    org.w3c.dom.Document map = xml("sitemap.xml");
    assertThat(texts(map, "loc"))
        .containsExactlyInAnyOrder(
            BASE + "/en/index.html",
            BASE + "/zh/index.html",
            BASE + "/en/mine.html",
            BASE + "/en/sources.html",
            BASE + "/zh/sources.html",
            BASE + "/en/data/index.html",
            BASE + "/zh/data/index.html",
            BASE + "/en/data/t.html",
            BASE + "/zh/data/t.html");
    assertThat(texts(map, "lastmod")).containsExactly("2026-02-01", "2026-03-05");
    assertThat(read("robots.txt")).endsWith("Sitemap: " + BASE + "/sitemap.xml\n");
    assertThat(alternates(page("zh/data/t.html")))
        .containsExactly(
            "en " + BASE + "/en/data/t.html",
            "zh " + BASE + "/zh/data/t.html",
            "x-default " + BASE + "/en/data/t.html");
    assertThat(alternates(page("en/mine.html"))).isEmpty();
  }

  @Test
  void aDatasetIsDescribed() throws IOException {
    build(report("Trade"));
    JsonArray things = data(page("en/data/t.html"));
    JsonObject dataset = things.get(0).getAsJsonObject();
    assertThat(dataset.get("@type").getAsString()).isEqualTo("Dataset");
    assertThat(dataset.get("temporalCoverage").getAsString()).isEqualTo("2023-01/2025-05");
    assertThat(values(dataset.getAsJsonArray("spatialCoverage"), "identifier"))
        .containsExactly("KAZ", "KGZ");
    assertThat(dataset.get("license").getAsString())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(first(dataset, "distribution").get("contentUrl").getAsString())
        .isEqualTo(BASE + "/en/data/t.csv");
    assertThat(dataset.get("description").getAsString().length()).isBetween(50, 5000);
    JsonArray crumbs = things.get(1).getAsJsonObject().getAsJsonArray("itemListElement");
    assertThat(values(crumbs, "item"))
        .containsExactly(
            BASE + "/en/index.html", BASE + "/en/data/index.html", BASE + "/en/data/t.html");
  }

  @Test
  void formerAddressesLeadToThePresentOne() throws IOException {
    build(report("Trade"));
    assertThat(read("_redirects"))
        .isEqualTo("/en/old.html /en/index.html 301\n/en/old /en/index.html 301\n");
    Document old = page("en/old.html");
    assertThat(old.select("meta[http-equiv=refresh]").attr("content")).endsWith("url=index.html");
    assertThat(old.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + "/en/index.html");
  }

  @Test
  void whatIsNotThereIsAnsweredFromAnyAddress() throws IOException {
    build(report("Trade"));
    Document missing = page("404.html");
    List<String> addresses = new ArrayList<>();
    missing.select("[href]").forEach(link -> addresses.add(link.attr("href")));
    assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("/trade/"));
    assertThat(missing.select("section a").eachAttr("href"))
        .containsExactly("/trade/en/index.html", "/trade/zh/index.html");
  }

  @Test
  void withoutABaseNothingClaimsAnAddress() throws IOException {
    build(Map.of("en/index.md", "---\ntitle: Home\ndate: 2026-01-01\n---\nText.\n"));
    for (String path : List.of("sitemap.xml", "en/feed.xml", "en/index.card.png", "_redirects")) {
      assertThat(root.resolve("site").resolve(path)).doesNotExist();
    }
    assertThat(read("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
    Document page = page("en/index.html");
    assertThat(page.select("link[rel=alternate], meta[property], script[type]")).isEmpty();
    assertThat(page("404.html").select("a").attr("href")).isEqualTo("/en/index.html");
  }

  private static List<String> alternates(Document page) {
    List<String> links = new ArrayList<>();
    for (Element link : page.select("link[hreflang]")) {
      links.add(link.attr("hreflang") + " " + link.attr("href"));
    }
    return links;
  }

  private static JsonArray data(Document page) {
    String json = page.select("script[type=application/ld+json]").get(0).data();
    return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("@graph");
  }

  private static JsonObject first(JsonObject thing, String name) {
    return thing.getAsJsonArray(name).get(0).getAsJsonObject();
  }

  private static List<String> values(JsonArray things, String name) {
    List<String> values = new ArrayList<>();
    for (JsonElement thing : things) {
      values.add(thing.getAsJsonObject().get(name).getAsString());
    }
    return values;
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve("site").resolve(path));
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(read(path));
  }

  private org.w3c.dom.Document xml(String path) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      byte[] bytes = Files.readAllBytes(root.resolve("site").resolve(path));
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<String> texts(org.w3c.dom.Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> attributes(
      org.w3c.dom.Document document, String name, String attribute) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      values.add(((org.w3c.dom.Element) found.item(i)).getAttribute(attribute));
    }
    return values;
  }
}

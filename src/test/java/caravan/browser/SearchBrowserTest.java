package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.typesetting.SearchWords;
import caravan.site.search.SearchEntry;
import caravan.site.search.SearchFiles;
import caravan.site.search.SearchIndex;
import caravan.testing.BuiltSites;
import caravan.text.encode.Digest;
import caravan.text.json.Json;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches the built site in Chromium, opened as files, by keyboard alone. */
@Tag("browser")
class SearchBrowserTest {
  private static final @Nullable String SCREENSHOTS = System.getProperty("caravan.screenshots");
  private static final int NEAR = 3;

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  /** What a reader types, and where one of the first results must lead. */
  private record Query(String language, String text, String leadsTo) {}

  private static List<Query> queries() {
    return Stream.of(
            "en|Kazakhstan|kazakhstan.html",
            "en|kazahstan|kazakhstan.html",
            "en|Horgos|transport.html",
            "en|gas pipeline|turkmenistan.html",
            "en|countries|totals.html",
            "en|106.3|index.html",
            "en|debt Tajikistan|tajikistan.html",
            "en|what is missing|method.html",
            "zh|铁路|transport.html",
            "zh|天然气|products.html",
            "zh|中欧班列|transport.html",
            "zh|逆差|uzbekistan.html",
            "zh|霍尔果斯|transport.html",
            "zh|1063亿|index.html",
            "zh|中吉乌铁路|transport.html",
            "zh|债|investment.html",
            "ru|экспорт|exports-imports.html",
            "ru|границе|transport.html",
            "ru|торговля|transport.html",
            "ru|Хоргос|transport.html",
            "ru|106,3|index.html",
            "ru|железной дороги|transport.html",
            "ru|инвестициях|investment.html",
            "ru|ДОЛГАМИ|investment.html",
            "ru|газом|products.html",
            "ru|rfpf[cnfy|kazakhstan.html",
            "en|лфяфлрыефт|kazakhstan.html")
        .map(row -> row.split("\\|", -1))
        .map(row -> new Query(row[0], row[1], row[0] + "/" + row[2]))
        .toList();
  }

  @BeforeAll
  static void build() {
    site = BuiltSites.of(".");
  }

  private static void inBrowser(Browser.NewContextOptions options, Consumer<Page> test) {
    List<String> troubles = new ArrayList<>();
    unwatched(
        options,
        page -> {
          page.onConsoleMessage(message -> troubles.add("console: " + message.text()));
          page.onPageError(error -> troubles.add("script: " + error));
          page.onRequestFailed(request -> troubles.add("failed: " + request.url()));
          test.accept(page);
        });
    assertThat(troubles).isEmpty();
  }

  /** For axe, which makes requests of its own that fail. */
  private static void unwatched(Browser.NewContextOptions options, Consumer<Page> test) {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext(options)) {
      test.accept(context.newPage());
    }
  }

  private static String address(String path) {
    return site.resolve(path).toUri().toString();
  }

  /** Opens the search and types; done when the results for the text are there. */
  private static List<String> search(Page page, String text) {
    page.keyboard().press("/");
    Locator list = page.locator("dialog.search .search-results");
    list.evaluate("list => list.replaceChildren()");
    page.keyboard().insertText(text);
    page.waitForCondition(() -> list.locator("a").count() > 0);
    List<String> addresses = new ArrayList<>();
    list.locator("a").all().forEach(link -> addresses.add((String) link.evaluate("a => a.href")));
    return addresses;
  }

  @Test
  void realWordsLeadToWhereTheyAreTold() {
    SoftAssertions softly = new SoftAssertions();
    inBrowser(
        new Browser.NewContextOptions(),
        page -> {
          for (Query query : queries()) {
            page.navigate(address(query.language() + "/method.html"));
            List<String> found = search(page, query.text());
            softly
                .assertThat(found.subList(0, Math.min(NEAR, found.size())))
                .as(query.text())
                .anySatisfy(href -> assertThat(href).startsWith(address(query.leadsTo())));
          }
        });
    softly.assertAll();
  }

  @Test
  void allOfItByKeyboard() {
    inBrowser(
        new Browser.NewContextOptions(),
        page -> {
          page.navigate(address("en/index.html"));
          Locator dialog = page.locator("dialog.search");
          Locator input = page.locator("#search-words");
          assertThat(page.locator("script[src*=search-engine]").count()).as("loaded late").isZero();

          page.keyboard().press("Control+k");
          assertThat(dialog.isVisible()).isTrue();
          assertThat(input.evaluate("i => i === document.activeElement")).isEqualTo(true);
          page.keyboard().press("Escape");
          assertThat(dialog.isVisible()).isFalse();

          List<String> found = search(page, "gas");
          assertThat(found).hasSize(10);
          assertThat(page.locator("[role=status]").innerText()).matches("Results: \\d+");
          assertThat(dialog.locator("mark").first().innerText()).isEqualToIgnoringCase("gas");
          Locator more = page.locator(".search-more");
          more.focus();
          page.keyboard().press("Enter");
          page.waitForCondition(() -> dialog.locator("li").count() > 10);
          assertThat(page.locator(":focus").evaluate("a => a.href")).isNotEqualTo(found.get(0));

          page.keyboard().press("Escape");
          assertThat(dialog.isVisible()).as("a full field keeps Escape from nothing").isFalse();
          page.keyboard().press("/");
          page.keyboard().press("ArrowDown");
          page.keyboard().press("ArrowDown");
          assertThat(page.locator(":focus").evaluate("a => a.href")).isEqualTo(found.get(1));
          page.keyboard().press("ArrowUp");
          page.keyboard().press("ArrowUp");
          page.keyboard().press("Enter");
          page.waitForURL(found.get(0));
        });
  }

  /** The place found may be on the open page, and nothing found may be all there is to say. */
  @Test
  void saysWhenNothingIsFoundAndClosesForThePageItself() {
    inBrowser(
        new Browser.NewContextOptions(),
        page -> {
          page.navigate(address("en/transport.html"));
          page.keyboard().press("/");
          page.keyboard().insertText("qqqq zzzz");
          Locator status = page.locator("[role=status]");
          page.waitForCondition(() -> status.innerText().startsWith("Nothing was found"));
          page.keyboard().press("Control+a");
          page.keyboard().insertText("two ports on the border");
          page.waitForCondition(() -> status.innerText().startsWith("Results"));
          page.keyboard().press("Enter");
          page.waitForCondition(
              () -> page.url().endsWith("#two-ports-on-the-border-with-kazakhstan"));
          assertThat(page.locator("dialog.search").isVisible()).isFalse();
        });
  }

  @Test
  void canBeReadByAllAndFits() {
    for (int width : List.of(320, 1280)) {
      ColorScheme scheme = width == 320 ? ColorScheme.DARK : ColorScheme.LIGHT;
      unwatched(
          new Browser.NewContextOptions().setViewportSize(width, 640).setColorScheme(scheme),
          page -> {
            page.navigate(address("zh/index.html"));
            search(page, "天然气");
            keepPicture(page, "search-" + width);
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).isEqualTo(width);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
          });
    }
  }

  @Test
  void withoutScriptThereIsNoSearch() {
    inBrowser(
        new Browser.NewContextOptions().setJavaScriptEnabled(false),
        page -> {
          page.navigate(address("en/index.html"));
          assertThat(page.locator(".search-open").isVisible()).isFalse();
          assertThat(page.locator("dialog.search").isVisible()).isFalse();
        });
  }

  /** What is typed is taken apart as the texts were; parts of an index are loaded as needed. */
  @Test
  void scriptAndProgramAgree(@TempDir Path folder) throws IOException {
    Path files = Files.createDirectories(folder.toRealPath().resolve("en/search"));
    List<SearchEntry> entries = entries();
    SearchFiles index =
        SearchFiles.of(
            SearchIndex.of(entries),
            (name, b) -> Digest.of(b) + name,
            new SearchFiles.Limits(0, 300));
    Files.write(files.resolve("x.js"), index.first());
    for (Map.Entry<String, byte[]> file : index.others().entrySet()) {
      Files.write(files.resolve(file.getKey()), file.getValue());
    }
    Path html =
        Files.writeString(
            folder.toRealPath().resolve("page.html"), "<!DOCTYPE html><meta charset=utf-8>");
    inBrowser(
        new Browser.NewContextOptions(),
        page -> {
          page.navigate(html.toUri().toString());
          Path engine = Path.of("templates/assets/search-engine.js");
          page.addScriptTag(new Page.AddScriptTagOptions().setPath(engine));
          page.evaluate(LOADED, files.resolve("x.js").toUri().toString());
          for (SearchEntry entry : entries) {
            assertThat(page.evaluate(TOKENS, entry.text()))
                .as(Json.script(entry.text()))
                .isEqualTo(SearchWords.of(entry.text()));
          }
          assertThat(page.evaluate(TITLES, "铁路")).isEqualTo(List.of("Rail"));
          assertThat(page.evaluate(TITLES, "Hostile")).isEqualTo(List.of("<b>hostile</b>"));
          assertThat(page.evaluate(TITLES, "raliway")).isEqualTo(List.of("Rail"));
          Object loaded = page.evaluate("document.scripts.length");
          assertThat(((Number) loaded).intValue()).isLessThan(index.others().size() / 2);
        });
  }

  private static final String TOKENS = "text => [...caravanSearch.tokens(text)].map(t => t.word)";
  private static final String LOADED =
      """
      address => {
        self.load = (src) => new Promise((done, failed) =>
            document.head.append(Object.assign(
                document.createElement("script"), {src, onload: done, onerror: failed})));
        return self.load(address).then(() => { self.address = address; });
      }""";
  private static final String TITLES =
      """
      async text => {
        const index = new caravanSearch.Index(self.address, self.load);
        const { results } = await index.search(text);
        return Promise.all(results.map(async ({ number }) => (await index.place(number)).title));
      }""";

  private static List<SearchEntry> entries() {
    List<SearchEntry> entries = new ArrayList<>();
    entries.add(entry("Rail", "A railway: 中吉乌铁路"));
    entries.add(entry("<b>hostile</b>", "</script><script>alert(1)</script>\u2028\"];"));
    entries.add(entry("Signs", "A-B, C++ and C#; U.S., R&D, A-Bank, И.И. Иванов, 5A-B, C++x"));
    Random random = new Random(5);
    String some = "abZéñßøأ ёЁйЖщ  中国、。かなกข 0123456789.,:-+#&/\u00a0\u00ad’€½Ａİſ\ud842\udfb7";
    int[] characters = some.codePoints().toArray();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      entries.add(entry("Random " + i, text.toString()));
    }
    return entries;
  }

  private static SearchEntry entry(String title, String text) {
    return new SearchEntry(SearchEntry.Kind.SECTION, title, "", "", "en/a.html", text);
  }

  private static void keepPicture(Page page, String name) {
    if (SCREENSHOTS != null) {
      Path picture = Path.of(SCREENSHOTS, name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
  }
}

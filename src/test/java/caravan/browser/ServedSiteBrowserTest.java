package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.SiteServer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the pages of the built site from a server that sends the headers of {@code _headers}: the
 * policy forbids nothing that they need, and no page is heavy.
 */
@Tag("browser")
class ServedSiteBrowserTest {
  /** What a page may transfer at first view, packed with gzip, fonts included. */
  private static final int MOST_BYTES = 100_000;

  private static final String KEPT = "public, max-age=31536000, immutable";

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  private static List<String> pages = List.of();

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    site = folder.toRealPath().resolve("site");
    String[] command = {"build", "--root", "", "--output", site.toString(), "--compress=gz"};
    assertThat(Main.run(command, System.out, System.err)).isZero();
    try (Stream<Path> files = Files.walk(site)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .map(file -> site.relativize(file).toString())
              .filter(path -> !path.equals("index.html"))
              .sorted()
              .toList();
    }
  }

  @Test
  void thePolicyForbidsNothingThatPagesNeed() throws IOException {
    List<String> troubles = new ArrayList<>();
    try (SiteServer server = new SiteServer(site, "/caravan/");
        Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              troubles.add(page.url() + ": " + message.text());
            }
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(server.address())) {
              troubles.add(page.url() + " asks for " + request.url());
            }
          });
      // Charts stand alone too.
      List<String> shown = new ArrayList<>(pages);
      shown.add("en/index.fig-total.svg");
      page.onResponse(
          response -> {
            boolean named = response.url().contains("/theme/");
            if (named != KEPT.equals(response.headerValue("cache-control"))) {
              troubles.add(response.url() + " is kept wrongly");
            }
          });
      for (String path : shown) {
        Response response = page.navigate(server.address() + path);
        assertThat(response.headerValue("content-security-policy")).contains("script-src 'self'");
      }
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void noPageIsHeavy() throws IOException {
    Map<String, Integer> heavy = new TreeMap<>();
    int most = 0;
    String worst = "";
    try (SiteServer server = new SiteServer(site, "/");
        Chromium chromium = Chromium.launch()) {
      for (String path : pages.stream().filter(path -> !path.contains("/data/")).toList()) {
        // Each as the first page that a reader sees.
        try (BrowserContext context = chromium.browser().newContext()) {
          Page page = context.newPage();
          page.navigate(server.address() + path);
          page.evaluate("document.fonts.ready.then(() => true)");
          int bytes = transferred(page);
          if (bytes > most) {
            most = bytes;
            worst = path;
          }
          if (bytes > MOST_BYTES) {
            heavy.put(path, bytes);
          }
        }
      }
    }
    assertThat(heavy).isEmpty();
    assertThat(most).as(worst).isGreaterThan(10_000);
    System.out.println("heaviest page: " + worst + ", " + most + " bytes");
  }

  private static int transferred(Page page) {
    Object bytes =
        page.evaluate(
            "[...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')]"
                + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
    return ((Number) bytes).intValue();
  }

  @Test
  void whatIsNotThereIsAnsweredInAllLanguages() throws IOException {
    try (SiteServer server = new SiteServer(site, "/caravan/");
        Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> failed = new ArrayList<>();
      page.onResponse(
          response -> {
            if (response.status() >= 400) {
              failed.add(response.url());
            }
          });
      String asked = server.address() + "ru/deep/down/nothing.html";
      page.navigate(asked);
      assertThat(failed).containsExactly(asked);
      for (String language : List.of("en", "zh", "ru")) {
        page.navigate(asked);
        page.locator("section[lang=" + language + "] a").click();
        assertThat(page.url()).isEqualTo(server.address() + language + "/index.html");
      }
    }
  }
}

package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the pages of the built site in Chromium, as files, as a reader would: on a phone, a tablet
 * and a desktop, light and dark, with and without script. Screenshots are kept in {@code
 * target/screenshots}.
 */
@Tag("browser")
class SiteBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Never changed after {@link #open}. */
  private static Path site = Path.of("");

  private static List<Path> pages = List.of();
  private static Chromium chromium;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    site = folder.toRealPath().resolve("site");
    String[] command = {"build", "--root", "", "--output", site.toString()};
    assertThat(Main.run(command, System.out, System.err)).isZero();
    try (Stream<Path> files = Files.walk(site)) {
      pages = files.filter(SiteBrowserTest::isLookedAt).sorted().toList();
    }
    assertThat(pages).contains(site.resolve("en/index.html"));
    chromium = Chromium.launch();
  }

  /** Every page, of the datasets' in Chinese and Russian one: they are made by one template. */
  private static boolean isLookedAt(Path file) {
    String path = site.relativize(file).toString();
    return path.endsWith(".html")
        && (path.startsWith("en") || !path.contains("data") || path.endsWith("trade.html"));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** How a page is looked at. */
  record View(int width, ColorScheme scheme, boolean script) {
    @Override
    public String toString() {
      String light = scheme.name().toLowerCase(Locale.ROOT);
      return width + "-" + light + (script ? "" : "-noscript");
    }

    BrowserContext open(Browser browser) {
      return browser.newContext(
          new Browser.NewContextOptions()
              .setViewportSize(width, 900)
              .setColorScheme(scheme)
              .setJavaScriptEnabled(script));
    }
  }

  static Stream<View> views() {
    Stream<View> withScript =
        Stream.of(320, 768, 1280)
            .flatMap(
                width ->
                    Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> new View(width, scheme, true)));
    Stream<View> without =
        Stream.of(320, 1280).map(width -> new View(width, ColorScheme.LIGHT, false));
    return Stream.concat(withScript, without);
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyPageFitsAndAsksForNothingElse(View view) {
    SoftAssertions softly = new SoftAssertions();
    try (BrowserContext context = view.open(chromium.browser())) {
      for (Path file : pages) {
        List<String> troubles = new ArrayList<>();
        Page page = context.newPage();
        watch(page, troubles);
        page.navigate(file.toUri().toString());
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(screenshot(file, view)));
        String name = site.relativize(file) + " at " + view;
        softly.assertThat(troubles).as(name).isEmpty();
        softly.assertThat(widest(page)).as("width of " + name).isLessThanOrEqualTo(view.width());
        page.close();
      }
    }
    softly.assertAll();
  }

  static Stream<View> viewsForAxe() {
    return views().filter(View::script).filter(view -> view.width() != 768);
  }

  @ParameterizedTest
  @MethodSource("viewsForAxe")
  void axeFindsNothing(View view) {
    SoftAssertions softly = new SoftAssertions();
    try (BrowserContext context = view.open(chromium.browser())) {
      for (Path file : pages) {
        Page page = context.newPage();
        page.navigate(file.toUri().toString());
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        softly
            .assertThat(violations.stream().map(SiteBrowserTest::describe))
            .as(site.relativize(file) + " at " + view)
            .isEmpty();
        page.close();
      }
    }
    softly.assertAll();
  }

  /** Notes whatever goes wrong, and every request that leaves the site's directory. */
  private static void watch(Page page, List<String> troubles) {
    String root = site.toUri().toString();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add("console: " + message.text());
          }
        });
    page.onPageError(error -> troubles.add("script: " + error));
    page.onRequestFailed(request -> troubles.add("failed: " + request.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
            troubles.add("request: " + request.url());
          }
        });
  }

  private static int widest(Page page) {
    Object width =
        page.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
                + " - document.documentElement.clientWidth + window.innerWidth");
    return ((Number) width).intValue();
  }

  private static Path screenshot(Path file, View view) {
    String name = site.relativize(file).toString().replaceAll("[/\\\\]", "-");
    return SCREENSHOTS.resolve(name.replaceAll("\\.html$", "") + "-" + view + ".png");
  }

  private static String describe(Rule rule) {
    String where =
        String.join(
            "\n  ",
            rule.getNodes().stream()
                .map(node -> node.getHtml() + "\n    " + node.getFailureSummary())
                .toList());
    return rule.getId() + ": " + rule.getHelp() + "\n  " + where;
  }
}

package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the pages of the built site in Chromium, as files, as a reader would: on a phone, a tablet
 * and a desktop, light and dark, with and without script.
 *
 * <p>With {@code -Dcaravan.screenshots=DIR} it keeps a picture of each page in each view there, to
 * be looked at.
 */
@Tag("browser")
@Execution(ExecutionMode.CONCURRENT)
class SiteBrowserTest {
  private static final @Nullable String SCREENSHOTS = System.getProperty("caravan.screenshots");

  /** What axe does not look at unless it is asked to: of WCAG 2.2 AA, and what it tries out. */
  private static final List<String> MORE_RULES =
      List.of(
          "target-size",
          "css-orientation-lock",
          "label-content-name-mismatch",
          "p-as-heading",
          "table-fake-caption",
          "td-has-header");

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  private static List<Path> pages = List.of();

  @BeforeAll
  static void build() throws IOException {
    site = BuiltSites.of(".");
    try (Stream<Path> files = Files.walk(site)) {
      pages = files.filter(SiteBrowserTest::isLookedAt).sorted().toList();
    }
    assertThat(pages).contains(site.resolve("en/index.html"));
  }

  /**
   * Every page but the front door, which leads away, and what a server answers where there is no
   * page: its addresses begin at the root of the host.
   */
  private static boolean isLookedAt(Path file) {
    String path = site.relativize(file).toString();
    return path.endsWith(".html") && !List.of("index.html", "404.html").contains(path);
  }

  /** Of datasets, which one template makes, all once, in English on a phone; else one of them. */
  private static boolean isLookedAt(Path file, View view) {
    String path = site.relativize(file).toString();
    boolean once = path.startsWith("en") && view.equals(views().findFirst().orElseThrow());
    return !path.contains("data") || path.endsWith("trade.html") || once;
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

    /** Both layouts, and both sets of colours; axe itself is a script. */
    boolean forAxe() {
      return script && (width == 320) == (scheme == ColorScheme.LIGHT) && width != 768;
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
  void everyPageFitsAsksForNothingElseAndCanBeReadByAll(View view) {
    SoftAssertions softly = new SoftAssertions();
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = view.open(chromium.browser())) {
      List<String> troubles = new ArrayList<>();
      Page page = context.newPage();
      watch(page, troubles);
      for (Path file : pages.stream().filter(file -> isLookedAt(file, view)).toList()) {
        page.navigate(file.toUri().toString());
        keepPicture(page, file, view);
        String name = site.relativize(file) + " at " + view;
        softly.assertThat(widest(page)).as("width of " + name).isLessThanOrEqualTo(view.width());
        // Ahead of axe, which makes requests of its own.
        softly.assertThat(List.copyOf(troubles)).as(name).isEmpty();
        if (view.forAxe()) {
          // What is folded is looked at too: one list at a time is open.
          page.navigate(file.toUri() + (view.width() == 320 ? "#figures-list" : "#sources-list"));
          softly.assertThat(violations(page)).as("axe of " + name).isEmpty();
          page.navigate("about:blank");
        }
        troubles.clear();
      }
    }
    softly.assertAll();
  }

  @Test
  void theFrontDoorLeadsToTheFirstLanguage() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(site.resolve("index.html").toUri().toString());
      page.waitForURL(site.resolve("en/index.html").toUri().toString());
      assertThat(page.title()).isNotBlank();
    }
  }

  @Test
  void thePeriodsOfAChartAreReadByKeyAndByPointerWithoutScript() {
    View view = new View(1280, ColorScheme.LIGHT, false);
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = view.open(chromium.browser())) {
      Page page = context.newPage();
      page.navigate(site.resolve("en/exports-imports.html").toUri().toString());
      Locator chart = page.locator("#fig-flows");
      Locator first = chart.locator("#fig-flows-at-0-told");
      Locator last = chart.locator("#fig-flows-at-2-told");
      Locator guide = chart.locator("svg.chart-wide .k2");
      assertThat(List.of(first.isVisible(), last.isVisible())).containsOnly(false);

      guide.hover();
      assertThat(last.isVisible()).isTrue();
      page.mouse().move(0, 0);
      assertThat(last.isVisible()).isFalse();

      chart.locator("#fig-flows-at-0").focus();
      page.keyboard().press("Space");
      assertThat(first.isVisible()).isTrue();
      page.keyboard().press("ArrowLeft");
      assertThat(first.isVisible()).isFalse();
      assertThat(last.innerText()).contains("China’s exports: US$71.2");
    }
  }

  private static List<String> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(
        MORE_RULES.stream().collect(Collectors.toMap(rule -> rule, rule -> enabled())));
    // Its other way opens a page of its own for each page, for frames, of which there are none.
    return new AxeBuilder(page)
        .setLegacyMode(true).options(options).analyze().getViolations().stream()
            .map(SiteBrowserTest::describe)
            .toList();
  }

  private static AxeRuleOptions enabled() {
    AxeRuleOptions options = new AxeRuleOptions();
    options.setEnabled(true);
    return options;
  }

  private static void keepPicture(Page page, Path file, View view) {
    if (SCREENSHOTS != null) {
      String name = site.relativize(file).toString().replaceAll("[/\\\\]", "-");
      Path picture = Path.of(SCREENSHOTS, name.replaceAll("\\.html$", "") + "-" + view + ".png");
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
    }
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

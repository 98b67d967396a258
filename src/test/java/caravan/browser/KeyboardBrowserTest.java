package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the shipped report without a pointer: by keyboard, by touch, in the colours that a reader
 * forces on pages, and on paper.
 */
@Tag("browser")
class KeyboardBrowserTest {
  /** What a reader can act on and sees; of a group of radio buttons, Tab goes to one. */
  private static final String ACTIVE =
      """
      () => {
        const groups = new Set();
        const all = [...document.querySelectorAll(
            'a[href], button, summary, input, select, textarea, [tabindex="0"]')];
        return all.filter((e) => e.checkVisibility({visibilityProperty: true}))
            .filter((e) => e.type !== 'radio' || (!groups.has(e.name) && groups.add(e.name)))
            .map((e) => { e.dataset.active = ''; return e; }).length;
      }""";

  /** Of what has the focus: how it is marked, and whether it is in sight. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const seen = e.matches('.readings > input') ? e.nextElementSibling : e;
        const style = getComputedStyle(seen);
        const box = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
        const first = e.dataset.reached === undefined;
        e.dataset.reached = '';
        return {
          html: e.outerHTML.slice(0, 160),
          first,
          marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          clear: Number(style.opacity) === 1 && style.visibility === 'visible',
          inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight
              && box.right > 0 && box.left < innerWidth,
        };
      }""";

  private static final String MISSED =
      """
      () => [...document.querySelectorAll('[data-active]:not([data-reached])')]
          .filter((e) => e.type !== 'radio'
              || !document.querySelector(`[name="${e.name}"][data-reached]`))
          .map((e) => e.outerHTML.slice(0, 160))""";

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  @BeforeAll
  static void build() {
    site = BuiltSites.of(".");
  }

  private static void read(Browser.NewContextOptions options, Consumer<Page> test) {
    List<String> troubles = new ArrayList<>();
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> troubles.add("console: " + message.text()));
      page.onPageError(error -> troubles.add("script: " + error));
      test.accept(page);
    }
    assertThat(troubles).isEmpty();
  }

  private static void open(Page page, String path) {
    page.navigate(site.resolve(path).toUri().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/index.html",
        "en/exports-imports.html",
        "zh/sources.html",
        "ru/changes.html",
        "en/data/trade.html",
        "en/figures.html"
      })
  void tabReachesEverythingAndShowsWhereItIs(String path) {
    read(
        new Browser.NewContextOptions().setViewportSize(1280, 800),
        page -> {
          open(page, path);
          int expected = ((Number) page.evaluate(ACTIVE)).intValue();
          List<String> lost = new ArrayList<>();
          Map<?, ?> at = next(page);
          if (page.locator(".skip").count() > 0) {
            assertThat((String) at.get("html")).contains("class=\"skip\"");
          }
          while (at != null && Boolean.TRUE.equals(at.get("first"))) {
            if (!at.entrySet().stream().allMatch(e -> !Boolean.FALSE.equals(e.getValue()))) {
              lost.add(at.toString());
            }
            at = next(page);
          }
          assertThat(lost).isEmpty();
          assertThat((List<?>) page.evaluate(MISSED)).as("of " + expected).isEmpty();
          assertThat(expected).isGreaterThan(2);
        });
  }

  private static Map<?, ?> next(Page page) {
    page.keyboard().press("Tab");
    return (Map<?, ?>) page.evaluate(FOCUSED);
  }

  @Test
  void theFirstLinkLeadsPastTheMenus() {
    read(
        new Browser.NewContextOptions(),
        page -> {
          open(page, "en/totals.html");
          page.keyboard().press("Tab");
          page.keyboard().press("Enter");
          page.keyboard().press("Tab");
          Locator reached = page.locator("main :focus");
          assertThat(reached.count()).isEqualTo(1);
        });
  }

  @Test
  void aFigureTellsWhereItComesFromAndEscapeLeadsBack() {
    read(
        new Browser.NewContextOptions().setViewportSize(390, 800),
        page -> {
          open(page, "en/index.html");
          Locator figure = page.locator(".prose a.fig").first();
          Locator card = page.locator(".note-card");
          figure.focus();
          page.keyboard().press("Enter");
          assertThat(card.isVisible()).isTrue();
          assertThat(card.innerText()).contains(figure.innerText());
          assertThat(card.evaluate("c => c === document.activeElement")).isEqualTo(true);
          page.keyboard().press("Tab");
          assertThat(page.locator(".note-card a:focus").count()).isEqualTo(1);
          page.keyboard().press("Escape");
          assertThat(card.isVisible()).isFalse();
          assertThat(figure.evaluate("f => f === document.activeElement")).isEqualTo(true);

          figure.click();
          assertThat(card.isVisible()).isTrue();
          Map<?, ?> box = (Map<?, ?>) card.evaluate("c => c.getBoundingClientRect().toJSON()");
          assertThat(((Number) box.get("left")).intValue()).isGreaterThanOrEqualTo(0);
          assertThat(((Number) box.get("right")).intValue()).isLessThanOrEqualTo(390);
          String note = (String) figure.getAttribute("href");
          card.locator("a[href='" + note + "']").click();
          assertThat(card.isVisible()).isFalse();
          assertThat(page.url()).endsWith(note);
        });
  }

  @Test
  void theOpenCardCanBeReadByAll() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      for (String path : List.of("en/index.html", "zh/totals.html", "ru/kazakhstan.html")) {
        open(page, path);
        page.locator(".prose a.fig").first().click();
        assertThat(page.locator(".note-card").isVisible()).isTrue();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      }
    }
  }

  @Test
  void withoutScriptAFigureLeadsToItsNoteAndBack() {
    read(
        new Browser.NewContextOptions().setJavaScriptEnabled(false),
        page -> {
          open(page, "ru/index.html");
          Locator figure = page.locator(".prose a.fig").first();
          String note = (String) figure.getAttribute("href");
          figure.click();
          assertThat(page.url()).endsWith(note);
          Locator target = page.locator(":target");
          assertThat(target.isVisible()).isTrue();
          target.locator(".note-text").click();
          assertThat(page.url()).doesNotEndWith(note);
          assertThat(page.locator(":target").getAttribute("class")).contains("fig");
        });
  }

  @Test
  void linksToHeadingsAreSeenByFocusAndByTouch() {
    String opacity = "link => Number(getComputedStyle(link).opacity)";
    read(
        new Browser.NewContextOptions(),
        page -> {
          open(page, "en/index.html");
          Locator link = page.locator(".heading .permalink").first();
          assertThat(link.evaluate(opacity)).isEqualTo(0);
          link.focus();
          assertThat(link.evaluate(opacity)).isEqualTo(1);
          page.keyboard().press("Enter");
          assertThat(page.url()).contains("#");
          assertThat(page.locator(":target").count()).isEqualTo(1);
        });
    read(
        new Browser.NewContextOptions().setIsMobile(true).setHasTouch(true),
        page -> {
          open(page, "en/index.html");
          assertThat(page.locator(".heading .permalink").first().evaluate(opacity)).isEqualTo(1);
        });
  }

  /** What a browser paints in the reader's colours is told apart by more than a background. */
  @Test
  void forcedColoursHideNothing() {
    read(
        new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE),
        page -> {
          open(page, "en/exports-imports.html");
          page.keyboard().press("Tab");
          assertThat(((Map<?, ?>) page.evaluate(FOCUSED)).get("marked")).isEqualTo(true);
          Locator figure = page.locator(".prose a.fig").first();
          assertThat(figure.evaluate("f => getComputedStyle(f).textDecorationLine"))
              .isEqualTo("underline");
          figure.click();
          assertThat(
                  page.locator(".note-card")
                      .evaluate("c => parseFloat(getComputedStyle(c).borderTopWidth)"))
              .isNotEqualTo(0);
          page.keyboard().press("Escape");
          assertThat((List<?>) page.evaluate(UNSEEN)).isEmpty();
        });
  }

  /** Parts of charts in the colour of the page itself. */
  private static final String UNSEEN =
      """
      () => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
        return [...document.querySelectorAll('figure svg text')].filter(shown)
            .filter((e) => getComputedStyle(e).fill === ground)
            .map((e) => e.outerHTML.slice(0, 160));
      }""";

  @Test
  void paperHasTheTextAndItsSourcesButNothingToPress() {
    read(
        new Browser.NewContextOptions(),
        page -> {
          open(page, "zh/index.html");
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          for (String part :
              List.of("nav", "button", "dialog", "summary", ".skip", ".permalink", "input")) {
            assertThat(page.locator(part).all()).as(part).noneMatch(Locator::isVisible);
          }
          for (String part : List.of("h1", ".prose", "figure svg", ".notes", ".sources")) {
            assertThat(page.locator(part).first().isVisible()).as(part).isTrue();
          }
        });
  }
}

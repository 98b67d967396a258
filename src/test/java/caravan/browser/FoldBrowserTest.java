package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the shipped report on a phone without script: the page is its text. */
@Tag("browser")
class FoldBrowserTest {
  private static final int PHONE = 390;

  /** How many times as long as its text a page may be. */
  private static final double MOST = 1.5;

  /** The length of a page, and that of what its author wrote for it. */
  private static final String LENGTHS =
      """
      () => {
        const page = document.querySelector('article.page');
        const own = [...page.querySelectorAll(':scope > :is(.page-head, .key-figures, .prose, .page-list)')];
        return [page.offsetHeight, own.reduce((sum, part) => sum + part.offsetHeight, 0)];
      }""";

  /** Never changed after {@link #build}. */
  private static Path site = Path.of("");

  @BeforeAll
  static void build() {
    site = BuiltSites.of(".");
  }

  private static BrowserContext open(Chromium chromium) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(PHONE, 844)
                .setJavaScriptEnabled(false));
  }

  @Test
  void aLongListIsOpenedByALinkToItAndByOneIntoIt() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = open(chromium)) {
      Page page = context.newPage();
      page.navigate(site.resolve("en/totals.html").toUri().toString());
      Locator note = page.locator("#n5");
      Locator source = page.locator("#sources-list li").first();
      assertThat(List.of(note.isVisible(), source.isVisible())).containsOnly(false);

      page.locator("#figures-list .fold-show a").click();
      assertThat(note.isVisible()).isTrue();
      assertThat(page.locator("#figures-list .fold-show").isVisible()).isFalse();
      page.locator("#figures-list .fold-hide a").click();
      assertThat(note.isVisible()).isFalse();

      page.locator("a.fig[href='#n5']").first().click();
      assertThat(note.isVisible()).isTrue();
      assertThat(note.evaluate("e => e.getBoundingClientRect().top < innerHeight")).isEqualTo(true);
      assertThat(source.isVisible()).isFalse();
    }
  }

  @Test
  void onPaperAllIsThere() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = open(chromium)) {
      Page page = context.newPage();
      page.navigate(site.resolve("en/totals.html").toUri().toString());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#n5").isVisible()).isTrue();
      assertThat(page.locator("#sources-list li").first().isVisible()).isTrue();
      assertThat(page.locator(".fold-show, .fold-hide, .mark-hint").all())
          .isNotEmpty()
          .noneMatch(Locator::isVisible);
    }
  }

  @Test
  void aPageIsAtMostHalfAgainAsLongAsItsText() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = open(chromium);
        Stream<Path> files = Files.walk(site)) {
      Page page = context.newPage();
      for (Path file : files.filter(FoldBrowserTest::isPage).sorted().toList()) {
        page.navigate(file.toUri().toString());
        if (page.locator("article.page > .prose").count() == 0) {
          continue;
        }
        List<?> lengths = (List<?>) page.evaluate(LENGTHS);
        double length = ((Number) lengths.get(0)).doubleValue();
        double own = ((Number) lengths.get(1)).doubleValue();
        softly.assertThat(length / own).as(site.relativize(file).toString()).isLessThan(MOST);
      }
    }
    softly.assertAll();
  }

  private static boolean isPage(Path file) {
    String path = site.relativize(file).toString();
    return path.endsWith(".html") && path.contains("/") && !path.contains("data");
  }
}

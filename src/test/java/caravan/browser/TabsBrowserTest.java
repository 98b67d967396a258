package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chooses between the two counts of a chart in the shipped report. */
@Tag("browser")
class TabsBrowserTest {
  private static final String CHINA = "#fig-kazakhstan";
  private static final String PARTNER = "#fig-kazakhstan-itself";

  /** Never changed after {@link #build}. */
  private static String address = "";

  @BeforeAll
  static void build() {
    Path page = BuiltSites.of(".").resolve("en/kazakhstan.html");
    address = page.toUri().toString();
  }

  private static BrowserContext open(Chromium chromium, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(script));
  }

  /** Whether China's count is shown, and the partner's. */
  private static List<Boolean> shown(Page page) {
    return List.of(page.locator(CHINA).isVisible(), page.locator(PARTNER).isVisible());
  }

  @Test
  void withoutScriptOneIsShownAndTheOtherCanBeChosen() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = open(chromium, false)) {
      Page page = context.newPage();
      page.navigate(address);
      assertThat(shown(page)).containsExactly(true, false);

      page.locator("label[for='fig-kazakhstan-itself-tab']").click();
      assertThat(shown(page)).containsExactly(false, true);
      page.keyboard().press("ArrowLeft");
      assertThat(shown(page)).containsExactly(true, false);

      page.navigate(address + PARTNER);
      assertThat(page.locator(PARTNER).isVisible()).isTrue();

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(shown(page)).containsExactly(true, true);
      assertThat(page.locator(".tabs").first().isVisible()).isFalse();
    }
  }

  @Test
  void withScriptTheAddressNamesTheChosenOne() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = open(chromium, true)) {
      Page page = context.newPage();
      page.navigate(address);
      page.locator("label[for='fig-kazakhstan-itself-tab']").click();
      assertThat(page.url()).endsWith(PARTNER);
      assertThat(shown(page)).containsExactly(false, true);

      page.reload();
      assertThat(shown(page)).containsExactly(false, true);
      page.locator("label[for='fig-kazakhstan-tab']").click();
      assertThat(shown(page)).containsExactly(true, false);
      assertThat(page.url()).endsWith(CHINA);
    }
  }
}

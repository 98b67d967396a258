package caravan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import caravan.app.pipeline.Project;
import caravan.app.preview.PreviewState;
import caravan.app.serve.Editor;
import caravan.app.serve.PreviewServer;
import caravan.testing.Reports;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the shipped report in a preview while its author edits it. */
@Tag("browser")
class ServeBrowserTest {
  private static final String NEW = "A sentence that was not there.";

  @TempDir Path root;

  private PreviewServer server() throws IOException {
    Reports.copy(Path.of("content"), root.resolve("content"));
    return new PreviewServer(
        new Project(root, root.resolve("site"), 2, "Caravan test"),
        0,
        new Editor("http://editor.invalid/{file}:{line}:{column}"),
        Clock.systemUTC(),
        new PreviewServer.Told() {
          @Override
          public void checked(PreviewState state, long millis) {
            assertThat(state.isWhole()).isTrue();
          }

          @Override
          public void sent(String path, long millis, String stages) {
            assertThat(path).isNotEmpty();
          }

          @Override
          public void failed(Throwable fault) {
            throw new IllegalStateException(fault);
          }
        });
  }

  private String edit(String from, String to) throws IOException {
    Path file = root.resolve("content/en/totals.md");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    return text;
  }

  @Test
  void thePageFollowsItsFileAndKeepsItsPlace() throws IOException {
    List<String> troubles = new ArrayList<>();
    try (PreviewServer server = server();
        Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      server.start();
      Page page = context.newPage();
      page.onConsoleMessage(message -> troubles.add(message.text()));
      page.onPageError(troubles::add);
      page.navigate(server.address() + "en/totals.html");
      page.locator(".caravan-summary:has-text('No errors')").waitFor();
      page.evaluate("window.kept = true");
      Locator last = page.locator(".prose > p").last();
      last.scrollIntoViewIfNeeded();
      double before = top(last);

      String text = edit("\n---\n", "\n---\n\n" + NEW + "\n");
      page.getByText(NEW).waitFor();
      assertThat(top(last)).isCloseTo(before, within(3.0));
      assertThat(page.evaluate("window.kept")).isEqualTo(true);

      edit(NEW, NEW + " [1 percent](=growth(trade.CA5.total,2024,2025)) <img src=x> [x](no<b>.md)");
      Locator note = page.locator(".caravan-here").first();
      note.waitFor();
      assertThat(page.locator("p:has-text('" + NEW + "') + .caravan-here").count()).isEqualTo(1);
      assertThat(note.innerText()).contains("the text says \"1 percent\"", "content/en/totals.md:");
      assertThat(page.locator(".caravan-note img, .caravan-note b:has-text('.md')").count())
          .isZero();
      assertThat(page.locator(".caravan-status").innerText()).contains("as it was before");
      page.locator(".caravan-summary").click();
      // The number, the broken link, and a warning of HTML that readers see as it is typed.
      assertThat(page.locator(".caravan-list > li").count()).isEqualTo(3);

      Files.writeString(root.resolve("content/en/totals.md"), text);
      page.locator(".caravan-summary:has-text('No errors')").waitFor();
      assertThat(page.getByText(NEW).count()).isZero();
      assertThat(page.locator(".caravan-here").count()).isZero();
      assertThat(page.evaluate("window.kept")).isEqualTo(true);
    }
    assertThat(troubles).isEmpty();
  }

  private static double top(Locator locator) {
    return ((Number) locator.evaluate("e => e.getBoundingClientRect().top")).doubleValue();
  }

  @Test
  void whatIsPointedAtLeadsToItsSource() throws IOException {
    try (PreviewServer server = server();
        Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      server.start();
      Page page = context.newPage();
      page.navigate(server.address() + "en/totals.html");
      page.locator(".caravan-summary:has-text('No errors')").waitFor();
      page.evaluate("window.open = (address) => { window.opened = address; }");
      for (String part : List.of(".prose > p", ".prose a.fig", ".prose figure[data-at]")) {
        Locator locator = page.locator(part).first();
        String line = String.valueOf(locator.getAttribute("data-at")).replaceAll("-.*", "");
        locator.click(
            new Locator.ClickOptions()
                .setPosition(3, 3)
                .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.ALT)));
        assertThat((String) page.evaluate("window.opened"))
            .as(part)
            .startsWith("http://editor.invalid/")
            .contains("/content/en/totals.md:")
            .endsWith(part.endsWith("> p") ? ".md:" + at(page) : ".md:" + line);
      }
      page.locator(".prose > p").first().hover();
      page.evaluate("window.opened = ''");
      page.locator(".caravan-open").click();
      assertThat((String) page.evaluate("window.opened")).contains("/content/en/totals.md:");
      page.evaluate("window.opened = ''");
      page.keyboard().press("e");
      assertThat((String) page.evaluate("window.opened")).contains("/content/en/totals.md:");
    }
  }

  /** The place of what stands in the corner of the first paragraph: itself, or a figure in it. */
  private static String at(Page page) {
    return (String)
        page.evaluate(
            "() => { const p = document.querySelector('.prose > p').getBoundingClientRect();"
                + " return document.elementFromPoint(p.left + 3, p.top + 3)"
                + ".closest('[data-at]').dataset.at.replace(/-.*/, ''); }");
  }
}

package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages put together at random: every word comes out, or a diagnostic names its line; every figure
 * and link is one that is looked up, or a diagnostic names its line; and no comment comes out. Run
 * with {@code -Dmarkdown.pages=20000} for more of them.
 */
class RandomPagesTest {
  private static final int PAGES = Integer.getInteger("markdown.pages", 600);

  /** What stands in a page for a word, a figure, a link, and a word in a comment. */
  private static final Pattern MARKED = Pattern.compile("[wgk]\\d+q|secret");

  private static final Pattern FIGURE = Pattern.compile("\\]\\(=(g\\d+q)\\)");

  @Test
  void nothingVanishesAndNothingPassesUnread() {
    for (int seed = 0; seed < PAGES; seed++) {
      check(seed, new RandomPages(new Random(seed)).page());
    }
  }

  /**
   * The same of all that follows: a figure is held against the data, or refused, on its own line.
   */
  @Test
  void noFigureGetsAroundTheCheck(@TempDir Path root) throws IOException {
    for (int seed = 0; seed < PAGES / 4; seed++) {
      String body = new RandomPages(new Random(seed)).page();
      Reports.write(root, Map.of("en/index.md", "---\ntitle: T\n---\n" + body));
      TreeSet<Integer> told = new TreeSet<>();
      List<Diagnostic> found = Reports.check(root).diagnostics();
      found.stream()
          .filter(one -> one.span().file().path().endsWith("index.md"))
          .forEach(one -> told.add(one.span().line()));
      Matcher figure = FIGURE.matcher(body);
      while (figure.find()) {
        String name = figure.group(1);
        // No dataset has such a name, so that what is read of it is refused.
        boolean refused = found.stream().anyMatch(one -> one.message().contains(name));
        String[] lines = body.substring(0, figure.end()).split("\n", -1);
        assertThat(refused || named(told, lines, lines.length - 1))
            .as("seed %d: %s in\n%s\nsaid %s", seed, name, body, found)
            .isTrue();
      }
    }
  }

  private static void check(int seed, String body) {
    Pages page = Pages.of(body);
    String shown = Jsoup.parse(page.html()).text();
    List<String> references = page.references();
    TreeSet<Integer> told = new TreeSet<>();
    page.errors().forEach(error -> told.add(Integer.valueOf(error.split(":", 2)[0])));
    // Code that nobody closed goes on to the end, and shows what it holds; that is told.
    int code =
        page.errors().stream()
            .filter(error -> error.contains("this code is not closed"))
            .mapToInt(error -> Integer.parseInt(error.split(":", 2)[0]))
            .min()
            .orElse(Integer.MAX_VALUE);
    String[] lines = body.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher marked = MARKED.matcher(lines[i]);
      while (marked.find()) {
        String word = marked.group();
        boolean out = shown.contains(word);
        boolean read =
            switch (word.charAt(0)) {
              case 's' -> !out || code < Integer.MAX_VALUE;
              case 'w' -> out;
              default -> references.stream().anyMatch(reference -> reference.contains(word));
            };
        // A definition may be named at its first line; the body begins on line 4.
        boolean named = told.contains(i + 4) || named(told, lines, i) || i + 4 > code;
        assertThat(read || (named && word.charAt(0) != 's'))
            .as("seed %d: %s in\n%s\nsaid %s\nbecame %s", seed, word, body, page.errors(), shown)
            .isTrue();
      }
    }
  }

  /** Whether a diagnostic names a line above within the same block. */
  private static boolean named(TreeSet<Integer> told, String[] lines, int line) {
    for (int i = line; i >= 0 && !lines[i].isBlank(); i--) {
      if (told.contains(i + 4)) {
        return true;
      }
    }
    return false;
  }
}

package caravan.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.diagnostic.Diagnostic;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final List<String> WORDS =
      List.of("trade", "rose", "in", "the", "торговля", "выросла", "贸易", "增长", "it's", "5", "(x)");

  private Random random = new Random(0);
  private int number;
  private int depth;

  @Test
  void nothingVanishesAndNothingPassesUnread() {
    for (int seed = 0; seed < PAGES; seed++) {
      random = new Random(seed);
      number = 0;
      depth = 0;
      String body = page();
      check(seed, body);
    }
  }

  /**
   * The same of all that follows: a figure is held against the data, or refused, on its own line.
   */
  @Test
  void noFigureGetsAroundTheCheck(@TempDir Path root) throws IOException {
    for (int seed = 0; seed < PAGES / 4; seed++) {
      random = new Random(seed);
      number = 0;
      depth = 0;
      String body = page();
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

  private String page() {
    StringBuilder page = new StringBuilder();
    int blocks = 1 + random.nextInt(7);
    for (int i = 0; i < blocks; i++) {
      page.append(block()).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
    }
    return page.toString();
  }

  private String block() {
    depth++;
    String made =
        switch (random.nextInt(depth > 3 ? 5 : 15)) {
          case 0, 1 -> inline() + "\n" + inline();
          case 2 -> "#".repeat(1 + random.nextInt(4)) + " " + inline();
          case 3 ->
              inline()
                  + "\n| "
                  + text()
                  + " | "
                  + text()
                  + " |\n|-|:-:|\n| "
                  + inline().replace('\n', ' ')
                  + " | "
                  + text()
                  + " |";
          case 4 -> comment();
          case 5 -> "- " + block().replace("\n", "\n  ") + "\n- [ ] " + inline();
          case 6 -> "> " + block().replace("\n", "\n> ");
          case 7 -> "1. " + inline() + "\n2. " + block().replace("\n", "\n   ");
          case 8 -> note();
          case 9 ->
              "> [!"
                  + (random.nextBoolean() ? "note" : "INFO")
                  + "]\n> "
                  + inline().replace("\n", "\n> ");
          case 10 -> "```\n" + word() + " <!-- shown -->\n```";
          case 11 -> comment() + " " + inline();
          case 12 -> "<div>\n" + inline() + "\n</div>";
          case 13 -> "    " + text() + " " + figure();
          default -> inline() + " " + comment() + " " + inline();
        };
    depth--;
    return made;
  }

  private String note() {
    String label = "n" + number++;
    String use = random.nextInt(4) == 0 ? "" : text() + "[^" + label + "]\n\n";
    return use + "[^" + label + "]: " + inline().replace("\n", " ");
  }

  private String comment() {
    return switch (random.nextInt(6)) {
      case 0 -> "<!-- secret -->";
      case 1 -> "<!-- secret -- secret -->";
      case 2 -> "<!-- secret [5](=secret) `secret -->";
      case 3 -> "<!--\nsecret\n-->";
      case 4 -> "<!-->";
      default -> "<!-- secret | secret -->";
    };
  }

  private String inline() {
    List<String> parts = new ArrayList<>();
    int many = 1 + random.nextInt(5);
    for (int i = 0; i < many; i++) {
      parts.add(
          switch (random.nextInt(12)) {
            case 0 -> "**" + text() + "**";
            case 1 -> "*" + text() + "*";
            case 2 -> "`" + word() + "`";
            case 3 -> figure();
            case 4 -> "[" + text() + "](k" + number++ + "q.md)";
            case 5 -> "https://e.org/k" + number++ + "q";
            case 6 -> "<!-- secret -->";
            case 7 -> "CO<sub>" + word() + "</sub>";
            case 8 -> "<b>" + word() + "</b>";
            case 9 -> "[" + word() + "][ref]";
            case 10 -> "\"" + text() + "\"";
            default -> text();
          });
    }
    return String.join(random.nextInt(5) == 0 ? "\n" : " ", parts);
  }

  private String figure() {
    return "[" + text() + "](=g" + number++ + "q)";
  }

  private String text() {
    return WORDS.get(random.nextInt(WORDS.size())) + " " + word();
  }

  private String word() {
    return "w" + number++ + "q";
  }
}

package caravan.fuzz;

import caravan.report.page.Prose;
import caravan.report.page.Reference;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page is read, held against a small report, and becomes HTML that does no harm. Whatever stands
 * above it, a paragraph at its end stays, and a wrong number there is told, but where readers see
 * it as code.
 */
final class MarkdownTarget implements Target {
  private static final String WORD = "Kestrel";
  private static final String FIGURE = "[99 billion](=t.KAZ@2025)";

  /** Texts in which every word is one that readers see. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\s*_#>+!?.,;'\"|-]*");

  private static final Pattern WORDS = Pattern.compile("\\p{L}{4,}");

  private final TemporaryReport report = new TemporaryReport();

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void accept(byte[] input) {
    String body = Seeds.text(input).replace("\uFEFF", "").replace(WORD, "");
    Map<String, String> files = new TreeMap<>();
    Reports.BASE.forEach((path, text) -> files.put("content/" + path, text));
    String page = "---\ntitle: T\n---\n\n" + body + "\n\n" + WORD + " " + FIGURE + " falcon.\n";
    files.put("content/en/index.md", page);
    Checked<ResolvedSite> checked = report.check(files);
    List<Diagnostic> found = checked.diagnostics();
    Holds.ofDiagnostics(found);
    List<ResolvedPage> pages = checked.value().pages();
    if (pages.isEmpty()) {
      Holds.that(found.stream().anyMatch(Diagnostic::isError), "the page is gone, and no error");
      return;
    }
    String html = html(pages.get(0).page().body());
    Document document = Jsoup.parse(html);
    harmless(document);
    if (found.stream().anyMatch(d -> d.code() == Code.TOO_DEEP || d.code() == Code.TOO_LARGE)) {
      return;
    }
    Holds.that(document.text().contains(WORD), "the last paragraph is gone: %s", html);
    int at = page.lastIndexOf(FIGURE);
    boolean told = found.stream().anyMatch(d -> d.isError() && d.span().end() > at && isPage(d));
    Holds.that(told || document.text().contains(FIGURE), "a wrong number passes: %s", html);
    wordsStay(body, document.text(), found);
  }

  private static boolean isPage(Diagnostic found) {
    return found.span().file().path().equals("content/en/index.md");
  }

  private static void wordsStay(String body, String shown, List<Diagnostic> found) {
    if (!PLAIN.matcher(body).matches() || found.stream().filter(d -> isPage(d)).count() > 1) {
      return;
    }
    // Emphasis may stand within a word.
    String letters = letters(shown);
    Matcher word = WORDS.matcher(body);
    while (word.find()) {
      Holds.that(
          letters.contains(letters(word.group())), "\"%s\" is gone: %s", word.group(), shown);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  private static String html(Prose prose) {
    return prose.html(
        (one, words) -> {
          Reference reference = one.reference();
          boolean around =
              reference instanceof Reference.ToLink
                  || (reference instanceof Reference.ToFigure figure && !figure.figure().isBound());
          return around ? words : "";
        });
  }

  private static void harmless(Document document) {
    for (Element element : document.getAllElements()) {
      String tag = element.tagName();
      Holds.that(!tag.matches("script|style|iframe|object|form|input|svg|math"), "a <%s>", tag);
      element
          .attributes()
          .forEach(a -> Holds.that(!a.getKey().startsWith("on"), "an attribute %s", a.getKey()));
      String address = element.attr("href").strip().toLowerCase(Locale.ROOT);
      Holds.that(!address.startsWith("javascript:"), "a link that runs: %s", address);
    }
  }

  @Override
  public List<byte[]> seeds() {
    List<String> bodies = new ArrayList<>();
    for (String page : Seeds.files(".md")) {
      String body = page.replaceFirst("(?s)^---\\R.*?\\R---\\R", "");
      bodies.add(body);
      bodies.addAll(List.of(body.split("\n\n", -1)));
    }
    return Seeds.bytes(
        Stream.concat(
            bodies.stream().filter(body -> !body.isBlank()),
            Stream.of(
                "<!-- a --> b",
                "<!-- never closed\n\nx",
                "a <!-- b --> c",
                "| A | B |\n|---|---|\n| c | d | e |",
                "> [!NOTE]\n> x",
                "a[^1]\n\n[^1]: b",
                "- a\n  - b\n\n      c",
                "~~~\ncode\n",
                "[a]: https://e.org 'b'\n\n[a]",
                "<div>\n\n*a*\n\n</div>",
                "CO<sub>2</sub> a<br>b",
                "[3](=t.KAZ@2025) and [](=t.KAZ@2025 \"compact 1\")",
                "[@a, p. 3; @a]",
                "```chart\nid: fig-a\ntype: line\ntitle: A\nseries: t.*\n```\n\n@fig-a",
                "```table\nid: tbl-a\ntitle: A\nrows: t.*\ncolumns: [2024, 2025]\n```",
                "<script>\nx\n\ny",
                "<?php\n\nx",
                "<![CDATA[ x",
                "2025. The year",
                "- [ ] a")));
  }
}

package caravan.app.diff.write;

import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.read.Problem;
import caravan.chart.drawing.ChartStyles;
import caravan.chart.spec.ChartPalette;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page that needs nothing else: no script, no file, no network. */
public final class DiffHtml {
  /** Changes below it are folded away; see docs/diff.md. */
  private static final int SLIGHT = 20;

  private final ReaderDiff diff;
  private final HostLinks links;
  private final StringBuilder out = new StringBuilder();

  private DiffHtml(ReaderDiff diff, HostLinks links) {
    this.diff = diff;
    this.links = links;
  }

  /** All of it, with line ends {@code \n}. */
  public static String of(ReaderDiff diff, HostLinks links) {
    return new DiffHtml(diff, links).all();
  }

  private String all() {
    head();
    section(
        "numbers",
        "Numbers that nothing checks",
        diff.numbers().isEmpty() ? "" : HtmlLists.numbers(diff.numbers(), links));
    figures();
    exhibits();
    section("pages", "Pages", diff.pages().isEmpty() ? "" : HtmlLists.pages(diff.pages()));
    section(
        "behind",
        "Translations that fell behind",
        diff.lags().isEmpty() ? "" : HtmlLists.lags(diff.lags()));
    section("text", "Text", HtmlLists.texts(diff.texts()));
    section("data", "Data", HtmlLists.observations(diff.observations()));
    named("sources", "Sources", diff.sources());
    named("links", "Links", diff.links());
    named("settings", "Settings and names", diff.settings());
    named("look", "Files of the look", diff.files());
    out.append("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private void head() {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; font-src data:; base-uri 'none'; ")
        .append("form-action 'none'\">\n")
        .append("<meta name=\"robots\" content=\"noindex\">\n")
        .append("<title>What changes for a reader</title>\n<style>\n");
    if (diff.exhibits().stream().anyMatch(change -> !change.isTable())) {
      font("latin", "U+0000-024F, U+2000-206F, U+20A0-20CF, U+2190-22FF");
      font("cyrillic", "U+0400-04FF");
      out.append(ChartStyles.css(ChartPalette.DEFAULT));
    }
    out.append(css()).append("</style>\n</head>\n<body>\n<main>\n<header>\n");
    out.append("<p class=\"states\">")
        .append(HtmlText.of(diff.before()))
        .append(" <span class=\"arrow\">→</span> ")
        .append(HtmlText.of(diff.after()))
        .append("</p>\n<h1>")
        .append(diff.isEmpty() ? "Nothing changes for a reader" : "What changes for a reader")
        .append("</h1>\n");
    if (diff.isEmpty()) {
      out.append("<p>").append(HtmlText.of(Told.summary(diff))).append("</p>\n");
    } else {
      tiles();
    }
    errors();
    out.append("</header>\n");
  }

  private void font(String name, String range) {
    Theme theme = new Theme((Path) null);
    theme
        .read("assets/fonts/source-sans-3-" + name + "-normal.woff2")
        .ifPresent(
            bytes ->
                out.append("@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; ")
                    .append("src: url(data:font/woff2;base64,")
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append(") format('woff2'); unicode-range: ")
                    .append(range)
                    .append("; }\n"));
  }

  private void errors() {
    if (Told.errors(diff).isEmpty()) {
      return;
    }
    out.append("<div class=\"errors\"><p><b>");
    out.append(HtmlText.of(Told.errors(diff))).append("</b></p>\n");
    if (!diff.problems().isEmpty()) {
      out.append("<details").append(diff.problems().size() <= 5 ? " open" : "");
      out.append("><summary>Where</summary>\n<ul>\n");
      diff.problems().stream()
          .limit(200)
          .forEach(problem -> out.append("<li>").append(problem(problem)).append("</li>\n"));
      out.append("</ul></details>\n");
    }
    out.append("</div>\n");
  }

  private String problem(Problem problem) {
    String place = problem.span() == null ? "" : links.html(problem.span().toString()) + ": ";
    StringBuilder item = new StringBuilder(place + HtmlText.said(problem.said()));
    for (Cell cell : problem.cells().first()) {
      item.append("<br>").append(links.html(cell.span().file().path() + ":" + cell.span().line()));
      item.append(": ").append(HtmlText.of(cell.said()));
    }
    return item.toString();
  }

  private void tiles() {
    Map<ExhibitChange, List<String>> exhibits = Told.grouped(diff.exhibits());
    int wrong =
        (int) diff.figures().stream().filter(f -> f.reasons().contains(Reason.WRONG)).count();
    out.append("<ul class=\"tiles\">\n");
    tile(wrong, "no longer true", "no longer true", "#figures", true);
    tile(diff.numbers().size(), "number unchecked", "numbers unchecked", "#numbers", true);
    tile(diff.figures().size(), "figure", "figures", "#figures", false);
    tile(exhibits.size(), "chart or table", "charts and tables", "#exhibits", false);
    tile(diff.pages().size(), "page", "pages", "#pages", false);
    tile(diff.lags().size(), "page behind", "pages behind", "#behind", false);
    tile(diff.texts().size(), "passage", "passages", "#text", false);
    tile(diff.observations().size(), "value of the data", "values of the data", "#data", false);
    tile(diff.sources().size(), "source", "sources", "#sources", false);
    tile(diff.links().size(), "link", "links", "#links", false);
    tile(diff.settings().size(), "setting", "settings", "#settings", false);
    tile(diff.files().size(), "file", "files", "#look", false);
    out.append("</ul>\n");
  }

  private void tile(int number, String one, String many, String anchor, boolean alarm) {
    if (number > 0) {
      out.append("<li").append(alarm ? " class=\"alarm\"" : "").append("><a href=\"");
      out.append(anchor).append("\"><b>").append(number).append("</b> ");
      out.append(number == 1 ? one : many).append("</a></li>\n");
    }
  }

  private void figures() {
    HtmlFigures cards = new HtmlFigures(diff, links);
    StringBuilder shown = new StringBuilder();
    StringBuilder slight = new StringBuilder();
    int count = 0;
    for (FigureChange change : diff.figures()) {
      boolean small = change.weight() < SLIGHT;
      (small ? slight : shown).append(cards.card(change));
      count += small ? 1 : 0;
    }
    if (count > 0) {
      shown.append("<details class=\"slight\"><summary>").append(Told.counted(count, "figure"));
      shown.append(" with a slight change</summary>\n").append(slight).append("</details>\n");
    }
    section("figures", "Figures", shown.toString());
  }

  private void exhibits() {
    HtmlExhibits cards = new HtmlExhibits();
    StringBuilder shown = new StringBuilder();
    Told.grouped(diff.exhibits())
        .forEach((change, languages) -> shown.append(cards.card(change, languages)));
    section("exhibits", "Charts and tables", shown.toString());
  }

  private void named(String id, String title, List<NamedChange> changes) {
    section(id, title, changes.isEmpty() ? "" : HtmlLists.named(changes));
  }

  private void section(String id, String title, String content) {
    if (!content.isEmpty()) {
      out.append("<section id=\"").append(id).append("\">\n<h2>").append(title);
      out.append("</h2>\n").append(content).append("</section>\n");
    }
  }

  private static String css() {
    try (@Nullable InputStream in =
        DiffHtml.class.getResourceAsStream("/caravan/app/diff/diff.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

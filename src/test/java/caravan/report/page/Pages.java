package caravan.report.page;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Markdown as a page, for tests: what it refers to, its HTML, and what is wrong. */
record Pages(Page page, List<String> errors) {
  static Pages of(String body) {
    return file("---\ntitle: T\n---\n" + body);
  }

  static Pages file(String text) {
    Diagnostics out = new Diagnostics();
    Page page = PageReader.read(new SourceFile("content/en/p.md", text), "en", "p", out);
    return new Pages(page, TestData.lines(out));
  }

  /** The HTML; a figure is {@code {=expression|…}}, a link {@code {destination|…}}. */
  String html() {
    return page.body().html((one, words) -> fragment(one.reference(), words));
  }

  private static String fragment(Reference reference, String words) {
    if (reference instanceof Reference.ToFigure figure) {
      String open = "{=" + figure.figure().expression() + "|";
      return open + words + "}";
    }
    if (reference instanceof Reference.ToLink link) {
      return "{" + link.destination() + "|" + words + "}";
    }
    return "{" + shown(reference) + "}";
  }

  /** What the page refers to, with line and column. */
  List<String> references() {
    List<String> all = new ArrayList<>();
    for (Reference reference : page.body().references()) {
      all.add(reference.span().line() + ":" + reference.span().column() + " " + shown(reference));
    }
    return all;
  }

  private static String shown(Reference reference) {
    if (reference instanceof Reference.ToFigure figure) {
      var f = figure.figure();
      var at = f.expression().span();
      String format = f.format() == null ? "" : " \"" + f.format() + "\"";
      return "figure '"
          + f.text()
          + "' "
          + at.line()
          + ":"
          + at.column()
          + " "
          + at.text()
          + format;
    }
    if (reference instanceof Reference.ToLink link) {
      return "link " + link.destination();
    }
    if (reference instanceof Reference.ToImage image) {
      return "image " + image.destination() + " '" + image.alt() + "'";
    }
    if (reference instanceof Reference.ToSources sources) {
      StringBuilder all = new StringBuilder("sources");
      sources
          .citations()
          .forEach(
              c ->
                  all.append(" [")
                      .append(c.form() == Reference.CitationForm.WHOLE ? "" : c.form() + " ")
                      .append(String.join("|", c.before(), c.id(), c.after()))
                      .append(c.locator() == null ? "" : " " + c.locator())
                      .append(" ")
                      .append(c.span().column())
                      .append("]"));
      return all.toString();
    }
    if (reference instanceof Reference.ToChart chart) {
      return "chart " + chart.id();
    }
    if (reference instanceof Reference.TablePlace place) {
      TableBlock table = place.table();
      Stream<SourceText> values =
          Stream.concat(
              table.rows().stream().map(TableBlock.Line::values),
              table.columns().stream().map(TableBlock.Column::values));
      return values
          .map(v -> " " + v.span().line() + ":" + v.span().column() + " " + v.text())
          .collect(Collectors.joining("", "table " + table.id(), ""));
    }
    ChartBlock chart = ((Reference.ChartPlace) reference).chart();
    var series = chart.series().get(0).values().span();
    return "block "
        + chart.id()
        + " "
        + series.line()
        + ":"
        + series.column()
        + " "
        + series.text();
  }
}

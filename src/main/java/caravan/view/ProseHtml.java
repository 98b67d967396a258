package caravan.view;

import caravan.language.Typography;
import caravan.page.Fragment;
import caravan.page.Heading;
import caravan.page.Page;
import caravan.render.Html;
import caravan.resolve.ChartData;
import caravan.resolve.Resolved;
import caravan.resolve.ResolvedProse;
import caravan.resolve.TableData;
import caravan.source.SourceText;
import java.util.function.Function;

/** Turns resolved texts into HTML. For one page and one thread. */
final class ProseHtml {
  private final Addresses addresses;
  private final FigureMarks notes;
  private final SourceViews sources;
  private final Messages messages;
  private final Typography typography;
  private final Function<ChartData, Html> charts;
  private final Function<TableData, Html> tables;

  /**
   * @param charts draws a chart
   * @param tables lays out a table
   */
  ProseHtml(
      Addresses addresses,
      FigureMarks notes,
      SourceViews sources,
      Messages messages,
      Typography typography,
      Function<ChartData, Html> charts,
      Function<TableData, Html> tables) {
    this.addresses = addresses;
    this.notes = notes;
    this.sources = sources;
    this.messages = messages;
    this.typography = typography;
    this.charts = charts;
    this.tables = tables;
  }

  Html html(ResolvedProse prose) {
    return new Html(
        prose
            .prose()
            .html(index -> fragment(prose.resolved().get(index)), heading -> "", typography));
  }

  /** A page's text, whose headings have links to themselves. */
  Html body(ResolvedProse prose) {
    return new Html(
        prose
            .prose()
            .html(index -> fragment(prose.resolved().get(index)), this::permalink, typography));
  }

  private String permalink(Heading heading) {
    String words = messages.text("permalink", "heading", heading.text());
    return "<a class=\"permalink\" href=\"#"
        + Escape.html(heading.id())
        + "\" aria-label=\""
        + Escape.html(words)
        + "\">#</a>";
  }

  private Fragment fragment(Resolved resolved) {
    if (resolved instanceof Resolved.OfFigure figure) {
      String open = notes.open(figure.figure());
      return figure.figure().source().isBound()
          ? new Fragment.Instead(open + Escape.html(figure.figure().text()) + "</a>")
          : new Fragment.Around(open, "</a>");
    }
    if (resolved instanceof Resolved.OfLink link) {
      String href = link.external() ? link.address() : addresses.to(link.address());
      String rel = link.external() ? " rel=\"noopener\"" : "";
      return new Fragment.Around("<a href=\"" + Escape.html(href) + "\"" + rel + ">", "</a>");
    }
    if (resolved instanceof Resolved.OfImage image) {
      String src = Escape.html(addresses.to(image.path()));
      String alt = Escape.html(image.alt());
      return new Fragment.Instead("<img src=\"" + src + "\" alt=\"" + alt + "\" loading=\"lazy\">");
    }
    if (resolved instanceof Resolved.OfSources cited) {
      return new Fragment.Instead(sources.citation(cited.sources()));
    }
    if (resolved instanceof Resolved.OfChartName chart) {
      return new Fragment.Instead(name(chart));
    }
    if (resolved instanceof Resolved.OfTable table) {
      return new Fragment.Instead(tables.apply(table.table()).markup());
    }
    if (resolved instanceof Resolved.OfChart chart) {
      return new Fragment.Instead(charts.apply(chart.chart()).markup());
    }
    throw new IllegalStateException("a page with errors is not rendered");
  }

  private String name(Resolved.OfChartName named) {
    String key = named.isTable() ? "tableName" : "figureName";
    String name = messages.text(key, "number", Integer.toString(named.number()));
    String href = "#" + named.id();
    Page page = named.page();
    if (page != null) {
      href = addresses.to(page.outputPath() + href);
      SourceText link = page.frontMatter().linkTitle();
      String title = link == null ? page.title().plain(index -> "") : link.text();
      name = messages.text("nameElsewhere", "name", name, "page", title);
    }
    return "<a class=\"chart-name\" href=\""
        + Escape.html(href)
        + "\">"
        + Escape.html(name)
        + "</a>";
  }
}

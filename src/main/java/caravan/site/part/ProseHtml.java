package caravan.site.part;

import caravan.language.typesetting.Typography;
import caravan.report.page.Fragment;
import caravan.report.page.Heading;
import caravan.report.page.Page;
import caravan.report.page.Prose;
import caravan.report.page.Reference;
import caravan.report.page.Referring;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.site.view.Html;
import caravan.text.encode.Escape;
import caravan.text.source.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Turns resolved texts into HTML. For one page and one thread. */
public final class ProseHtml {
  private final Addresses addresses;
  private final FigureMarks notes;
  private final SourceViews sources;
  private final Messages messages;
  private final Typography typography;
  private final Function<ChartData, Html> charts;
  private final Function<TableData, Html> tables;
  private final boolean places;

  /**
   * @param charts draws a chart
   * @param tables lays out a table
   * @param places whether to say where blocks, figures, charts and tables were written
   */
  public ProseHtml(
      Addresses addresses,
      FigureMarks notes,
      SourceViews sources,
      Messages messages,
      Typography typography,
      Function<ChartData, Html> charts,
      Function<TableData, Html> tables,
      boolean places) {
    this.addresses = addresses;
    this.notes = notes;
    this.sources = sources;
    this.messages = messages;
    this.typography = typography;
    this.charts = charts;
    this.tables = tables;
    this.places = places;
  }

  public Html html(ResolvedProse prose) {
    return html(prose, heading -> "");
  }

  /** A page's text, whose headings have links to themselves. */
  public Html body(ResolvedProse prose) {
    Map<String, String> words = new HashMap<>();
    prose.headings().forEach(heading -> words.put(heading.id(), heading.text()));
    return html(prose, heading -> permalink(heading.id(), words.getOrDefault(heading.id(), "")));
  }

  private Html html(ResolvedProse resolved, Function<Heading, String> beside) {
    Prose prose = resolved.prose();
    Function<Referring, Fragment> fragments = one -> fragment(ResolvedProse.of(one));
    return new Html(
        places
            ? prose.htmlWithPlaces(
                one -> placed(fragments.apply(one), one.reference()), beside, typography)
            : prose.html(fragments, beside, typography));
  }

  /** A figure, chart or table with its place. */
  private static Fragment placed(Fragment fragment, Reference reference) {
    String at = " data-at=\"" + Prose.place(reference.span()) + "\"";
    if (reference instanceof Reference.ToFigure) {
      return fragment instanceof Fragment.Around around
          ? new Fragment.Around(first(around.before(), "<a", at), around.after())
          : new Fragment.Instead(first(((Fragment.Instead) fragment).html(), "<a", at));
    }
    boolean exhibit =
        reference instanceof Reference.ChartPlace || reference instanceof Reference.TablePlace;
    return exhibit && fragment instanceof Fragment.Instead whole
        ? new Fragment.Instead(first(whole.html(), "<figure", at))
        : fragment;
  }

  /** The HTML with an attribute in the first of its elements of a kind. */
  private static String first(String html, String tag, String attribute) {
    int at = html.indexOf(tag);
    int end = at + tag.length();
    return at < 0 ? html : html.substring(0, end) + attribute + html.substring(end);
  }

  private String permalink(String id, String heading) {
    String words = messages.text("permalink", "heading", heading);
    return "<a class=\"permalink\" href=\"#"
        + Escape.html(id)
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
      String title = link == null ? page.title().plain(one -> "") : link.text();
      name = messages.text("nameElsewhere", "name", name, "page", title);
    }
    return "<a class=\"chart-name\" href=\""
        + Escape.html(href)
        + "\">"
        + Escape.html(name)
        + "</a>";
  }
}

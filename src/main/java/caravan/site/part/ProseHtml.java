package caravan.site.part;

import caravan.expression.figure.Figure;
import caravan.language.typesetting.Typography;
import caravan.report.page.Page;
import caravan.report.prose.Heading;
import caravan.report.prose.Prose;
import caravan.report.prose.Referring;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.site.template.Templates;
import caravan.site.view.ExhibitReference;
import caravan.site.view.FigureLink;
import caravan.site.view.FigureReference;
import caravan.site.view.HeadingReference;
import caravan.site.view.Html;
import caravan.site.view.ImageReference;
import caravan.site.view.LinkReference;
import caravan.text.source.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolved texts as HTML, whose references templates write. For one page and one thread. */
public final class ProseHtml {
  private final Templates templates;
  private final Addresses addresses;
  private final Function<Figure, FigureLink> notes;
  private final SourceViews sources;
  private final Messages messages;
  private final Typography typography;
  private final Exhibits exhibits;
  private final Medium medium;

  /** What a text is written for. */
  public enum Medium {
    /** A page on a screen. */
    SCREEN,
    /** The same, with the places where blocks, figures, charts and tables were written. */
    PREVIEW,
    /** A book. */
    PAPER
  }

  /** Writes the charts and tables that stand in a text. */
  public interface Exhibits {
    /**
     * A chart.
     *
     * @param texts turns the texts of the chart itself into HTML
     * @param place where it was written, for a preview; null for readers
     */
    Html chart(ChartData chart, ProseHtml texts, @Nullable String place);

    /** A table; as {@link #chart}. */
    Html table(TableData table, ProseHtml texts, @Nullable String place);
  }

  /**
   * @param notes how a figure is linked to its note
   */
  public ProseHtml(
      Templates templates,
      Addresses addresses,
      Function<Figure, FigureLink> notes,
      SourceViews sources,
      Messages messages,
      Typography typography,
      Exhibits exhibits,
      Medium medium) {
    this.templates = templates;
    this.addresses = addresses;
    this.notes = notes;
    this.sources = sources;
    this.messages = messages;
    this.typography = typography;
    this.exhibits = exhibits;
    this.medium = medium;
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
    return new Html(
        medium == Medium.PREVIEW
            ? prose.htmlWithPlaces(this::reference, beside, typography)
            : prose.html(this::reference, beside, typography));
  }

  private String permalink(String id, String heading) {
    String words = messages.text("permalink", "heading", heading);
    return templates.permalink(new HeadingReference("#" + id, words));
  }

  private String reference(Referring one, String words) {
    Resolved resolved = ResolvedProse.of(one);
    if (resolved instanceof Resolved.OfFigure of) {
      return figure(one, of.figure(), words);
    }
    if (resolved instanceof Resolved.OfLink link) {
      String href = link.external() ? link.address() : addresses.to(link.address());
      return templates.link(new LinkReference(href, link.external(), new Html(words)));
    }
    if (resolved instanceof Resolved.OfImage image) {
      return templates.image(new ImageReference(addresses.to(image.path()), image.alt()));
    }
    if (resolved instanceof Resolved.OfSources cited) {
      return templates.citation(sources.cited(cited.sources()));
    }
    if (resolved instanceof Resolved.OfChartName named) {
      return templates.exhibit(name(named));
    }
    if (resolved instanceof Resolved.OfTable table) {
      return exhibits.table(table.table(), this, place(one)).markup();
    }
    if (resolved instanceof Resolved.OfChart chart) {
      return exhibits.chart(chart.chart(), this, place(one)).markup();
    }
    throw new IllegalStateException("a page with errors is not rendered");
  }

  private String figure(Referring one, Figure figure, String written) {
    boolean bound = figure.source().isBound();
    Html words = bound ? null : new Html(written);
    FigureReference view =
        new FigureReference(notes.apply(figure), words, figure.text(), place(one));
    return medium == Medium.PAPER ? templates.figureOnPaper(view) : templates.figure(view);
  }

  private @Nullable String place(Referring one) {
    return medium == Medium.PREVIEW ? Prose.place(one.reference().span()) : null;
  }

  private ExhibitReference name(Resolved.OfChartName named) {
    String key = named.isTable() ? "tableName" : "figureName";
    String name = messages.text(key, "number", Integer.toString(named.number()));
    String href = "#" + named.id();
    Page page = named.page();
    if (page == null) {
      return new ExhibitReference(href, name);
    }
    SourceText link = page.frontMatter().linkTitle();
    String title = link == null ? page.title().plain(one -> "") : link.text();
    return new ExhibitReference(
        addresses.to(page.outputPath() + href),
        messages.text("nameElsewhere", "name", name, "page", title));
  }
}

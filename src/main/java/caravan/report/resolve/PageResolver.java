package caravan.report.resolve;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.expression.figure.FigureChecker;
import caravan.expression.figure.FigureWarnings;
import caravan.expression.names.FigureText;
import caravan.expression.names.NamedExpressions;
import caravan.expression.names.NamesInUse;
import caravan.language.reading.StatusWords;
import caravan.language.registry.Language;
import caravan.model.data.SourceEntry;
import caravan.report.exhibit.ChartResolver;
import caravan.report.exhibit.NewerKeyFigures;
import caravan.report.exhibit.TableResolver;
import caravan.report.page.KeyFigure;
import caravan.report.page.Page;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.report.rule.ChineseTypography;
import caravan.report.rule.CopiedExhibits;
import caravan.report.rule.PictureFonts;
import caravan.report.rule.YearRules;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Looks up what one page refers to. For one thread; each page has its own. */
public final class PageResolver {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  private final Page page;
  private final DataContext data;
  private final Language language;
  private final FigureChecker figures;
  private final FigureWarnings warnings;
  private final SiteIndex index;
  private final LinkResolver links;
  private final YearRules years;
  private final NamesInUse names;
  private final Diagnostics out = new Diagnostics();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private int charts;
  private int tables;

  private PageResolver(Page page, SiteIndex index, DataContext data, Language language) {
    this.page = page;
    this.data = data;
    this.language = language;
    this.figures = new FigureChecker(data);
    this.warnings = new FigureWarnings(data);
    this.index = index;
    this.links = new LinkResolver(index, page, out);
    this.years = new YearRules(language, out);
    NamedExpressions own =
        NamedExpressions.of(
            page.frontMatter().figures(), data.named(), data.datasets().keySet(), out);
    own.check(data, data.named(), out);
    this.names = new NamesInUse(own.expansions(), data);
    // What is wrong with these was told when the page was made.
    page.frontMatter().braces().forEach(one -> names.written(one, new Diagnostics()));
  }

  /** The page with everything looked up, and what is wrong with it. */
  public static Checked<ResolvedPage> resolve(
      Page page, SiteIndex index, DataContext data, Language language) {
    return new PageResolver(page, index, data, language).run();
  }

  private Checked<ResolvedPage> run() {
    number(SiteIndex.charts(page), "chart");
    number(SiteIndex.tables(page), "table");
    ResolvedProse title = prose(page.title());
    List<ResolvedKeyFigure> keyFigures = page.keyFigures().stream().map(this::keyFigure).toList();
    new NewerKeyFigures(data.datasets(), out).check(keyFigures, !index.isIssue(page));
    ResolvedProse body = prose(page.body());
    years.around(title);
    years.around(body);
    if (language.code().equals("zh")) {
      page.title().passages().forEach(passage -> ChineseTypography.check(passage, out));
      page.body().passages().forEach(passage -> ChineseTypography.check(passage, out));
    }
    ResolvedPage resolved = new ResolvedPage(page, title, keyFigures, body, names.used());
    provisional(resolved);
    return out.with(resolved);
  }

  private ResolvedKeyFigure keyFigure(KeyFigure figure) {
    ResolvedProse value = prose(figure.value());
    ResolvedProse label = prose(figure.label());
    List<Used> used = new ArrayList<>();
    for (Resolved resolved : value.resolved()) {
      if (resolved instanceof Resolved.OfFigure found) {
        used.addAll(found.figure().used());
      }
    }
    years.around(label, used, "data of this key figure");
    return new ResolvedKeyFigure(value, label, figure.until());
  }

  private void number(List<SourceText> ids, String what) {
    for (int i = 0; i < ids.size(); i++) {
      SourceText id = ids.get(i);
      if (numbers.putIfAbsent(id.text(), i + 1) != null) {
        out.error(
            Code.DUPLICATE_ID,
            id.span(),
            "a second " + what + " with the id \"" + id + "\" on this page",
            "give each " + what + " an id of its own");
      }
    }
  }

  /** A page that states values which may still change says so somewhere in its text. */
  private void provisional(ResolvedPage resolved) {
    resolved.figures().stream()
        .filter(figure -> figure.isProvisional() && figure.kind() != Figure.Kind.BOUND)
        .findFirst()
        // What only other authors see does not say it.
        .filter(figure -> !StatusWords.saidIn(COMMENT.matcher(said()).replaceAll(""), language))
        .ifPresent(
            figure ->
                out.add(
                    Diagnostic.warning(
                            Code.PROVISIONAL_UNSAID,
                            figure.source().span(),
                            "\""
                                + figure.text()
                                + "\" rests on a value that may still change, and"
                                + " the page does not say so")
                        .cells(DataText.cells(figure.used(), language))
                        .cause("provisional")
                        .help("say on the page that the value is provisional or an estimate")));
  }

  /** All that the page says, its front matter too. */
  private String said() {
    return page.isOneOfSeveral() ? page.words().text() : page.file().text();
  }

  private ResolvedProse prose(Prose prose) {
    List<Resolved> resolved = new ArrayList<>();
    for (Reference reference : prose.references()) {
      resolved.add(resolve(reference));
    }
    return new ResolvedProse(prose, resolved);
  }

  private Resolved resolve(Reference reference) {
    GivenUp.check();
    if (reference instanceof Reference.ToFigure figure) {
      return figure(figure.figure());
    }
    if (reference instanceof Reference.ToLink link) {
      return links.link(link.span(), link.destination());
    }
    if (reference instanceof Reference.ToImage image) {
      return links.image(image.span(), image.destination(), image.alt());
    }
    if (reference instanceof Reference.ToSources sources) {
      return sources(sources);
    }
    if (reference instanceof Reference.ToChart chart) {
      return name(chart.span(), chart.id());
    }
    if (reference instanceof Reference.TablePlace place) {
      return table(place);
    }
    return chart((Reference.ChartPlace) reference);
  }

  private Resolved figure(FigureText text) {
    FigureText written = names.written(text, out);
    Figure found = written == null ? null : figures.check(written, language, out);
    if (found == null) {
      return new Resolved.Broken(written == null ? text : written, null);
    }
    warnings.check(found, language, out);
    years.within(found);
    return new Resolved.OfFigure(found);
  }

  private Resolved sources(Reference.ToSources reference) {
    List<Resolved.CitedSource> found = new ArrayList<>();
    for (Reference.Citation citation : reference.citations()) {
      SourceEntry source = data.bibliography().find(citation.id());
      if (source == null) {
        String help = NearestName.help(citation.id(), data.bibliography().sources().keySet());
        out.error(
            Code.UNKNOWN_SOURCE,
            citation.span(),
            "unknown source \"" + citation.id() + "\"",
            help != null ? help : "add it to content/sources.yaml");
      } else {
        found.add(new Resolved.CitedSource(source.in(page.language()), citation));
      }
    }
    return new Resolved.OfSources(found);
  }

  /** A chart or table of this page, or of the one other page in this language that has it. */
  private Resolved name(Span span, String id) {
    Integer number = numbers.get(id);
    if (number != null) {
      return new Resolved.OfChartName(id, number, null);
    }
    List<SiteIndex.Place> places = index.places(page.language(), id);
    // Where two on a page have one id, which is reported there, the first is meant.
    if (places.stream().map(SiteIndex.Place::page).distinct().count() == 1) {
      return new Resolved.OfChartName(id, places.get(0).number(), places.get(0).page());
    }
    boolean near = NearestName.of(id, index.ids(page.language())) != null;
    // Where a chart or a page could not be read, it may well be this one.
    boolean unread = page.body().missesCharts() || (!near && index.missesCharts(page.language()));
    if (!places.isEmpty() || !unread) {
      unknown(span, id, places);
    }
    return new Resolved.Broken();
  }

  private void unknown(Span span, String id, List<SiteIndex.Place> places) {
    String what = id.startsWith("tbl-") ? "table" : "chart";
    if (places.isEmpty()) {
      out.error(
          Code.UNKNOWN_REFERENCE,
          span,
          "there is no " + what + " \"" + id + "\"",
          NearestName.help(id, index.ids(page.language())));
    } else {
      List<String> paths = places.stream().map(place -> place.page().path()).toList();
      out.add(
          Diagnostic.error(
                  Code.UNKNOWN_REFERENCE,
                  span,
                  "several pages have a " + what + " \"" + id + "\": " + Listed.of(paths))
              .help("link to the one that is meant: [text](page.md#" + id + ")")
              .cause(CopiedExhibits.key(page.language(), id)));
    }
  }

  private Resolved table(Reference.TablePlace place) {
    tables++;
    TableData table =
        new TableResolver(
                data, language, names, warnings, links::leadsToPage, index.isIssue(page), out)
            .resolve(place.table(), tables, this::prose);
    if (table == null) {
      return new Resolved.Broken();
    }
    years.table(table);
    return new Resolved.OfTable(table);
  }

  private Resolved chart(Reference.ChartPlace place) {
    charts++;
    Diagnostics found = new Diagnostics();
    ChartBlock block = index.maps().drawn(place.chart(), found);
    ChartData chart =
        block == null
            ? null
            : new ChartResolver(data, language, names, index.isIssue(page), found)
                .resolve(block, charts, this::prose);
    // What is said of a chart has numbers in the page's language.
    String cause = place.chart().id().text();
    found.list().forEach(one -> out.add(one.orCause(cause)));
    if (chart == null) {
      return new Resolved.Broken();
    }
    SortedSet<Integer> missing = PictureFonts.missing(chart);
    if (!missing.isEmpty()) {
      out.add(PictureFonts.warning(chart, missing));
    }
    chart.texts().forEach(text -> years.around(text, chart.used(), "data of this chart"));
    return new Resolved.OfChart(chart);
  }
}

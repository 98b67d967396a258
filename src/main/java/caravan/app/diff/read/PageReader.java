package caravan.app.diff.read;

import caravan.chart.spec.Canonical;
import caravan.chart.spec.ChartSpec;
import caravan.expression.names.FigureText;
import caravan.language.registry.Languages;
import caravan.model.edition.StatedFigure;
import caravan.report.citation.Locator;
import caravan.report.coverage.Coverage;
import caravan.report.page.FrontMatter;
import caravan.report.page.Page;
import caravan.report.page.Reference;
import caravan.report.page.Referring;
import caravan.report.page.TextBlock;
import caravan.report.resolve.Aliases;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.site.exhibit.Readings;
import caravan.site.page.FiguresJson;
import caravan.site.view.TableView;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one page as readers see it. */
final class PageReader {
  private final ResolvedPage page;
  private final List<Diagnostic> errors;
  private final Coverage coverage;
  private final Readings readings;
  private final List<BlockReading> blocks = new ArrayList<>();

  /**
   * @param errors of all pages
   */
  PageReader(ResolvedPage page, Languages languages, List<Diagnostic> errors, Readings readings) {
    this.page = page;
    this.coverage = Coverage.of(List.of(page.page()), languages);
    this.readings = readings;
    String path = page.page().file().path();
    this.errors = errors.stream().filter(e -> e.span().file().path().equals(path)).toList();
  }

  PageReading read(int rank) {
    Page source = page.page();
    FrontMatter front = source.frontMatter();
    add(page.title(), TextPlace.TITLE, "");
    page.keyFigures().forEach(this::keyFigure);
    if (front.description() != null) {
      String text = front.description().text().strip().replaceAll("\\s+", " ");
      blocks.add(new BlockReading(TextPlace.DESCRIPTION, "", text, List.of()));
    }
    add(page.body(), TextPlace.TEXT, "");
    List<ExhibitReading> exhibits = new ArrayList<>();
    for (Exhibit exhibit : page.exhibits()) {
      exhibit.texts().forEach(text -> add(text, TextPlace.EXHIBIT, exhibit.id().text()));
      exhibits.add(exhibit(exhibit));
    }
    return new PageReading(
        source.language(),
        source.name(),
        source.outputPath(),
        source.file().path(),
        page.linkTitle(),
        rank,
        aliases(source),
        front.isOutdated(),
        blocks,
        exhibits,
        links(page.body()),
        missing(page.body()),
        page.sources(),
        facts(front),
        layout(),
        source.file(),
        coverage);
  }

  private static Map<String, String> facts(FrontMatter front) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", Objects.toString(front.date(), ""));
    facts.put("date of the last change", Objects.toString(front.lastmod(), ""));
    facts.put("short title", Objects.toString(front.linkTitle(), ""));
    facts.put("mark as outdated", front.isOutdated() ? "yes" : "");
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** Of the markup alone: what references say is compared by itself. Empty where it has errors. */
  private String layout() {
    if (!errors.isEmpty()) {
      return "";
    }
    String markup = markup(page.title()) + markup(page.body());
    return FileDigests.of(markup.replaceAll("\\s+", " ").replace("> <", "><"));
  }

  private static String markup(ResolvedProse prose) {
    return prose
        .prose()
        .html(
            (one, words) ->
                "<a>" + (one.reference() instanceof Reference.ToLink ? words : "") + "</a>");
  }

  private static Set<String> aliases(Page page) {
    Set<String> paths = new TreeSet<>();
    for (SourceText alias : page.frontMatter().aliases()) {
      String path = Aliases.outputPath(page, alias, new Diagnostics());
      if (path != null) {
        paths.add(path);
      }
    }
    return paths;
  }

  private void keyFigure(ResolvedKeyFigure figure) {
    StringBuilder text = new StringBuilder();
    List<BlockReading.Spot> spots = new ArrayList<>();
    for (ResolvedProse part : List.of(figure.value(), figure.label())) {
      for (BlockReading block : blocks(part, TextPlace.KEY_FIGURE, "")) {
        int shift = text.isEmpty() ? 0 : text.append(' ').length();
        text.append(block.text());
        block.spots().forEach(s -> spots.add(spot(s.start() + shift, s.end() + shift, s.figure())));
      }
    }
    blocks.add(new BlockReading(TextPlace.KEY_FIGURE, "", text.toString(), spots));
  }

  private static BlockReading.Spot spot(int start, int end, FigureReading figure) {
    return new BlockReading.Spot(start, end, figure);
  }

  private void add(ResolvedProse prose, TextPlace place, String owner) {
    blocks.addAll(blocks(prose, place, owner));
  }

  private List<BlockReading> blocks(ResolvedProse prose, TextPlace place, String owner) {
    List<BlockReading> found = new ArrayList<>();
    for (TextBlock block : prose.prose().textBlocks(PageReader::said)) {
      List<BlockReading.Spot> spots = new ArrayList<>();
      List<BlockReading.Citation> citations = new ArrayList<>();
      for (TextBlock.Mark mark : block.marks()) {
        Reference reference = mark.of().reference();
        if (reference instanceof Reference.ToSources) {
          String markdown = reference.span().text();
          citations.add(new BlockReading.Citation(mark.start(), mark.end(), markdown));
        }
        FigureReading figure = figure(mark.of());
        if (figure != null) {
          spots.add(spot(mark.start(), mark.end(), figure));
        }
      }
      boolean heading = place == TextPlace.TEXT && block.isHeading();
      TextPlace kind = heading ? TextPlace.HEADING : place;
      found.add(new BlockReading(kind, owner, block.text(), spots, citations));
    }
    return found;
  }

  private @Nullable FigureReading figure(Referring one) {
    Reference reference = one.reference();
    Resolved resolved = ResolvedProse.of(one);
    if (resolved instanceof Resolved.OfFigure found) {
      return new FigureReading(
          FiguresJson.figure(page, found.figure()), found.figure().source(), null);
    }
    if (resolved instanceof Resolved.Broken broken && broken.figure() != null) {
      return wrong(broken.figure());
    }
    return reference instanceof Reference.ToFigure wrong ? wrong(wrong.figure()) : null;
  }

  private FigureReading wrong(FigureText figure) {
    Span span = figure.span();
    String problem =
        errors.stream()
            .filter(e -> e.span().start() < span.end() && e.span().end() > span.start())
            .map(Diagnostic::message)
            .findFirst()
            .orElse(FigureReading.UNREAD);
    StatedFigure stated =
        new StatedFigure(
            page.page().outputPath(),
            span.file().path(),
            span.line(),
            span.column(),
            figure.isBound() ? "bound" : "checked",
            words(figure),
            figure.expression().text(),
            "",
            null,
            List.of());
    return new FigureReading(stated, figure, problem);
  }

  private static String words(FigureText figure) {
    return figure.isBound() ? "…" : figure.text();
  }

  /** What readers see of a reference; null for what it stands around. */
  private static @Nullable String said(Referring one) {
    Reference reference = one.reference();
    Resolved resolved = ResolvedProse.of(one);
    if (resolved instanceof Resolved.OfFigure figure) {
      return figure.figure().text();
    } else if (reference instanceof Reference.ToFigure wrong) {
      return words(wrong.figure());
    } else if (resolved instanceof Resolved.OfSources cited) {
      return cited(cited);
    } else if (reference instanceof Reference.ToChart named) {
      return "@" + named.id();
    } else if (reference instanceof Reference.ToImage image) {
      return "[" + image.alt() + "]";
    }
    return reference instanceof Reference.ToLink ? null : "";
  }

  private static String cited(Resolved.OfSources cited) {
    List<String> parts = new ArrayList<>();
    boolean inSentence = false;
    for (Resolved.CitedSource one : cited.sources()) {
      Reference.Citation citation = one.citation();
      inSentence |= citation.form() == Reference.CitationForm.IN_SENTENCE;
      String place = citation.locator() == null ? "" : ", " + place(citation.locator());
      String said = citation.before() + " " + one.source().shortLabel();
      parts.add(said.strip() + place + citation.after());
    }
    String all = parts.stream().collect(Collectors.joining("; "));
    return inSentence ? all : "(" + all + ")";
  }

  private static String place(Locator locator) {
    return locator.kind().name().toLowerCase(Locale.ROOT) + " " + locator.value();
  }

  private static List<String> links(ResolvedProse prose) {
    List<String> links = new ArrayList<>();
    for (Resolved resolved : prose.resolved()) {
      if (resolved instanceof Resolved.OfLink link) {
        links.add(link.address());
      } else if (resolved instanceof Resolved.OfImage image) {
        links.add(image.path());
      }
    }
    return links;
  }

  private static Map<Span, String> missing(ResolvedProse prose) {
    Map<Span, String> missing = new LinkedHashMap<>();
    for (Referring one : prose.prose().referring()) {
      if (ResolvedProse.of(one) instanceof Resolved.Broken broken && broken.page() != null) {
        missing.put(one.reference().span(), broken.page());
      }
    }
    return missing;
  }

  private ExhibitReading exhibit(Exhibit exhibit) {
    List<String> remarks = exhibit.texts().stream().skip(1).map(ResolvedProse::plain).toList();
    List<String> sources =
        exhibit.used().stream().map(used -> used.statement().source()).distinct().toList();
    ResolvedProse titled = exhibit.title();
    // With the texts of figures that do not agree with the data, too.
    String title =
        blocks(titled, TextPlace.EXHIBIT, "").stream()
            .map(BlockReading::text)
            .collect(Collectors.joining(" "));
    String id = exhibit.id().text();
    if (exhibit instanceof ChartData chart) {
      ChartSpec spec = readings.spec(chart);
      String look = Canonical.of(spec) + title + remarks + sources;
      String type = chart.block().type().word();
      return new ExhibitReading(
          id, type, title, readings.table(chart), look, remarks, sources, spec);
    }
    TableView values = readings.table((TableData) exhibit);
    String look = values + remarks.toString() + sources;
    return new ExhibitReading(id, "table", title, values, look, remarks, sources, null);
  }
}

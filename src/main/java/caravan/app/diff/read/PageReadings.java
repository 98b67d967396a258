package caravan.app.diff.read;

import caravan.chart.spec.Canonical;
import caravan.chart.spec.ChartSpec;
import caravan.language.registry.Languages;
import caravan.report.coverage.Coverage;
import caravan.report.page.FrontMatter;
import caravan.report.page.Page;
import caravan.report.prose.Reference;
import caravan.report.prose.Referring;
import caravan.report.resolve.Aliases;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import caravan.site.exhibit.Readings;
import caravan.site.view.TableView;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.source.WhiteSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one page as readers see it. */
final class PageReadings {
  private final ResolvedPage page;
  private final List<Diagnostic> errors;
  private final Coverage coverage;
  private final Readings readings;
  private final BlockReadings texts;
  private final List<BlockReading> blocks = new ArrayList<>();

  /**
   * @param errors of all pages
   */
  PageReadings(ResolvedPage page, Languages languages, List<Diagnostic> errors, Readings readings) {
    this.page = page;
    this.coverage = Coverage.of(List.of(page.page()), languages);
    this.readings = readings;
    String path = page.page().file().path();
    this.errors = errors.stream().filter(e -> e.span().file().path().equals(path)).toList();
    this.texts = new BlockReadings(page, this.errors);
  }

  PageReading read(int rank) {
    Page source = page.page();
    FrontMatter front = source.frontMatter();
    add(page.title(), TextPlace.TITLE, "");
    page.keyFigures().forEach(this::keyFigure);
    if (front.description() != null) {
      String text = WhiteSpace.single(front.description().text());
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
      for (BlockReading block : texts.of(part, TextPlace.KEY_FIGURE, "")) {
        int shift = text.isEmpty() ? 0 : text.append(' ').length();
        text.append(block.text());
        block
            .spots()
            .forEach(
                s ->
                    spots.add(
                        new BlockReading.Spot(s.start() + shift, s.end() + shift, s.figure())));
      }
    }
    blocks.add(new BlockReading(TextPlace.KEY_FIGURE, "", text.toString(), spots));
  }

  private void add(ResolvedProse prose, TextPlace place, String owner) {
    blocks.addAll(texts.of(prose, place, owner));
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
        texts.of(titled, TextPlace.EXHIBIT, "").stream()
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

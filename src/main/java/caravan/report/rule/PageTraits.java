package caravan.report.rule;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.report.page.Page;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.text.encode.Digest;
import caravan.text.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all of a report looks at on a page: its lists, its rules, and the other pages. As long as
 * these digests are the same, whatever else the page says changes nothing but the page itself, its
 * places in the search, and its figures in {@code figures.json}.
 *
 * @param front what stands ahead of its text: title, dates, order, former addresses
 * @param exhibits its charts and tables as lists name them
 * @param sources what it rests on and cites, datasets in their order, and which names of
 *     expressions it uses
 * @param together what its translations are held against
 * @param stated what its figures say, wherever they stand
 */
public record PageTraits(
    String front, String exhibits, String sources, String together, String stated) {
  /**
   * How many bytes of a digest are kept: more than two pages of any report ever share by chance.
   */
  private static final int BYTES = 16;

  /** The traits of a page. */
  public static PageTraits of(ResolvedPage page) {
    return new PageTraits(
        front(page.page()), exhibits(page), sources(page), together(page), stated(page));
  }

  private static String front(Page page) {
    SourceText words = page.words();
    int end = words.text().isEmpty() ? page.file().text().length() : words.span().start();
    return new Digest()
        .addPart(page.path())
        .addPart(page.file().path())
        .addPart(page.file().text().substring(0, end))
        .hex(BYTES);
  }

  private static String exhibits(ResolvedPage page) {
    Digest digest = new Digest();
    for (Exhibit exhibit : page.exhibits()) {
      digest
          .addPart(exhibit.getClass().getName())
          .addPart(exhibit.id().text())
          .addPart(Integer.toString(exhibit.number()))
          .addPart(exhibit.title().plain());
    }
    return digest.hex(BYTES);
  }

  private static String sources(ResolvedPage page) {
    Digest digest = new Digest();
    page.sources().forEach(digest::addPart);
    digest.addPart("");
    // Places in sources have their own words in the bibliography.
    Set<String> cited = new TreeSet<>();
    for (Resolved.CitedSource one : page.citations()) {
      cited.add(one.source().id() + " " + one.citation().locator());
    }
    cited.forEach(digest::addPart);
    digest.addPart("");
    new TreeSet<>(page.names()).forEach(digest::addPart);
    digest.addPart("");
    page.datasets().forEach(digest::addPart);
    return digest.hex(BYTES);
  }

  private static String together(ResolvedPage page) {
    Digest digest = new Digest();
    for (Figure figure : page.figures()) {
      digest.addPart(figure.source().expression().text());
      named(figure.used(), digest);
    }
    for (Exhibit exhibit : page.exhibits()) {
      digest.addPart(exhibit.id().text());
      named(exhibit.used(), digest);
    }
    return digest.hex(BYTES);
  }

  private static void named(List<Used> used, Digest digest) {
    PageFacts.named(used).keySet().forEach(digest::addPart);
    digest.addPart("");
  }

  private static String stated(ResolvedPage page) {
    Digest digest = new Digest();
    for (Figure figure : page.figures()) {
      digest
          .addPart(figure.kind().word())
          .addPart(figure.text())
          .addPart(figure.source().expression().text())
          .addPart(figure.value())
          .addPart(String.valueOf(figure.unit()));
      for (Used used : figure.used()) {
        digest
            .addPart(used.observation().ref())
            .addPart(used.statement().quantity().plain())
            .addPart(used.statement().status().code())
            .addPart(used.statement().source())
            .addPart(String.valueOf(used.statement().edition()))
            .addPart(String.valueOf(used.vintage()));
      }
    }
    return digest.hex(BYTES);
  }
}

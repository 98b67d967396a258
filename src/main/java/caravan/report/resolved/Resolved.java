package caravan.report.resolved;

import caravan.expression.figure.Figure;
import caravan.expression.names.FigureText;
import caravan.model.data.Source;
import caravan.report.page.Page;
import caravan.report.prose.Reference;
import caravan.report.prose.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reference was found to mean. */
public sealed interface Resolved extends Resolution {
  /** A figure that agrees with the data. */
  record OfFigure(Figure figure) implements Resolved {}

  /**
   * A link.
   *
   * @param address for a link within the site, its path from the site's root, an anchor included;
   *     for any other, the address as it is
   */
  record OfLink(String address, boolean external) implements Resolved {}

  /**
   * An image.
   *
   * @param path from the site's root
   */
  record OfImage(String path, String alt) implements Resolved {}

  /** Sources that are cited; in the order of the citation. */
  record OfSources(List<CitedSource> sources) implements Resolved {
    public OfSources {
      sources = List.copyOf(sources);
    }
  }

  /** A source and how it is cited. */
  record CitedSource(Source source, Reference.Citation citation) {}

  /**
   * A chart or table that is named.
   *
   * @param page where it stands; null for the page that names it
   */
  record OfChartName(String id, int number, @Nullable Page page) implements Resolved {
    /** Whether it is a table. */
    public boolean isTable() {
      return id.startsWith("tbl-");
    }
  }

  /** A chart that is drawn here. */
  record OfChart(ChartData chart) implements Resolved {}

  /** A table that stands here. */
  record OfTable(TableData table) implements Resolved {}

  /**
   * Nothing; an error was reported.
   *
   * @param figure of a figure, what was read of it; null for anything else
   * @param page of a link to a page that is not there, its path: {@code content/en/a.md#place};
   *     null for anything else
   */
  record Broken(@Nullable FigureText figure, @Nullable String page) implements Resolved {
    public Broken() {
      this(null, null);
    }
  }
}

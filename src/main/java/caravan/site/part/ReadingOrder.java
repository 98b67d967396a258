package caravan.site.part;

import caravan.report.page.Referring;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.report.resolved.TableData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a page meets, from its beginning to its end. Notes, citations and the ways back
 * from sources are numbered by it before anything is written.
 */
public final class ReadingOrder {
  private final boolean remarks;
  private final List<Met> met = new ArrayList<>();

  private ReadingOrder(boolean remarks) {
    this.remarks = remarks;
  }

  /**
   * The order of a page.
   *
   * @param remarks whether readers are shown the remarks in charts as text
   */
  public static List<Met> of(ResolvedPage page, boolean remarks) {
    ReadingOrder order = new ReadingOrder(remarks);
    order.add(page.title());
    for (ResolvedKeyFigure figure : page.keyFigures()) {
      order.add(figure.value());
      order.add(figure.label());
    }
    order.add(page.body());
    return List.copyOf(order.met);
  }

  private void add(@Nullable ResolvedProse prose) {
    if (prose == null) {
      return;
    }
    for (Referring one : prose.prose().reading()) {
      Resolved resolved = ResolvedProse.of(one);
      if (resolved instanceof Resolved.OfFigure figure) {
        met.add(new Met.OfFigure(figure.figure()));
      } else if (resolved instanceof Resolved.OfSources sources) {
        met.add(new Met.OfSources(sources.sources()));
      } else if (resolved instanceof Resolved.OfChart chart) {
        add(chart.chart());
      } else if (resolved instanceof Resolved.OfTable table) {
        add(table.table());
      }
    }
  }

  private void add(ChartData chart) {
    met.add(new Met.OfExhibit(chart));
    add(chart.title());
    add(chart.subtitle());
    add(chart.note());
    if (remarks) {
      chart.annotations().forEach(annotation -> add(annotation.text()));
    }
  }

  private void add(TableData table) {
    met.add(new Met.OfExhibit(table));
    add(table.title());
    add(table.subtitle());
    table.columns().forEach(column -> add(column.head().title()));
    met.add(new Met.OfCells(table));
    table.rows().forEach(row -> add(row.head().title()));
    add(table.note());
  }
}

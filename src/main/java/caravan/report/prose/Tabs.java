package caravan.report.prose;

import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charts and tables that stand one right behind the other and are shown in turn: two counts of the
 * same trade, or a chart and its table.
 *
 * @param tabs in the order of the page; at least one
 */
public record Tabs(List<Tab> tabs) {
  /** The largest number of tabs of a group, for which the style sheet has rules. */
  public static final int MOST_TABS = 6;

  public Tabs {
    tabs = List.copyOf(tabs);
    if (tabs.isEmpty()) {
      throw new IllegalArgumentException("tabs of nothing");
    }
  }

  /**
   * A chart or table among others.
   *
   * @param id of the chart or table
   * @param label what readers choose it by
   * @param isChart whether it is a chart, and no table
   */
  public record Tab(SourceText id, SourceText label, boolean isChart) {}

  /** The groups of a text, in its order; a tab that stands alone is a group of its own. */
  public static List<Tabs> of(Prose prose) {
    List<Tabs> groups = new ArrayList<>();
    collect(prose.blocks(), groups);
    return groups;
  }

  private static void collect(List<? extends Block> blocks, List<Tabs> groups) {
    List<Tab> run = new ArrayList<>();
    for (Block block : blocks) {
      Tab tab = block instanceof Block.Exhibit exhibit ? tab(exhibit.reference()) : null;
      if (tab == null || run.size() == MOST_TABS) {
        end(run, groups);
      }
      if (tab == null) {
        collect(block.blocks(), groups);
      } else {
        run.add(tab);
      }
    }
    end(run, groups);
  }

  private static void end(List<Tab> run, List<Tabs> groups) {
    if (!run.isEmpty()) {
      groups.add(new Tabs(run));
      run.clear();
    }
  }

  private static @Nullable Tab tab(Reference reference) {
    if (reference instanceof Reference.ChartPlace chart && chart.chart().tab() != null) {
      return new Tab(chart.chart().id(), chart.chart().tab(), true);
    }
    if (reference instanceof Reference.TablePlace table && table.table().tab() != null) {
      return new Tab(table.table().id(), table.table().tab(), false);
    }
    return null;
  }
}

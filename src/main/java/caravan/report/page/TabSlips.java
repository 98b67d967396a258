package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.report.prose.Tabs;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.HashSet;
import java.util.Set;

/** Tells of tabs that lead nowhere: those that stand alone, and two of one name. */
final class TabSlips {
  private TabSlips() {}

  static void check(Prose prose, Diagnostics out) {
    // Where a chart could not be read, its neighbours look alone.
    if (prose.missesCharts()) {
      return;
    }
    for (Tabs group : Tabs.of(prose)) {
      Set<String> labels = new HashSet<>();
      for (Tabs.Tab tab : group.tabs()) {
        if (group.tabs().size() == 1) {
          error(
              tab,
              "nothing stands beside this tab",
              "write the chart or table to change to right below or above, with a \"tab\" of its"
                  + " own; a group has at most "
                  + Tabs.MOST_TABS,
              out);
        } else if (!labels.add(tab.label().text())) {
          error(tab, "two tabs have this name", "name what sets them apart", out);
        }
      }
    }
  }

  private static void error(Tabs.Tab tab, String message, String help, Diagnostics out) {
    SourceText label = tab.label();
    out.error(tab.isChart() ? Code.CHART_DATA : Code.TABLE_DATA, label.span(), message, help);
  }
}

package caravan.site.page;

import caravan.language.typesetting.Typography;
import caravan.report.prose.Tabs;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.TableData;
import caravan.site.exhibit.ChartMade;
import caravan.site.exhibit.ChartViews;
import caravan.site.exhibit.NotMade;
import caravan.site.exhibit.TableViews;
import caravan.site.part.Messages;
import caravan.site.part.ProseHtml;
import caravan.site.template.Templates;
import caravan.site.view.Html;
import caravan.site.view.NavLink;
import caravan.site.view.SiteView;
import caravan.site.view.TabsView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The charts and tables of one page as they are written, and the files that charts bring along. */
final class PageExhibits implements ProseHtml.Exhibits {
  private final Templates templates;
  private final SiteView site;
  private final ChartViews charts;
  private final TableViews tables;
  private final Map<String, TabsView> tabs = new HashMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<NotMade> notMade = new ArrayList<>();

  /**
   * @param groups those of the page that are shown in turn
   */
  PageExhibits(
      Templates templates,
      SiteView site,
      ChartViews charts,
      TableViews tables,
      List<Tabs> groups,
      Messages words,
      Typography typography) {
    for (Tabs group : groups) {
      List<NavLink> links = new ArrayList<>();
      group
          .tabs()
          .forEach(
              tab -> links.add(new NavLink(typography.apply(tab.label().text()), "#" + tab.id())));
      this.tabs.put(group.tabs().get(0).id().text(), new TabsView(words.text("tabs"), links));
    }
    this.templates = templates;
    this.site = site;
    this.charts = charts;
    this.tables = tables;
  }

  @Override
  public Html chart(ChartData chart, ProseHtml texts, @Nullable String place) {
    ChartMade made = charts.view(chart, texts, place);
    files.putAll(made.files());
    notMade.addAll(made.notMade());
    return new Html(choice(chart.id().text()) + templates.chart(site, made.view()));
  }

  @Override
  public Html table(TableData table, ProseHtml texts, @Nullable String place) {
    String html = templates.table(site, tables.view(table, texts, place));
    return new Html(choice(table.id().text()) + html);
  }

  /** Ahead of the first of those that are shown in turn, the choice between them. */
  private String choice(String id) {
    TabsView choice = tabs.get(id);
    return choice == null ? "" : templates.tabs(choice);
  }

  /** Pictures of the charts so far, by their path in the site; open for more. */
  Map<String, byte[]> files() {
    return files;
  }

  /** What could not be made so far; open for more. */
  List<NotMade> notMade() {
    return notMade;
  }
}

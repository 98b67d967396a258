package caravan.site.page;

import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.TableData;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.FigureGroup;
import caravan.site.view.FigureItem;
import caravan.site.view.FigureListView;
import caravan.site.view.NavLink;
import caravan.site.view.PageMeta;
import java.util.ArrayList;
import java.util.List;

/** The list of a report's charts and tables in one language. Thread-safe. */
public final class FigureListViews {
  private final Shell shell;
  private final String code;

  public FigureListViews(Shell shell, String code) {
    this.shell = shell;
    this.code = code;
  }

  /** Whether there is anything to list. */
  public boolean isNeeded() {
    return shell.hasExhibits(code);
  }

  /** Where the list stands, from the site's root. */
  public String path() {
    return code + "/" + ExhibitPaths.LIST;
  }

  /** The list. */
  public FigureListView list() {
    Addresses addresses = new Addresses(path());
    List<FigureGroup> groups = new ArrayList<>();
    for (ResolvedPage page : shell.site().pages(code)) {
      List<FigureItem> items = new ArrayList<>();
      page.exhibits().forEach(exhibit -> items.add(item(page, exhibit, addresses)));
      if (!items.isEmpty()) {
        String href = addresses.to(page.page().outputPath());
        groups.add(new FigureGroup(new NavLink(page.plainTitle(), href), items));
      }
    }
    Messages words = shell.words(code);
    String title = words.text("figuresList");
    PageMeta meta =
        new PageMeta(
            title,
            null,
            words.text("figuresListIntro"),
            shell.canonical(path()),
            null,
            null,
            null,
            new HeadViews(shell, code).figures());
    return new FigureListView(
        shell.site(code),
        meta,
        shell.navigation(code, ExhibitPaths.LIST, addresses),
        groups,
        shell.assets(addresses));
  }

  private FigureItem item(ResolvedPage page, Exhibit exhibit, Addresses addresses) {
    String key = exhibit instanceof TableData ? "tableNumber" : "figureNumber";
    return new FigureItem(
        shell.words(code).text(key, "number", Integer.toString(exhibit.number())),
        exhibit.title().plain(),
        addresses.to(page.page().outputPath() + "#" + exhibit.id()));
  }
}

package caravan.site.page;

import caravan.model.data.Dataset;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.rule.SourceRules;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.part.SourceUses;
import caravan.site.view.PageMeta;
import caravan.site.view.SourceListView;
import caravan.site.view.SourceUse;
import caravan.site.view.SourceUseGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The list of a report's sources in one language. Thread-safe. */
public final class SourceListViews {
  private final Shell shell;
  private final String code;

  public SourceListViews(Shell shell, String code) {
    this.shell = shell;
    this.code = code;
  }

  /** Whether there is anything to list. */
  public boolean isNeeded() {
    return shell.hasSources();
  }

  /** Where the list stands, from the site's root. */
  public String path() {
    return code + "/" + SourcePaths.LIST;
  }

  /** The list: every source with the pages and datasets that use it. */
  public SourceListView list() {
    Addresses addresses = new Addresses(path());
    Messages words = shell.words(code);
    Map<String, List<SourceUse>> pages = pages(addresses);
    Map<String, List<SourceUse>> datasets = datasets(addresses);
    String title = words.text("sourcesList");
    PageMeta meta =
        new PageMeta(
            title,
            null,
            words.text("sourcesListIntro"),
            shell.canonical(path()),
            null,
            null,
            null,
            new HeadViews(shell, code)
                .made(SourcePaths.LIST, title, words.text("sourcesListIntro")));
    return new SourceListView(
        shell.site(code),
        meta,
        shell.navigation(code, SourcePaths.LIST, addresses),
        shell
            .sources(code, null)
            .list(
                shell.site().data().bibliography().sources().keySet(),
                id -> uses(words, pages.get(id), datasets.get(id))),
        shell.assets(addresses));
  }

  private static List<SourceUseGroup> uses(
      Messages words, @Nullable List<SourceUse> pages, @Nullable List<SourceUse> datasets) {
    List<SourceUseGroup> groups = new ArrayList<>();
    if (pages != null) {
      groups.add(SourceUses.group(words, "usedOnPages", pages));
    }
    if (datasets != null) {
      groups.add(SourceUses.group(words, "usedInData", datasets));
    }
    return groups;
  }

  private Map<String, List<SourceUse>> pages(Addresses addresses) {
    Map<String, List<SourceUse>> uses = new TreeMap<>();
    for (ResolvedPage page : shell.site().pages(code)) {
      for (String id : page.sources()) {
        add(uses, id, page.linkTitle(), addresses.to(anchored(page.page().outputPath(), id)));
      }
    }
    return uses;
  }

  private Map<String, List<SourceUse>> datasets(Addresses addresses) {
    Map<String, List<SourceUse>> uses = new TreeMap<>();
    for (Dataset dataset : shell.site().data().datasets().values()) {
      Set<String> ids = new TreeSet<>();
      SourceRules.add(dataset, ids);
      String path = code + "/" + DatasetPaths.page(dataset.id());
      for (String id : ids) {
        add(uses, id, dataset.title().any(code), addresses.to(anchored(path, id)));
      }
    }
    return uses;
  }

  private static String anchored(String path, String id) {
    return path + "#" + SourcePaths.anchor(id);
  }

  private static void add(Map<String, List<SourceUse>> uses, String id, String title, String href) {
    uses.computeIfAbsent(id, i -> new ArrayList<>()).add(new SourceUse(title, href, title));
  }
}

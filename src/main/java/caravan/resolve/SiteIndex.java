package caravan.resolve;

import caravan.page.ChartBlock;
import caravan.page.Heading;
import caravan.page.Page;
import caravan.page.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be linked to: pages by the path of their file, their anchors, and assets. Immutable. */
public final class SiteIndex {
  private final Map<String, Page> pages = new TreeMap<>();
  private final Map<String, Set<String>> anchors = new TreeMap<>();
  private final Set<String> assets = new TreeSet<>();
  private final Set<String> drafts;
  private final Set<String> unread;

  /**
   * @param drafts the paths of pages that are not published
   * @param unread the paths of pages that could not be read, which was reported
   */
  public SiteIndex(List<Page> pages, List<Asset> assets, Set<String> drafts, Set<String> unread) {
    this.drafts = Set.copyOf(drafts);
    this.unread = Set.copyOf(unread);
    for (Page page : pages) {
      this.pages.put(page.file().path(), page);
      Set<String> ids = new TreeSet<>();
      page.body().headings().stream().map(Heading::id).forEach(ids::add);
      charts(page).values().forEach(chart -> ids.add(chart.id().text()));
      this.anchors.put(page.file().path(), ids);
    }
    assets.forEach(asset -> this.assets.add(asset.path()));
  }

  /** The charts of a page by their number, from 1. */
  static Map<Integer, ChartBlock> charts(Page page) {
    Map<Integer, ChartBlock> charts = new LinkedHashMap<>();
    for (Reference reference : page.body().references()) {
      if (reference instanceof Reference.ChartPlace place) {
        charts.put(charts.size() + 1, place.chart());
      }
    }
    return charts;
  }

  @Nullable Page page(String path) {
    return pages.get(path);
  }

  /** The paths of all pages. */
  Set<String> paths() {
    return Collections.unmodifiableSet(pages.keySet());
  }

  boolean isDraft(String path) {
    return drafts.contains(path);
  }

  boolean isUnread(String path) {
    return unread.contains(path);
  }

  Set<String> anchors(String path) {
    return anchors.getOrDefault(path, Set.of());
  }

  boolean hasAsset(String path) {
    return assets.contains(path);
  }

  /** The paths of all assets. */
  List<String> assets() {
    return new ArrayList<>(assets);
  }
}

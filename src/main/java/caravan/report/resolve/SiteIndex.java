package caravan.report.resolve;

import caravan.report.page.ListOrder;
import caravan.report.page.Page;
import caravan.report.prose.Heading;
import caravan.report.prose.Reference;
import caravan.report.resolved.Asset;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
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
  private final Map<String, Map<String, List<Place>>> places = new TreeMap<>();
  private final Set<String> assets = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private final MapChoice maps;
  private final Set<String> drafts;
  private final Set<String> unread;

  /**
   * @param maps how maps are drawn
   * @param drafts the paths of pages that are not published
   * @param unread the paths of pages that could not be read, which was reported; of folders, with a
   *     stroke at the end, in which any page may lack
   */
  public SiteIndex(
      List<Targets> pages,
      List<Asset> assets,
      MapChoice maps,
      Set<String> drafts,
      Set<String> unread) {
    this.maps = maps;
    this.drafts = Set.copyOf(drafts);
    this.unread = Set.copyOf(unread);
    for (Targets targets : pages) {
      Page page = targets.page();
      this.pages.put(page.path(), page);
      Set<String> ids = new TreeSet<>(targets.headings());
      ids.addAll(targets.charts());
      ids.addAll(targets.tables());
      place(page, targets.charts());
      place(page, targets.tables());
      this.anchors.put(page.path(), ids);
      if (targets.missesCharts()) {
        missing.add(page.language());
      }
    }
    assets.forEach(asset -> this.assets.add(asset.path()));
  }

  /**
   * What of a page can be linked to.
   *
   * @param headings their ids
   * @param charts the ids of its charts, in their order
   * @param tables likewise
   * @param missesCharts whether it has others that could not be read, which was reported
   */
  public record Targets(
      Page page,
      List<String> headings,
      List<String> charts,
      List<String> tables,
      boolean missesCharts) {
    /** Those of a page that was read. */
    public static Targets of(Page page) {
      return new Targets(
          page,
          page.body().headings().stream().map(Heading::id).toList(),
          SiteIndex.charts(page).stream().map(SourceText::text).toList(),
          SiteIndex.tables(page).stream().map(SourceText::text).toList(),
          page.body().missesCharts());
    }
  }

  /**
   * Whether a page is of its day, as an issue of a bulletin is: it has one, and stands in a section
   * that lists its pages by date.
   */
  boolean isIssue(Page page) {
    String folder = page.path();
    Page index = null;
    while (index == null && folder.indexOf('/') > 0) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      Page found = pages.get(folder + "/index.md");
      index = found == page ? null : found;
    }
    return ListOrder.day(page) != null
        && index != null
        && index.frontMatter().list() == ListOrder.BY_DATE;
  }

  /** The ids of a page's charts in their order. */
  static List<SourceText> charts(Page page) {
    List<SourceText> charts = new ArrayList<>();
    for (Reference reference : page.body().references()) {
      if (reference instanceof Reference.ChartPlace place) {
        charts.add(place.chart().id());
      }
    }
    return charts;
  }

  /** The ids of a page's tables in their order. */
  static List<SourceText> tables(Page page) {
    List<SourceText> tables = new ArrayList<>();
    for (Reference reference : page.body().references()) {
      if (reference instanceof Reference.TablePlace place) {
        tables.add(place.table().id());
      }
    }
    return tables;
  }

  /**
   * A chart or table of a page.
   *
   * @param number among the charts, or the tables, of the page, from 1
   */
  record Place(Page page, int number) {}

  /** Where the charts and tables of a language with an id stand, in the order of the pages. */
  List<Place> places(String language, String id) {
    return places.getOrDefault(language, Map.of()).getOrDefault(id, List.of());
  }

  /** The ids of all charts and tables of a language. */
  Set<String> ids(String language) {
    return Collections.unmodifiableSet(places.getOrDefault(language, Map.of()).keySet());
  }

  private void place(Page page, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      places
          .computeIfAbsent(page.language(), language -> new TreeMap<>())
          .computeIfAbsent(ids.get(i), id -> new ArrayList<>())
          .add(new Place(page, i + 1));
    }
  }

  /**
   * Everything that pages can learn of one another: where it is the same, so is what they refer to.
   * To be compared only.
   */
  public List<Object> surface() {
    List<Object> surface = new ArrayList<>();
    for (Page page : pages.values()) {
      SourceText link = page.frontMatter().linkTitle();
      surface.add(page.path());
      surface.add(page.outputPath());
      surface.add(page.title().plain(index -> ""));
      surface.add(link == null ? "" : link.text());
      ListOrder list = page.frontMatter().list();
      surface.add(list == null ? "" : list);
    }
    surface.add(anchors);
    List<String> exhibits = new ArrayList<>();
    places.forEach(
        (language, ids) ->
            ids.forEach(
                (id, all) ->
                    all.forEach(
                        place ->
                            exhibits.add(
                                String.join(
                                    " ",
                                    language,
                                    id,
                                    Integer.toString(place.number()),
                                    place.page().path())))));
    surface.add(exhibits);
    surface.add(assets);
    surface.add(maps.key());
    surface.add(drafts);
    surface.add(unread);
    surface.add(missing);
    return surface;
  }

  MapChoice maps() {
    return maps;
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
    return unread.contains(path) || unread.contains(path.substring(0, path.lastIndexOf('/') + 1));
  }

  /** Whether charts or tables of a language are not known, which was reported. */
  boolean missesCharts(String language) {
    String folder = "content/" + language + "/";
    return unread.stream().anyMatch(path -> path.startsWith(folder)) || missing.contains(language);
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

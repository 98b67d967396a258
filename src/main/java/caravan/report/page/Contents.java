package caravan.report.page;

import caravan.language.typesetting.TextOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one language in their order, and the sections they make. A folder with an {@code
 * index.md} is a section; what stands in a folder without one belongs to the section around it. The
 * folder of the language is the outermost section, with or without a page of its own.
 *
 * <p>Pages stand in the order of their weight, then of their names; those that one file makes in
 * the order that it says. The index page of a section may say another ({@link ListOrder}). What a
 * section holds stands behind its index page, which has its place among its neighbours like any
 * other page; the {@code index.md} of a language is its first page.
 */
public final class Contents {
  private static final String FIRST = "index";
  private static final String INDEX = "/" + FIRST;

  /** That of the language itself is the first page, whatever its weight. */
  private static final Comparator<Page> FIRST_AHEAD =
      Comparator.comparing((Page page) -> !page.name().equals(FIRST));

  private static final Comparator<Page> BY_WEIGHT =
      FIRST_AHEAD
          .thenComparingInt(page -> page.frontMatter().weight())
          .thenComparingInt(Page::rank)
          .thenComparing(Page::name);

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, Section> sections = new LinkedHashMap<>();

  /** By the names of pages: their places among all, and in the innermost section around them. */
  private final Map<String, Integer> ats = new HashMap<>();

  private final Map<String, Integer> amongs = new HashMap<>();

  private final Map<String, List<Section>> arounds = new HashMap<>();

  /**
   * A section.
   *
   * @param folder below the folder of the language: {@code countries/}, empty for the outermost
   * @param index its own page; null for the outermost section
   * @param list how its index page, or the first page of the language, lists its pages; null where
   *     it does not
   * @param pages what it holds, in the order of lists, which is that in which they are read, but
   *     for pages by date: of these the newest is the first; of a section in it the index page only
   */
  public record Section(
      String folder, @Nullable Page index, @Nullable ListOrder list, List<Page> pages) {
    public Section {
      Objects.requireNonNull(folder, "folder");
    }
  }

  private Contents() {}

  /**
   * The contents of a language.
   *
   * @param pages all of one language, in any order; their names differ
   */
  public static Contents of(Collection<Page> pages) {
    Contents contents = new Contents();
    contents.take(pages);
    return contents;
  }

  private void take(Collection<Page> all) {
    Map<String, Page> indexes = new HashMap<>();
    Page first = null;
    for (Page page : all) {
      if (page.name().endsWith(INDEX)) {
        indexes.put(folder(page.name()), page);
      } else if (page.name().equals(FIRST)) {
        first = page;
      }
    }
    Map<Page, Comparator<Page>> orders = new IdentityHashMap<>();
    indexes.values().forEach(index -> orders.put(index, order(index)));
    Comparator<Page> outermost = order(first);
    List<Ordered> ordered = new ArrayList<>();
    all.forEach(page -> ordered.add(new Ordered(page, way(page, indexes))));
    ordered.sort((one, other) -> compare(one.way(), other.way(), outermost, orders));
    sections.put("", new Section("", null, list(first), new ArrayList<>()));
    for (Ordered one : ordered) {
      List<Section> around = new ArrayList<>(List.of(section("")));
      one.way().stream()
          .filter(above -> above != one.page())
          .forEach(above -> around.add(section(folder(above.name()))));
      arounds.put(one.page().name(), List.copyOf(around));
      pages.add(one.page());
      around.get(around.size() - 1).pages().add(one.page());
      if (one.page().name().endsWith(INDEX)) {
        String folder = folder(one.page().name());
        sections.put(folder, new Section(folder, one.page(), list(one.page()), new ArrayList<>()));
      }
    }
    for (Section section : sections.values()) {
      if (section.list() == ListOrder.BY_DATE) {
        section.pages().sort(byDay(true));
      }
      for (int i = 0; i < section.pages().size(); i++) {
        amongs.put(section.pages().get(i).name(), i);
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      ats.put(pages.get(i).name(), i);
    }
  }

  private static @Nullable ListOrder list(@Nullable Page index) {
    return index == null ? null : index.frontMatter().list();
  }

  /** In which order the pages of a section are read, by its index page. */
  private static Comparator<Page> order(@Nullable Page index) {
    ListOrder list = list(index);
    if (index == null || list == null) {
      return BY_WEIGHT;
    }
    return switch (list) {
      case BY_DATE -> byDay(false);
      case BY_TITLE ->
          FIRST_AHEAD
              .thenComparing(Page::shortTitle, TextOrder.of(index.language()))
              .thenComparing(BY_WEIGHT);
      case BY_ORDER -> BY_WEIGHT;
    };
  }

  private static Comparator<Page> byDay(boolean newestFirst) {
    return FIRST_AHEAD.thenComparing(ListOrder.byDay(newestFirst)).thenComparing(BY_WEIGHT);
  }

  /** A page, with the index pages of the sections around it, outermost first, and itself. */
  private record Ordered(Page page, List<Page> way) {}

  private static int compare(
      List<Page> one,
      List<Page> other,
      Comparator<Page> outermost,
      Map<Page, Comparator<Page>> orders) {
    Comparator<Page> neighbours = outermost;
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      Page page = one.get(i);
      int order = page == other.get(i) ? 0 : neighbours.compare(page, other.get(i));
      if (order != 0) {
        return order;
      }
      neighbours = orders.getOrDefault(page, BY_WEIGHT);
    }
    return Integer.compare(one.size(), other.size());
  }

  private static List<Page> way(Page page, Map<String, Page> indexes) {
    List<Page> way = new ArrayList<>();
    String name = page.name();
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      Page index = indexes.get(name.substring(0, slash + 1));
      if (index != null && index != page) {
        way.add(index);
      }
    }
    way.add(page);
    return way;
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private Section section(String folder) {
    return Objects.requireNonNull(sections.get(folder), folder);
  }

  /** All pages. */
  public List<Page> pages() {
    return List.copyOf(pages);
  }

  /** All sections, the outermost first. */
  public List<Section> sections() {
    return List.copyOf(sections.values());
  }

  /** The section that a page is the index of; null where it is none. */
  public @Nullable Section of(Page page) {
    return page.name().endsWith(INDEX) ? section(folder(page.name())) : null;
  }

  /** Whether a page of this name is the index page of a section, or of a language. */
  static boolean isIndex(String name) {
    return name.equals(FIRST) || name.endsWith(INDEX);
  }

  /** The section whose pages a page lists; null where it lists none. */
  public @Nullable Section listedOn(Page page) {
    if (list(page) == null) {
      return null;
    }
    return page.name().equals(FIRST) ? section("") : of(page);
  }

  /** The sections in which a page is listed, outermost first. */
  public List<Section> around(Page page) {
    return known(arounds, page);
  }

  /**
   * The sections in which a page is listed, outermost first, and the one that it is the index of.
   */
  public List<Section> within(Page page) {
    List<Section> within = new ArrayList<>(around(page));
    Section own = of(page);
    if (own != null) {
      within.add(own);
    }
    return within;
  }

  /** The place of a page among those of the innermost section in which it is listed, from 0. */
  public int among(Page page) {
    return known(amongs, page);
  }

  /** The page before one; null before the first. */
  public @Nullable Page before(Page page) {
    int at = known(ats, page);
    return at == 0 ? null : pages.get(at - 1);
  }

  /** The page behind one; null behind the last. */
  public @Nullable Page after(Page page) {
    int at = known(ats, page);
    return at + 1 == pages.size() ? null : pages.get(at + 1);
  }

  private static <T> T known(Map<String, T> places, Page page) {
    return Objects.requireNonNull(places.get(page.name()), page.name());
  }
}

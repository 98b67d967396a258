package caravan.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
 * the order that it says. What a section holds stands behind its index page, which has its place
 * among its neighbours like any other page; the {@code index.md} of a language is its first page.
 */
public final class Contents {
  private static final String INDEX = "/index";

  /** That of the language itself is the first page, whatever its weight. */
  private static final Comparator<Page> NEIGHBOURS =
      Comparator.comparing((Page page) -> !page.name().equals("index"))
          .thenComparingInt(page -> page.frontMatter().weight())
          .thenComparingInt(Page::rank)
          .thenComparing(Page::name);

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  /**
   * A section.
   *
   * @param folder below the folder of the language: {@code countries/}, empty for the outermost
   * @param index its own page; null for the outermost section
   * @param pages what it holds, in order; of a section in it the index page only
   */
  public record Section(String folder, @Nullable Page index, List<Page> pages) {
    public Section {
      Objects.requireNonNull(folder, "folder");
    }
  }

  /**
   * Where a page stands.
   *
   * @param at its place among all pages of its language
   * @param around the sections in which it is listed, outermost first
   * @param among its place among the pages of the innermost of them
   */
  private record Place(int at, List<Section> around, int among) {}

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
    for (Page page : all) {
      if (page.name().endsWith(INDEX)) {
        indexes.put(folder(page.name()), page);
      }
    }
    List<Ordered> ordered = new ArrayList<>();
    all.forEach(page -> ordered.add(new Ordered(page, way(page, indexes))));
    ordered.sort(null);
    sections.put("", new Section("", null, new ArrayList<>()));
    for (Ordered one : ordered) {
      List<Section> around = new ArrayList<>(List.of(section("")));
      one.way().stream()
          .filter(above -> above != one.page())
          .forEach(above -> around.add(section(folder(above.name()))));
      Section inner = around.get(around.size() - 1);
      places.put(
          one.page().name(), new Place(pages.size(), List.copyOf(around), inner.pages().size()));
      pages.add(one.page());
      inner.pages().add(one.page());
      if (one.page().name().endsWith(INDEX)) {
        String folder = folder(one.page().name());
        sections.put(folder, new Section(folder, one.page(), new ArrayList<>()));
      }
    }
  }

  /** The index pages of the sections around a page, outermost first, and the page itself. */
  private record Ordered(Page page, List<Page> way) implements Comparable<Ordered> {
    @Override
    public int compareTo(Ordered other) {
      for (int i = 0; i < way.size() && i < other.way.size(); i++) {
        int order = NEIGHBOURS.compare(way.get(i), other.way.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(way.size(), other.way.size());
    }
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

  /** The sections in which a page is listed, outermost first. */
  public List<Section> around(Page page) {
    return place(page).around();
  }

  /** The place of a page among those of the innermost section in which it is listed, from 0. */
  public int among(Page page) {
    return place(page).among();
  }

  /** The page before one; null before the first. */
  public @Nullable Page before(Page page) {
    int at = place(page).at();
    return at == 0 ? null : pages.get(at - 1);
  }

  /** The page behind one; null behind the last. */
  public @Nullable Page after(Page page) {
    int at = place(page).at();
    return at + 1 == pages.size() ? null : pages.get(at + 1);
  }

  private Place place(Page page) {
    return Objects.requireNonNull(places.get(page.name()), page.name());
  }
}

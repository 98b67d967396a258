package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways out of a page. Every address is relative to the page, so that a site also works from a
 * folder.
 *
 * @param home the first page of the report in this language
 * @param trail the pages above this one, the first page of the report first; empty on that page
 * @param items the pages of the report in their order, below the index pages of the sections around
 *     this page those that they hold; of a section of more than fifty pages this page's neighbours,
 *     and a list of all. At most one is current
 * @param languages this page in all languages it has, its own included; empty or one entry: no
 *     choice is shown
 * @param previous the page before this one, or null
 * @param next the page after this one, or null
 * @param changes what has changed since the edition before; null where there is none
 * @param figures the list of charts and tables; null where there are none
 * @param sources the list of sources; null where there are none
 * @param data the list of datasets; null where there are none
 * @param pdf the page or the report as PDF; null where none was made
 * @param docx the page or the report for Word; null where it was not made
 */
public record Navigation(
    String home,
    List<NavLink> trail,
    List<NavItem> items,
    List<LanguageLink> languages,
    @Nullable NavLink previous,
    @Nullable NavLink next,
    @Nullable NavLink figures,
    @Nullable NavLink changes,
    @Nullable NavLink sources,
    @Nullable NavLink data,
    @Nullable NavLink pdf,
    @Nullable NavLink docx)
    implements View {
  public Navigation {
    Checks.href(home, "home");
    trail = List.copyOf(trail);
    items = List.copyOf(items);
    languages = List.copyOf(languages);
    if (items.stream().mapToInt(NavItem::currents).sum() > 1) {
      throw new IllegalArgumentException("more than one current page");
    }
  }

  /** Without datasets, a PDF and a file for Word. */
  public Navigation(
      String home,
      List<NavLink> trail,
      List<NavItem> items,
      List<LanguageLink> languages,
      @Nullable NavLink previous,
      @Nullable NavLink next,
      @Nullable NavLink figures,
      @Nullable NavLink changes,
      @Nullable NavLink sources) {
    this(
        home, trail, items, languages, previous, next, figures, changes, sources, null, null, null);
  }
}

package caravan.report.rule;

import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.TableData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Charts and tables that were copied from one page to another together with their ids: the page has
 * translations, none of which has one of that id, while the translations of the other page have.
 */
public final class CopiedExhibits {
  private final Diagnostics out;
  private final Map<String, List<ResolvedPage>> byId = new HashMap<>();
  private final Map<String, List<ResolvedPage>> byName = new HashMap<>();
  private final Set<String> told = new TreeSet<>();

  CopiedExhibits(List<ResolvedPage> pages, Diagnostics out) {
    this.out = out;
    for (ResolvedPage page : pages) {
      byName.computeIfAbsent(page.page().name(), n -> new ArrayList<>()).add(page);
      for (Exhibit exhibit : page.exhibits()) {
        byId.computeIfAbsent(key(page, exhibit), k -> new ArrayList<>()).add(page);
      }
    }
  }

  private static String key(ResolvedPage page, Exhibit exhibit) {
    return key(page.page().language(), exhibit.id().text());
  }

  /** Names the charts and tables of a language that have an id. */
  public static String key(String language, String id) {
    return language + " " + id;
  }

  /** The ids of a page that are those of copies, each of which is reported. */
  Set<String> of(ResolvedPage page) {
    Set<String> ids = new TreeSet<>();
    if (translations(page).isEmpty()) {
      return ids;
    }
    for (Exhibit exhibit : page.exhibits()) {
      String id = exhibit.id().text();
      boolean own = translations(page).stream().noneMatch(other -> has(other, id));
      ResolvedPage original =
          byId.getOrDefault(key(page, exhibit), List.of()).stream()
              .filter(other -> !name(other).equals(name(page)))
              .filter(other -> translations(other).stream().anyMatch(one -> has(one, id)))
              .findFirst()
              .orElse(null);
      if (own && original != null && ids.add(id)) {
        told.add(key(page, exhibit));
        tell(exhibit, original);
      }
    }
    return ids;
  }

  private void tell(Exhibit copy, ResolvedPage original) {
    String what = copy instanceof TableData ? "table" : "chart";
    String id = copy.id().text();
    List<Place> places =
        original.exhibits().stream()
            .filter(exhibit -> exhibit.id().text().equals(id))
            .limit(1)
            .map(exhibit -> new Place(exhibit.id().span(), null, null))
            .toList();
    out.add(
        Diagnostic.error(
                Code.DUPLICATE_ID,
                copy.id().span(),
                original.page().path() + " has a " + what + " \"" + id + "\" already")
            .help("give the copy an id of its own, and put it on the translations of this page too")
            .places(places));
  }

  private List<ResolvedPage> translations(ResolvedPage page) {
    return byName.getOrDefault(name(page), List.of()).stream()
        .filter(other -> !other.page().language().equals(page.page().language()))
        .toList();
  }

  private static String name(ResolvedPage page) {
    return page.page().name();
  }

  private static boolean has(ResolvedPage page, String id) {
    return page.exhibits().stream().anyMatch(exhibit -> exhibit.id().text().equals(id));
  }

  /** The copies that were told, by {@link #key}. */
  Set<String> told() {
    return told;
  }
}

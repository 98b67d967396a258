package caravan.report.rule;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Used;
import caravan.language.registry.Languages;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.TableData;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells in which charts and tables the translations of a page differ. An id that several of a page
 * have is left out: which of them is meant must be told first.
 */
final class ExhibitTranslations {
  private final List<PageFacts> pages;
  private final Languages languages;
  private final Diagnostics out;
  private final Set<String> twice = new HashSet<>();

  ExhibitTranslations(List<PageFacts> pages, Languages languages, Diagnostics out) {
    this.pages = pages;
    this.languages = languages;
    this.out = out;
    pages.forEach(page -> twice.addAll(page.twice()));
  }

  void check() {
    for (PageFacts page : pages) {
      Translations.Differences differences =
          Translations.Differences.of(page, pages, PageFacts::ids);
      differences.lacks().removeAll(twice);
      differences.alone().removeAll(twice);
      if (!differences.lacks().isEmpty()) {
        lacks(page, List.copyOf(differences.lacks()));
      }
      if (pages.size() > 2) {
        differences.alone().forEach(id -> alone(page, id));
      }
    }
    Set<String> ids = new TreeSet<>();
    pages.forEach(page -> ids.addAll(page.ids()));
    ids.removeAll(twice);
    ids.forEach(this::shown);
  }

  private void lacks(PageFacts page, List<String> ids) {
    List<Place> places = new ArrayList<>();
    for (String id : ids) {
      for (PageFacts other : pages) {
        Exhibit there = other.exhibits().get(id);
        if (there != null) {
          places.add(new Place(there.id().span(), null, null));
        }
      }
    }
    boolean one = ids.size() == 1;
    out.add(
        Diagnostic.error(
                Code.TRANSLATION_DIFFERS,
                page.page().page().title().span(),
                one
                    ? "this page has no " + what(ids.get(0)) + " \"" + ids.get(0) + "\""
                    : "this page does not have these of its translations: " + Listed.of(ids))
            .help(
                "put "
                    + (one ? "it" : "them")
                    + " here too, or write "
                    + FigureTranslations.OUTDATED
                    + "here until somebody does")
            .places(places));
  }

  private void alone(PageFacts page, String id) {
    List<String> others =
        pages.stream().filter(other -> other != page).map(PageFacts::path).toList();
    out.add(
        Diagnostic.error(
                Code.TRANSLATION_DIFFERS,
                exhibit(page, id).id().span(),
                "only this page has the "
                    + what(id)
                    + " \""
                    + id
                    + "\"; it is not in "
                    + Listed.of(others))
            .help(
                "put it there too, or write "
                    + FigureTranslations.OUTDATED
                    + "there until somebody does"));
  }

  /** Where the pages that have a chart or table show other data in it than most. */
  private void shown(String id) {
    List<PageFacts> having = pages.stream().filter(page -> page.ids().contains(id)).toList();
    Map<Set<String>, Integer> counts = new LinkedHashMap<>();
    having.forEach(page -> counts.merge(data(page, id).keySet(), 1, Integer::sum));
    if (counts.size() < 2) {
      return;
    }
    int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    PageFacts usual = null;
    for (PageFacts page : having) {
      if (usual == null && Objects.equals(counts.get(data(page, id).keySet()), most)) {
        usual = page;
      }
    }
    for (PageFacts page : having) {
      if (usual != null && !data(page, id).keySet().equals(data(usual, id).keySet())) {
        // Of two pages, the one that shows less is told.
        boolean other = having.size() == 2 && missing(page, usual, id).isEmpty();
        differs(other ? usual : page, other ? page : usual, id);
      }
    }
  }

  private static List<Used> missing(PageFacts page, PageFacts other, String id) {
    Map<String, Used> missing = new LinkedHashMap<>(data(other, id));
    missing.keySet().removeAll(data(page, id).keySet());
    return List.copyOf(missing.values());
  }

  private void differs(PageFacts page, PageFacts other, String id) {
    List<Used> missing = missing(page, other, id);
    List<Used> extra = missing(other, page, id);
    String what = what(id);
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("leaves out " + values(missing.size()) + " that it shows in " + other.path());
    }
    if (!extra.isEmpty()) {
      parts.add("shows " + values(extra.size()) + " that it does not show in " + other.path());
    }
    List<Used> used = new ArrayList<>(missing);
    used.addAll(extra);
    out.add(
        Diagnostic.error(
                Code.TRANSLATION_DIFFERS,
                exhibit(page, id).id().span(),
                "the " + what + " \"" + id + "\" " + String.join(", and ", parts))
            .help(
                "give both the same "
                    + (what.equals("table") ? "rows and columns" : "series")
                    + ", or write "
                    + FigureTranslations.OUTDATED
                    + "of the page that is to follow")
            .cells(DataText.cells(used, languages.get(page.page().page().language())))
            .places(List.of(new Place(exhibit(other, id).id().span(), null, null))));
  }

  private static String values(int count) {
    return count + (count == 1 ? " value" : " values");
  }

  private static Map<String, Used> data(PageFacts page, String id) {
    return PageFacts.named(exhibit(page, id).used());
  }

  private static Exhibit exhibit(PageFacts page, String id) {
    return Objects.requireNonNull(page.exhibits().get(id), id);
  }

  private String what(String id) {
    return pages.stream().anyMatch(page -> page.exhibits().get(id) instanceof TableData)
        ? "table"
        : "chart";
  }
}

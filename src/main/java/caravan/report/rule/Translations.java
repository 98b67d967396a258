package caravan.report.rule;

import caravan.expression.evaluate.DataContext;
import caravan.language.registry.Languages;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A page and its translations, which are the pages of the same name in other languages, rest on the
 * same observations and show the same charts and tables, whatever the words around them. Where most
 * of them agree, the one that differs is told; where they are two, what the one has that the other
 * has not. A page that says {@code translation: outdated} is left out, and so is one whose figures
 * could not be read.
 */
public final class Translations {
  private final DataContext data;
  private final Languages languages;
  private final Diagnostics out;

  private Translations(DataContext data, Languages languages, Diagnostics out) {
    this.data = data;
    this.languages = languages;
    this.out = out;
  }

  /**
   * Reports what pages have that their translations lack: one finding for a page.
   *
   * @return the charts and tables of which a copy was told, each as the cause of a reference to
   *     them
   */
  public static Set<String> check(
      List<ResolvedPage> pages, DataContext data, Languages languages, Diagnostics out) {
    CopiedExhibits copies = new CopiedExhibits(pages, out);
    Map<String, List<PageFacts>> byName = new TreeMap<>();
    for (ResolvedPage page : pages) {
      if (!page.page().frontMatter().isOutdated() && page.isWhole()) {
        byName
            .computeIfAbsent(page.page().name(), n -> new ArrayList<>())
            .add(PageFacts.of(page, copies.of(page)));
      }
    }
    Translations translations = new Translations(data, languages, out);
    byName.values().stream().filter(all -> all.size() > 1).forEach(translations::compare);
    return copies.told();
  }

  private void compare(List<PageFacts> pages) {
    new ExhibitTranslations(pages, languages, out).check();
    for (PageFacts page : pages) {
      Differences differences = Differences.of(page, pages, PageFacts::refs);
      boolean told = pages.size() == 2 && page == pages.get(1) && differ(pages.get(0), pages);
      if (!differences.isEmpty() && !told) {
        new FigureTranslations(page, pages, data, languages, out).tell(differences);
      }
    }
  }

  /** Whether of two pages the first was told to have what the second has not, and the reverse. */
  private static boolean differ(PageFacts page, List<PageFacts> pages) {
    return !Differences.of(page, pages, PageFacts::refs).alone().isEmpty();
  }

  /**
   * In what a page differs from its translations.
   *
   * @param lacks what most others have
   * @param alone what most others have not
   */
  record Differences(Set<String> lacks, Set<String> alone) {
    boolean isEmpty() {
      return lacks.isEmpty() && alone.isEmpty();
    }

    /**
     * Of two pages, the one that lacks something is told; where both do, the first.
     *
     * @param has what a page has
     */
    static Differences of(
        PageFacts page, List<PageFacts> pages, Function<PageFacts, Set<String>> has) {
      Set<String> lacks = new LinkedHashSet<>();
      Set<String> alone = new LinkedHashSet<>();
      Set<String> all = new LinkedHashSet<>();
      pages.forEach(one -> all.addAll(has.apply(one)));
      for (String one : all) {
        long having = pages.stream().filter(other -> has.apply(other).contains(one)).count();
        long lacking = pages.size() - having;
        boolean here = has.apply(page).contains(one);
        if (lacking > 0 && !here && having >= lacking) {
          lacks.add(one);
        } else if (lacking > 0 && here && having < lacking) {
          alone.add(one);
        }
      }
      if (pages.size() == 2 && !lacks.isEmpty()) {
        // Neither of two is the right one: what only this page has belongs to the same finding.
        all.stream()
            .filter(one -> has.apply(page).contains(one))
            .filter(one -> pages.stream().anyMatch(other -> !has.apply(other).contains(one)))
            .forEach(alone::add);
      }
      return new Differences(lacks, alone);
    }
  }
}

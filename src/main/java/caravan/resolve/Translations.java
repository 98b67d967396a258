package caravan.resolve;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.diagnostic.Listed;
import caravan.figure.Figure;
import caravan.figure.Used;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A page and its translations, which are the pages of the same name in other languages, rest on the
 * same observations and show the same charts and tables, whatever the words around them. A page
 * that says {@code translation: outdated} is left out, and so is one whose figures could not be
 * read.
 */
public final class Translations {
  private final Diagnostics out;

  /** What was said to be missing where, so that it is said at the first page that has it. */
  private final Set<List<String>> told = new HashSet<>();

  private Translations(Diagnostics out) {
    this.out = out;
  }

  /** Reports at figures, charts and tables the translations that lack their observations. */
  public static void check(List<ResolvedPage> pages, Diagnostics out) {
    Map<String, List<Facts>> byName = new TreeMap<>();
    for (ResolvedPage page : pages) {
      if (!page.page().frontMatter().isOutdated() && page.isWhole()) {
        byName.computeIfAbsent(page.page().name(), n -> new ArrayList<>()).add(Facts.of(page));
      }
    }
    byName.values().forEach(translations -> new Translations(out).compare(translations));
  }

  /**
   * What a page rests on.
   *
   * @param observations of its figures
   * @param exhibits for each chart and table the observations that it shows
   */
  private record Facts(
      ResolvedPage page, Set<String> observations, Map<String, Set<String>> exhibits) {
    static Facts of(ResolvedPage page) {
      Set<String> observations = new HashSet<>();
      page.figures().forEach(figure -> observations.addAll(refs(figure.used())));
      Map<String, Set<String>> exhibits = new LinkedHashMap<>();
      page.exhibits().forEach(one -> exhibits.put(one.id().text(), refs(one.used())));
      return new Facts(page, observations, exhibits);
    }

    String path() {
      return page.page().file().path();
    }
  }

  /** The observations, and where it is not the main one, the source that is followed. */
  private static Set<String> refs(List<Used> used) {
    return used.stream()
        .map(
            u ->
                u.statement() == u.observation().main()
                    ? u.observation().ref()
                    : u.observation().ref() + "[" + u.statement().source() + "]")
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void compare(List<Facts> translations) {
    for (Facts one : translations) {
      List<Facts> others = translations.stream().filter(other -> other != one).toList();
      figures(one, others);
      exhibits(one, others);
    }
  }

  private void figures(Facts one, List<Facts> others) {
    for (Figure figure : one.page().figuresOfTexts()) {
      Map<String, List<String>> missing = new LinkedHashMap<>();
      for (String ref : refs(figure.used())) {
        List<String> lacking = lacking(others, ref, other -> other.observations().contains(ref));
        if (!lacking.isEmpty()) {
          missing.computeIfAbsent(String.join(", ", lacking), p -> new ArrayList<>()).add(ref);
        }
      }
      missing.forEach(
          (lacking, refs) ->
              out.error(
                  Code.TRANSLATION_DIFFERS,
                  figure.source().span(),
                  "no figure in " + lacking + " rests on " + Listed.of(refs),
                  help("write the figure there too")));
    }
  }

  private void exhibits(Facts one, List<Facts> others) {
    for (Exhibit exhibit : one.page().exhibits()) {
      String id = exhibit.id().text();
      Span at = exhibit.id().span();
      boolean table = exhibit instanceof TableData;
      String what = table ? "table" : "chart";
      List<String> lacking = lacking(others, id, other -> other.exhibits().containsKey(id));
      if (!lacking.isEmpty()) {
        out.error(
            Code.TRANSLATION_DIFFERS,
            at,
            "there is no " + what + " \"" + id + "\" in " + String.join(", ", lacking),
            help(table ? "put it there too" : "draw it there too"));
      }
      Set<String> drawn = refs(exhibit.used());
      for (Facts other : others) {
        Set<String> theirs = other.exhibits().getOrDefault(id, drawn);
        List<String> extra =
            drawn.stream()
                .filter(ref -> !theirs.contains(ref) && told.add(List.of(other.path(), id, ref)))
                .toList();
        if (!extra.isEmpty()) {
          out.error(
              Code.TRANSLATION_DIFFERS,
              at,
              "the " + what + " \"" + id + "\" in " + other.path() + " lacks " + Listed.of(extra),
              help(table ? "give both the same values" : "give both the same series"));
        }
      }
    }
  }

  /** The files that lack something, as far as that was not said before. */
  private List<String> lacking(List<Facts> others, String what, Predicate<Facts> has) {
    return others.stream()
        .filter(other -> !has.test(other) && told.add(List.of(other.path(), what)))
        .map(Facts::path)
        .toList();
  }

  private static String help(String what) {
    return what + ", or \"translation: outdated\" in the front matter there until somebody does";
  }
}

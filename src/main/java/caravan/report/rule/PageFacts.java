package caravan.report.rule;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page rests on, to be held against its translations.
 *
 * @param observations of its figures, by their names
 * @param exhibits its charts and tables by their ids; those of which an id has several are left out
 * @param twice the ids that several have, here or on several pages
 */
record PageFacts(
    ResolvedPage page,
    Map<String, Used> observations,
    Map<String, Exhibit> exhibits,
    Set<String> twice) {

  /**
   * @param copied the ids of charts and tables that have their ids from another page
   */
  static PageFacts of(ResolvedPage page, Set<String> copied) {
    Map<String, Used> observations = new LinkedHashMap<>();
    page.figures().forEach(figure -> observations.putAll(named(figure.used())));
    Map<String, Exhibit> exhibits = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>(copied);
    for (Exhibit exhibit : page.exhibits()) {
      if (exhibits.put(exhibit.id().text(), exhibit) != null) {
        twice.add(exhibit.id().text());
      }
    }
    exhibits.keySet().removeAll(twice);
    return new PageFacts(page, observations, exhibits, twice);
  }

  /**
   * The observations, and where it is not the main one, the source that is followed, and the
   * vintage that is asked for.
   */
  static Map<String, Used> named(List<Used> used) {
    Map<String, Used> named = new LinkedHashMap<>();
    for (Used one : used) {
      boolean main = one.statement() == one.observation().main();
      String source = main ? "" : "[" + one.statement().source() + "]";
      String vintage = one.vintage() == null ? "" : "[" + one.vintage().text() + "]";
      named.putIfAbsent(one.observation().ref() + (vintage.isEmpty() ? source : vintage), one);
    }
    return named;
  }

  String path() {
    return page.page().path();
  }

  Set<String> refs() {
    return observations.keySet();
  }

  Set<String> ids() {
    return exhibits.keySet();
  }

  /** The figures of the page's texts that rest on one of these observations, each told once. */
  List<Figure> figures(Set<String> refs) {
    Set<String> left = new LinkedHashSet<>(refs);
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : page.figuresOfTexts()) {
      if (left.removeAll(named(figure.used()).keySet())) {
        figures.add(figure);
      }
    }
    return figures;
  }

  /** The figures in the texts of charts and tables of which another page has none. */
  Set<Figure> within(Set<String> ids) {
    Set<Figure> within = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Exhibit exhibit : page.exhibits()) {
      if (ids.contains(exhibit.id().text())) {
        for (ResolvedProse text : exhibit.texts()) {
          for (Resolved resolved : text.resolved()) {
            if (resolved instanceof Resolved.OfFigure figure) {
              within.add(figure.figure());
            }
          }
        }
      }
    }
    return within;
  }
}

package caravan.report.rule;

import caravan.expression.figure.Figure;
import caravan.report.page.Page;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Place;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds pages that were moved or renamed in some languages and not in the others. Nothing but the
 * name says that pages are translations of one another, so such pages lose the links between their
 * languages. That they belong together is told by what they rest on, by their charts, or by an old
 * name that they say of themselves.
 */
public final class MovedPages {
  /** So much of what two pages rest on is the same where they are translations. */
  private static final double ALIKE = 0.5;

  private final Diagnostics out;

  private MovedPages(Diagnostics out) {
    this.out = out;
  }

  /**
   * Warns of pages without translations for which there are pages of another name that look like
   * them.
   *
   * @param pages by language in the order of the report
   * @param known the paths of pages that are not among them: drafts, and what could not be read
   */
  public static void check(List<ResolvedPage> pages, Set<String> known, Diagnostics out) {
    Map<String, Name> names = new TreeMap<>();
    for (ResolvedPage page : pages) {
      // Nobody moves one of the pages that a file makes.
      if (!page.page().isOneOfSeveral()) {
        names.computeIfAbsent(page.page().name(), Name::new).add(page);
      }
    }
    Set<String> languages =
        pages.stream().map(p -> p.page().language()).collect(Collectors.toSet());
    List<Name> partial =
        names.values().stream().filter(name -> name.isPartial(languages, known)).toList();
    MovedPages moved = new MovedPages(out);
    for (int i = 0; i < partial.size(); i++) {
      for (int j = i + 1; j < partial.size(); j++) {
        if (partial.get(i).isLike(partial.get(j))) {
          moved.tell(partial.get(i), partial.get(j));
        }
      }
    }
  }

  /** The pages of a name. */
  private static final class Name {
    private final String name;
    private final List<ResolvedPage> pages = new ArrayList<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> former = new HashSet<>();

    Name(String name) {
      this.name = name;
    }

    void add(ResolvedPage page) {
      pages.add(page);
      languages.add(page.page().language());
      for (Figure figure : page.figures()) {
        facts.add(figure.source().expression().text().replaceAll("\\s+", ""));
      }
      page.exhibits().forEach(exhibit -> facts.add("#" + exhibit.id().text()));
      for (SourceText alias : page.page().frontMatter().aliases()) {
        former.add(alias.text().replaceAll("^/+|(/+|\\.html)$", ""));
      }
    }

    boolean isPartial(Set<String> all, Set<String> known) {
      return all.stream()
          .filter(language -> !languages.contains(language))
          .anyMatch(language -> !known.contains("content/" + language + "/" + name + ".md"));
    }

    private String last() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    boolean isLike(Name other) {
      if (languages.stream().anyMatch(other.languages::contains)) {
        return false;
      }
      if (former.contains(other.name) || other.former.contains(name)) {
        return true;
      }
      boolean named = last().equals(other.last()) && !last().equals("index");
      if (facts.isEmpty() && other.facts.isEmpty()) {
        return named;
      }
      Set<String> common = new HashSet<>(facts);
      common.retainAll(other.facts);
      int all = facts.size() + other.facts.size() - common.size();
      return common.size() > (named ? 0 : 1) && common.size() >= ALIKE * all;
    }
  }

  /** Of two languages, that with fewer such pages is told; of equals, the first. */
  private void tell(Name a, Name b) {
    Name told = b.pages.size() < a.pages.size() || isFirst(b, a) ? b : a;
    Name others = told == a ? b : a;
    ResolvedPage first = told.pages.get(0);
    List<Place> places = new ArrayList<>();
    told.pages.stream().skip(1).forEach(page -> places.add(place(page)));
    others.pages.forEach(page -> places.add(place(page)));
    out.add(
        Diagnostic.warning(
                Code.MISSING_TRANSLATION,
                first.page().title().span(),
                "this page has another name than its translations, so that no links lead from one"
                    + " language to the other: "
                    + paths(others.pages, others.name)
                    + (others.pages.size() == 1 ? " looks" : " look")
                    + " like it")
            .help(
                "give all the same name: rename "
                    + (told.pages.size() == 1 ? "this one to " : "these to ")
                    + paths(told.pages, others.name)
                    + ", or the others to "
                    + paths(others.pages, told.name))
            .places(places));
  }

  private static boolean isFirst(Name b, Name a) {
    Comparator<Name> order = Comparator.comparing(name -> name.pages.get(0).page().language());
    return b.pages.size() == a.pages.size() && order.compare(b, a) < 0;
  }

  private static Place place(ResolvedPage page) {
    return new Place(page.page().title().span(), null, null);
  }

  private static String paths(List<ResolvedPage> pages, String name) {
    return pages.stream()
        .map(ResolvedPage::page)
        .map(Page::language)
        .map(language -> "content/" + language + "/" + name + ".md")
        .collect(Collectors.joining(", "));
  }
}

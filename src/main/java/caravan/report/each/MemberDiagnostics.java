package caravan.report.each;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Fix;
import caravan.text.diagnostic.Listed;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found on the pages of one file: each mistake of the file is told once, whatever number
 * of pages it is on. Stateless.
 */
public final class MemberDiagnostics {
  private MemberDiagnostics() {}

  /** What was found on the page of a member. */
  public record Found(String member, List<Diagnostic> diagnostics) {
    public Found {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private record Place(Code code, Span span) {}

  private record One(String member, Diagnostic diagnostic) {}

  /**
   * One for each kind of mistake and place.
   *
   * @param pages all that the file makes, also those on which nothing was found
   */
  public static List<Diagnostic> merged(List<Found> pages) {
    if (pages.size() == 1) {
      return pages.get(0).diagnostics();
    }
    Map<Place, List<One>> places = new LinkedHashMap<>();
    for (Found page : pages) {
      for (Diagnostic one : page.diagnostics()) {
        places
            .computeIfAbsent(new Place(one.code(), one.span()), p -> new ArrayList<>())
            .add(new One(page.member(), one));
      }
    }
    return places.values().stream().map(all -> merged(all, pages.size())).toList();
  }

  /**
   * Of what was found by comparing pages, each mistake of a file that makes several once.
   *
   * @param several the paths of these files
   */
  public static List<Diagnostic> once(List<Diagnostic> found, Set<String> several) {
    Map<Place, List<Diagnostic>> places = new LinkedHashMap<>();
    List<Diagnostic> all = new ArrayList<>();
    for (Diagnostic one : found) {
      if (several.contains(one.span().file().path())) {
        places.computeIfAbsent(new Place(one.code(), one.span()), p -> new ArrayList<>()).add(one);
      } else {
        all.add(one);
      }
    }
    for (List<Diagnostic> of : places.values()) {
      Diagnostic first = of.get(0);
      String more = "and likewise on " + (of.size() - 1) + " more pages of this file";
      all.add(of.size() == 1 ? unmended(first) : unmended(first).label(more));
    }
    return all;
  }

  /**
   * The same without a change that would be made within braces, or around them, or in a text that
   * says something else on other pages.
   */
  public static Diagnostic besideBraces(Diagnostic one) {
    Fix fix = one.fix();
    boolean within =
        fix != null && fix.span().text().chars().anyMatch(c -> c == '{' || c == '}' || c == '|');
    boolean inText =
        fix != null
            && TakenTexts.isOne(fix.span().file().path())
            && fix.span().file().text().indexOf('{') >= 0;
    return within || inText ? unmended(one) : one;
  }

  /** The same without a change, and without the advice to make it. */
  private static Diagnostic unmended(Diagnostic one) {
    if (one.fix() == null) {
      return one;
    }
    return one.fix(null)
        .help(
            one.code() == Code.FIGURE_MISMATCH
                ? "a number that differs from page to page is written by the program: [](=…)"
                : "write what holds on all pages of this file");
  }

  private static Diagnostic merged(List<One> all, int pages) {
    Diagnostic first = all.get(0).diagnostic();
    Set<String> members = new LinkedHashSet<>();
    all.forEach(one -> members.add(one.member()));
    boolean same = all.stream().allMatch(one -> one.diagnostic().equals(first));
    if (same && members.size() == pages) {
      return first;
    }
    // What mends one page would be written on all.
    Diagnostic unmended = unmended(first);
    List<String> others = members.stream().skip(1).toList();
    List<String> where = new ArrayList<>();
    if (!first.message().contains(all.get(0).member())) {
      where.add("on the page of " + all.get(0).member());
    }
    if (!others.isEmpty()) {
      where.add("likewise for " + Listed.of(others));
    }
    if (first.label() != null) {
      where.add(0, first.label());
    }
    return unmended.label(where.isEmpty() ? null : String.join("; ", where));
  }
}

package caravan.report.coverage;

import caravan.language.registry.Languages;
import caravan.report.page.Page;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many of the numbers in a report's prose are bound to data.
 *
 * @param bound figures with a number: checked, written by the program, or named by a claim
 * @param marked what is deliberately not bound, with its brackets: {@code [19](=!)}
 * @param unbound the others, by file and place
 */
public record Coverage(int bound, List<Span> marked, List<UnboundNumber> unbound) {
  public Coverage {
    marked = List.copyOf(marked);
    unbound = List.copyOf(unbound);
  }

  /** The coverage of pages. */
  public static Coverage of(List<Page> pages, Languages languages) {
    int bound = 0;
    List<Span> marked = new ArrayList<>();
    List<UnboundNumber> unbound = new ArrayList<>();
    for (Page page : pages) {
      PageCoverage counted = new PageCoverage(page, languages.get(page.language()));
      bound += counted.bound();
      marked.addAll(counted.marked());
      unbound.addAll(counted.unbound());
    }
    unbound.sort((a, b) -> a.span().compareTo(b.span()));
    return new Coverage(bound, marked, unbound);
  }

  /** An error for each number that is not bound; one for all pages that a file makes. */
  public List<Diagnostic> errors() {
    return places().values().stream().map(numbers -> error(numbers.get(0))).toList();
  }

  /**
   * The numbers that are not bound, by the place where one is to be mended: of what a file says on
   * each of the pages that it makes, all at one.
   */
  public Map<Span, List<UnboundNumber>> places() {
    Map<Span, List<UnboundNumber>> places = new LinkedHashMap<>();
    unbound.forEach(
        number -> places.computeIfAbsent(number.span(), k -> new ArrayList<>()).add(number));
    return places;
  }

  /**
   * The warning of a number that came in with a change.
   *
   * @param offers expressions that it agrees with
   */
  public static Diagnostic warningOfNew(UnboundNumber number, List<String> offers) {
    return Diagnostic.warning(
            Code.UNBOUND_NUMBER,
            number.span(),
            "\"" + number.text() + "\" is new and not bound to data, so nothing checks it")
        .help(help(number, offers));
  }

  private static Diagnostic error(UnboundNumber number) {
    return Diagnostic.error(
            Code.UNBOUND_NUMBER,
            number.span(),
            "\"" + number.text() + "\" is not bound to data, so nothing checks it")
        .help(help(number, List.of()));
  }

  private static String help(UnboundNumber number, List<String> offers) {
    if (!number.bindable()) {
      return "leave it out: no figure can stand here";
    }
    String mark = "mark it where no data stand behind it: [" + number.text() + "](=!)";
    if (!offers.isEmpty()) {
      return "the data have it as "
          + said(number, offers)
          + ": if that is meant, write so; or "
          + mark;
    }
    return number.like() == null
        ? "bind it: [" + number.text() + "](=…), or " + mark
        : "it can't be read as a number: write it in the form of "
            + number.like()
            + ", and bind it: […](=…); or "
            + mark;
  }

  /** A number as a figure of each expression. */
  public static String said(UnboundNumber number, List<String> offers) {
    return offers.stream()
        .map(offer -> "[" + number.text() + "](=" + offer + ")")
        .collect(Collectors.joining(" and as "));
  }
}

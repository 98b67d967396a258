package caravan.app.diff.compare;

import caravan.app.diff.read.StateError;
import caravan.text.diagnostic.Cell;
import caravan.text.diagnostic.Cells;
import caravan.text.diagnostic.Code;
import caravan.text.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers that lost their brackets in some languages of a page, so that its languages differ. */
public final class LostFigures {
  private static final Pattern PAGE = Pattern.compile("content/[^/]+/(.+)\\.md");

  private final List<NumberChange> lost;

  /** Those of a change. */
  public LostFigures(List<NumberChange> numbers) {
    lost = numbers.stream().filter(one -> one.kind() == NumberChange.Kind.LOST).toList();
  }

  /**
   * What an error was about, where all that it rests on was a figure before; empty where it may be
   * about something else.
   */
  public List<NumberChange> behind(Code code, Span span, Cells cells) {
    Matcher page = PAGE.matcher(span.file().path());
    if (code != Code.TRANSLATION_DIFFERS || !page.matches()) {
      return List.of();
    }
    Set<String> refs = cells.first().stream().map(Cell::ref).collect(Collectors.toSet());
    List<NumberChange> of =
        lost.stream()
            .filter(one -> one.page().equals(page.group(1)))
            .filter(one -> one.observations().stream().anyMatch(refs::contains))
            .toList();
    Set<String> known =
        of.stream().flatMap(one -> one.observations().stream()).collect(Collectors.toSet());
    boolean all = cells.first().size() == cells.count() && known.containsAll(refs);
    return all ? of : List.of();
  }

  /** The same errors; one about such numbers is brief, since the rest is said of each number. */
  List<StateError> brief(List<StateError> problems) {
    return problems.stream().map(this::brief).distinct().toList();
  }

  private StateError brief(StateError problem) {
    Span span = problem.span();
    Code code = problem.code();
    List<NumberChange> of =
        span == null || code == null ? List.of() : behind(code, span, problem.cells());
    if (of.isEmpty()) {
      return problem;
    }
    String what =
        of.size() == 1
            ? "a number is no longer bound to data, and the languages of the page differ by it"
            : of.size()
                + " numbers are no longer bound to data, and the languages of the page differ by"
                + " them";
    String help = "put back what is named under \"Numbers that nothing checks\"";
    return new StateError(code, of.get(0).span(), what, help, Cells.NONE, List.of());
  }
}

package caravan.app.diff;

import caravan.app.diff.compare.LostFigures;
import caravan.app.diff.compare.NumberChange;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that lost their brackets, and the messages that only follow from that: that a year has no
 * figure any more, and that translations differ. One message is enough for one cause.
 */
final class LostNumbers {
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\\s*\n");

  private final List<NumberChange> lost;
  private final LostFigures figures;

  /** The numbers that an error which is not told any more was about. */
  private final Set<NumberChange> errors = new HashSet<>();

  private final List<Diagnostic> rest = new ArrayList<>();

  /**
   * @param found what a check found without knowing the earlier state
   */
  LostNumbers(List<NumberChange> numbers, List<Diagnostic> found) {
    lost = numbers.stream().filter(one -> one.kind() == NumberChange.Kind.LOST).toList();
    figures = new LostFigures(numbers);
    for (Diagnostic one : found) {
      if (!isOfYear(one) && !isOfTranslations(one)) {
        rest.add(one);
      }
    }
  }

  /** What does not follow from them. */
  List<Diagnostic> rest() {
    return rest;
  }

  /** Whether a number is an error: on its account the report can't be built. */
  boolean isError(NumberChange number) {
    return errors.contains(number);
  }

  /** Whether a year has no figure of its own any more. */
  private boolean isOfYear(Diagnostic found) {
    return found.code() == Code.YEAR_WITHOUT_DATA
        && lost.stream()
            .anyMatch(
                one ->
                    one.expression() != null
                        && one.expression().contains(found.span().text())
                        && isSameParagraph(one.span(), found.span()));
  }

  private static boolean isSameParagraph(Span one, Span other) {
    if (!one.file().path().equals(other.file().path())) {
      return false;
    }
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    String between = from < to ? one.file().text().substring(from, to) : "";
    return !BETWEEN_PARAGRAPHS.matcher(between).find();
  }

  /** Whether all that translations do not share was a figure; remembers which numbers these are. */
  private boolean isOfTranslations(Diagnostic found) {
    List<NumberChange> of = figures.behind(found.code(), found.span(), found.cells());
    errors.addAll(of);
    return !of.isEmpty();
  }
}

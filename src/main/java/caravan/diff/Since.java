package caravan.diff;

import caravan.coverage.Coverage;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.diff.compare.NumberChange;
import caravan.diff.compare.ReaderDiff;
import caravan.diff.read.SiteReading;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change brings into a report: numbers that nothing checks, and the lines it edited. */
public final class Since {
  private final SiteReading before;
  private final ReaderDiff diff;

  Since(SiteReading before, ReaderDiff diff) {
    this.before = before;
    this.diff = diff;
  }

  /** A warning for each number that lost its binding or came in without one, at its place. */
  public List<Diagnostic> numbers() {
    return diff.numbers().stream().map(Since::number).toList();
  }

  private static Diagnostic number(NumberChange change) {
    if (change.number() != null && !change.isLost()) {
      return Coverage.warningOfNew(change.number());
    }
    String now =
        change.kind() == NumberChange.Kind.MARKED
            ? " was bound to data, and is marked as a number that need not be"
            : " is no longer bound to data, so nothing checks it";
    String problem = change.problem() == null ? "" : "; " + change.problem();
    return Diagnostic.warning(Code.LOST_BINDING, change.span(), "\"" + change.text() + "\"" + now)
        .label("it was " + change.was() + problem)
        .cause(expression(change))
        .help(change.write() == null ? null : "put back " + change.write());
  }

  /** What tells a figure from others in any language. */
  private static @Nullable String expression(NumberChange change) {
    String was = change.was();
    return was == null ? null : was.substring(Math.max(0, was.lastIndexOf("](=")));
  }

  /** The same diagnostics, those on lines that were edited first. */
  public List<Diagnostic> editedFirst(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics.stream().filter(this::isEdited).toList());
    diagnostics.stream().filter(one -> !isEdited(one)).forEach(sorted::add);
    return sorted;
  }

  private boolean isEdited(Diagnostic one) {
    Set<Integer> lines = before.lines().get(one.span().file().path());
    return lines == null
        || lines(one.span()).anyMatch(line -> !lines.contains(line.strip().hashCode()));
  }

  /** The lines that a span touches, whole. */
  private static Stream<String> lines(Span span) {
    String text = span.file().text();
    int from = text.lastIndexOf('\n', span.start() - 1) + 1;
    int to = text.indexOf('\n', span.end());
    return text.substring(from, to < 0 ? text.length() : to).lines();
  }
}

package caravan.app.diff;

import caravan.app.diff.compare.MovedLinks;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.RenamedDatasets;
import caravan.app.diff.compare.SiteComparison;
import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SiteReading;
import caravan.report.coverage.Coverage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change brings into a report: numbers that nothing checks, and the lines it edited. */
public final class Since {
  private final SiteReading before;
  private final SiteReading after;
  private final ReaderDiff diff;

  /** The lines of files of the earlier state, of those that were asked for. */
  private final Map<String, Set<String>> lines = new HashMap<>();

  Since(SiteReading before, SiteReading after) {
    this.before = before;
    this.after = after;
    this.diff = SiteComparison.of(before, after);
  }

  /**
   * A warning for each number that lost its binding or came in without one, at its place, and what
   * a check found that does not follow from these.
   *
   * @param found what it found without knowing the earlier state
   * @param refused whether all of these numbers are errors
   */
  public List<Diagnostic> withNumbers(List<Diagnostic> found, boolean refused) {
    LostNumbers lost = new LostNumbers(diff.numbers(), found);
    List<Diagnostic> all = new ArrayList<>(lost.rest());
    for (NumberChange one : diff.numbers()) {
      Diagnostic told = number(one);
      all.add(refused || lost.isError(one) ? told.asError() : told);
    }
    return all;
  }

  private static Diagnostic number(NumberChange change) {
    if (change.number() != null && !change.isLost()) {
      return Coverage.warningOfNew(change.number(), change.offers());
    }
    String now =
        change.kind() == NumberChange.Kind.MARKED
            ? " was bound to data, and is marked as a number that need not be"
            : " is no longer bound to data, so nothing checks it";
    String problem = change.problem() == null ? "" : "; " + change.problem();
    return Diagnostic.warning(Code.LOST_BINDING, change.span(), "\"" + change.text() + "\"" + now)
        .label("it was " + change.was() + problem)
        .cause(change.expression())
        .help(change.write() == null ? null : "put back " + change.write());
  }

  /** The same diagnostics; those about moved pages and renamed datasets say what to write. */
  public List<Diagnostic> withNewNames(List<Diagnostic> diagnostics) {
    RenamedDatasets renamed = new RenamedDatasets(before, after);
    List<Diagnostic> named = diagnostics.stream().map(renamed::mended).toList();
    if (named.stream().noneMatch(MovedLinks::isOfLink)) {
      return named;
    }
    return named.stream().map(MovedLinks.between(before, after)::mended).toList();
  }

  /** The same diagnostics, those on lines that were edited first. */
  public List<Diagnostic> editedFirst(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics.stream().filter(this::isEdited).toList());
    diagnostics.stream().filter(one -> !isEdited(one)).forEach(sorted::add);
    return sorted;
  }

  private boolean isEdited(Diagnostic one) {
    String path = one.span().file().path();
    if (Objects.equals(before.files().get(path), after.files().get(path))) {
      return false;
    }
    Set<String> then = lines.computeIfAbsent(path, this::linesBefore);
    return wholeLines(one.span()).anyMatch(line -> !then.contains(line.strip()));
  }

  /** The lines of a page or dataset in the earlier state; none of other files. */
  private Set<String> linesBefore(String path) {
    Stream<SourceFile> pages = before.pages().stream().map(PageReading::source);
    Stream<SourceFile> datasets =
        before.site().data().datasets().values().stream()
            .flatMap(dataset -> dataset.files().stream());
    return Stream.concat(pages, datasets)
        .filter(file -> file.path().equals(path))
        .flatMap(file -> file.text().lines())
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static Stream<String> wholeLines(Span span) {
    String text = span.file().text();
    int from = text.lastIndexOf('\n', span.start() - 1) + 1;
    int to = text.indexOf('\n', span.end());
    return text.substring(from, to < 0 ? text.length() : to).lines();
  }
}

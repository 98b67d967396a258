package caravan.text.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * As many diagnostics as somebody reads: of each file the first errors and the first warnings, and
 * how many more there are. One slip can bring about thousands.
 */
public final class Capped {
  /** How many errors of a file are told, and how many warnings. */
  public static final int MOST_TOLD = 100;

  private Capped() {}

  /** What is told of a file, and of what severity. */
  private record Kind(String path, Severity severity) {}

  /**
   * The diagnostics to be told.
   *
   * @param found sorted by file and place
   */
  public static List<Diagnostic> of(List<Diagnostic> found) {
    Map<Kind, Integer> counts = new HashMap<>();
    found.forEach(diagnostic -> counts.merge(kind(diagnostic), 1, Integer::sum));
    Map<Kind, Integer> told = new HashMap<>();
    List<Diagnostic> shown = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Kind kind = kind(diagnostic);
      int number = told.merge(kind, 1, Integer::sum);
      int all = counts.getOrDefault(kind, 0);
      if (number <= MOST_TOLD) {
        shown.add(diagnostic);
      } else if (number == MOST_TOLD + 1) {
        shown.add(rest(diagnostic, all - MOST_TOLD));
      }
    }
    return List.copyOf(shown);
  }

  private static Kind kind(Diagnostic diagnostic) {
    return new Kind(diagnostic.span().file().path(), diagnostic.severity());
  }

  /** Stands where the first one stands that is not told. */
  private static Diagnostic rest(Diagnostic first, int count) {
    String what = first.severity().word() + (count == 1 ? "" : "s");
    String message =
        String.format(Locale.ROOT, "from here on this file has %,d more %s", count, what);
    return Diagnostic.of(Code.TOO_MANY, first.severity(), first.span(), message)
        .help("correct those above, and check again: often they have one cause");
  }
}

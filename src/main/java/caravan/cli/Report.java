package caravan.cli;

import caravan.app.pipeline.Summary;
import caravan.text.diagnostic.Capped;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Grouped;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what a command found. */
final class Report {
  private final ReportOptions options;
  private final PrintStream out;
  private final PrintStream err;

  Report(ReportOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /**
   * Prints the diagnostics and, where all is well, a summary; returns the exit status.
   *
   * @param verb "built" or "checked"
   * @param nanos how long it took
   * @param where a line that says where to look; empty for none
   */
  int print(Checked<Summary> checked, String verb, long nanos, String where) {
    Checked<Summary> told = new Checked<>(checked.value(), Grouped.of(checked.diagnostics()));
    String text = options.formatter().format(Capped.of(told.diagnostics()));
    return print(told, text, verb, nanos, where);
  }

  /**
   * As above.
   *
   * @param checked with one diagnostic for each cause
   * @param text the diagnostics as they are printed
   */
  int print(Checked<Summary> checked, String text, String verb, long nanos, String where) {
    List<Diagnostic> found = checked.diagnostics();
    (options.forPeople() ? err : out).print(text);
    long errors = found.stream().filter(Diagnostic::isError).count();
    if (errors > 0) {
      err.println(
          count(errors, "error")
              + warnings(found, errors)
              + (verb.equals("built") ? "; the site was left as it was" : ""));
      return Faults.CONTENT_ERRORS;
    }
    if (options.forPeople()) {
      summary(checked.value(), verb, nanos, warnings(found, 0), where);
    }
    return 0;
  }

  private void summary(Summary summary, String verb, long nanos, String warnings, String where) {
    out.printf(
        Locale.ROOT,
        "%s %s, %s%s; %s and %s agree with %s%s (%.1f s)%n",
        verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1),
        count(summary.pages(), "page"),
        count(summary.charts(), "chart"),
        summary.tables() == 0 ? "" : ", " + count(summary.tables(), "table"),
        count(summary.figures(), "figure"),
        count(summary.claims(), "claim"),
        count(summary.datasets(), "dataset"),
        warnings,
        nanos / 1e9);
    if (!where.isEmpty()) {
      Lines.print(out, where);
    }
  }

  private static String warnings(List<Diagnostic> found, long errors) {
    long warnings = found.size() - errors;
    return warnings == 0 ? "" : ", " + count(warnings, "warning");
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

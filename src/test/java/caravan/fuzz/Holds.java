package caravan.fuzz;

import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.DiagnosticFormat;
import caravan.text.diagnostic.Fix;
import caravan.text.diagnostic.GithubFormat;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.diagnostic.TextFormat;
import java.util.List;
import java.util.Objects;

/** What holds of everything that the program says and reads. */
final class Holds {
  private static final List<DiagnosticFormat> FORMATS =
      List.of(new TextFormat(), new JsonFormat(), new GithubFormat());

  private Holds() {}

  static void that(boolean holds, String otherwise, Object... seen) {
    if (!holds) {
      throw new AssertionError(otherwise.formatted(seen));
    }
  }

  /** Each has one line, a place, and can be printed. */
  static void ofDiagnostics(List<Diagnostic> found) {
    for (Diagnostic one : found) {
      Holds.that(isLine(one.message()), "a message of two lines: %s", one.message());
      Holds.that(isLine(one.label()), "a label of two lines: %s", one.label());
      Holds.that(isLine(one.help()), "help of two lines: %s", one.help());
      Fix fix = one.fix();
      if (fix != null) {
        String path = one.span().file().path();
        Holds.that(fix.span().file().path().equals(path), "a fix elsewhere: %s", one);
        Holds.that(!fix.span().text().equals(fix.replacement()), "a fix of nothing: %s", one);
      }
    }
    FORMATS.forEach(format -> Objects.requireNonNull(format.format(found)));
  }

  private static boolean isLine(String text) {
    return text == null || text.indexOf('\n') < 0;
  }

  /** What was found, as text to compare. */
  static String told(List<Diagnostic> found) {
    return new TextFormat().format(found);
  }
}

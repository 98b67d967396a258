package caravan.text.diagnostic;

import caravan.text.source.Span;
import java.util.List;

/** Workflow commands, which GitHub shows as annotations of the lines of a pull request. */
public final class GithubFormat implements DiagnosticFormat {
  /** How many errors of one step GitHub shows, and how many warnings; the log has them all. */
  private static final int SHOWN = 10;

  @Override
  public String format(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> command(out, diagnostic));
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.size() - errors;
    if (Math.max(errors, warnings) > SHOWN) {
      out.append("::notice title=caravan::errors: ").append(errors);
      out.append(", warnings: ").append(warnings).append("; GitHub shows the first ");
      out.append(SHOWN).append(" of each beside the lines, the log of this step has all\n");
    }
    return out.toString();
  }

  private static void command(StringBuilder out, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    out.append("::").append(diagnostic.severity().word());
    out.append(" file=").append(property(Printable.text(span.file().path())));
    out.append(",line=").append(span.line()).append(",endLine=").append(span.endLine());
    // GitHub rejects columns on annotations of several lines.
    if (span.line() == span.endLine()) {
      out.append(",col=").append(span.column()).append(",endColumn=").append(span.endColumn());
    }
    out.append(",title=").append(property(diagnostic.code().id())).append("::");
    out.append(data(Sayings.all(diagnostic))).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

package caravan.diagnostic;

import caravan.source.Span;
import java.util.List;

/** Workflow commands, which GitHub shows as annotations of the lines of a pull request. */
public final class GithubFormat implements DiagnosticFormat {
  @Override
  public String format(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> command(out, diagnostic));
    return out.toString();
  }

  private static void command(StringBuilder out, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    out.append("::").append(diagnostic.severity().word());
    out.append(" file=").append(property(span.file().path()));
    out.append(",line=").append(span.line()).append(",endLine=").append(span.endLine());
    // GitHub rejects columns on annotations of several lines.
    if (span.line() == span.endLine()) {
      out.append(",col=").append(span.column()).append(",endColumn=").append(span.endColumn());
    }
    out.append(",title=").append(property(diagnostic.code().id())).append("::");
    StringBuilder message = new StringBuilder(diagnostic.message());
    if (diagnostic.label() != null) {
      message.append('\n').append(diagnostic.label());
    }
    if (diagnostic.help() != null) {
      message.append("\nhelp: ").append(diagnostic.help());
    }
    out.append(data(message.toString())).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

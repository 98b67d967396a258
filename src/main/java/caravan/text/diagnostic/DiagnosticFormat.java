package caravan.text.diagnostic;

import java.util.List;

/** A way to print diagnostics. */
public sealed interface DiagnosticFormat permits TextFormat, JsonFormat, GithubFormat, SarifFormat {
  /** All of them as one text. For none it is empty, or what the format has for an empty list. */
  String format(List<Diagnostic> diagnostics);
}

package caravan.text.diagnostic;

import java.util.List;

/** A way to print diagnostics. */
public sealed interface DiagnosticFormat permits TextFormat, JsonFormat, GithubFormat, SarifFormat {
  /** All of them as one text; the empty text or an empty list in the format's way for none. */
  String format(List<Diagnostic> diagnostics);
}

package caravan.text.diagnostic;

import java.util.List;

/**
 * What a stage could make, and what it found wrong on the way.
 *
 * @param diagnostics sorted by file and place
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

package caravan.app.preview;

import caravan.text.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a preview shows, and what is wrong with the report. Immutable.
 *
 * @param site the newest that can be shown: pages with mistakes as they were before; null where
 *     nothing can be shown
 * @param diagnostics what a check finds, sorted by file and place; faults of the look, which a
 *     check does not see, stand last
 * @param older the paths of pages that are shown as they were before, since they, or the data, have
 *     mistakes
 * @param isWhole whether all of the report was looked at; otherwise the diagnostics are those of
 *     the state before
 * @param nanos what the stages took, in their order
 */
public record PreviewState(
    @Nullable PreviewSite site,
    List<Diagnostic> diagnostics,
    Set<String> older,
    boolean isWhole,
    Map<String, Long> nanos) {
  public PreviewState {
    diagnostics = List.copyOf(diagnostics);
    older = Set.copyOf(older);
    Objects.requireNonNull(nanos, "nanos");
  }

  /** Whether there are errors, so that a build would fail. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

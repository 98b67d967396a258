package caravan.resolve;

import caravan.page.Prose;
import java.util.List;

/**
 * A text whose references were looked up.
 *
 * @param resolved as many as the text has references, in their order
 */
public record ResolvedProse(Prose prose, List<Resolved> resolved) {
  public ResolvedProse {
    resolved = List.copyOf(resolved);
    if (resolved.size() != prose.references().size()) {
      throw new IllegalArgumentException("each reference is resolved");
    }
  }

  /** The text without markup, as readers see it. */
  public String plain() {
    return prose.plain(
        index -> {
          Resolved found = resolved.get(index);
          if (found instanceof Resolved.OfFigure figure) {
            return figure.figure().text();
          }
          if (found instanceof Resolved.OfChartName chart) {
            return "@" + chart.id();
          }
          return "";
        });
  }
}

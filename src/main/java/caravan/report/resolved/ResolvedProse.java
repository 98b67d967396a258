package caravan.report.resolved;

import caravan.report.page.Heading;
import caravan.report.page.Prose;
import caravan.report.page.Reference;
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

  /** Whether all figures and charts could be read. */
  boolean isWhole() {
    for (int i = 0; i < resolved.size(); i++) {
      Reference reference = prose.references().get(i);
      boolean bound =
          reference instanceof Reference.ToFigure
              || reference instanceof Reference.ChartPlace
              || reference instanceof Reference.TablePlace;
      if (bound && resolved.get(i) instanceof Resolved.Broken) {
        return false;
      }
    }
    return true;
  }

  /** The text without markup, as readers see it. */
  public String plain() {
    return prose.plain(this::said);
  }

  /** The headings, with what their figures and citations say. */
  public List<Heading> headings() {
    return prose.headings(this::said);
  }

  private String said(int index) {
    Resolved found = resolved.get(index);
    if (found instanceof Resolved.OfFigure figure) {
      return figure.figure().text();
    }
    if (found instanceof Resolved.OfChartName chart) {
      return "@" + chart.id();
    }
    if (found instanceof Resolved.OfSources cited
        && cited.sources().size() == 1
        && cited.sources().get(0).citation().form() == Reference.CitationForm.IN_SENTENCE) {
      return cited.sources().get(0).source().shortLabel();
    }
    return "";
  }
}

package caravan.report.resolved;

import caravan.report.prose.Heading;
import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.report.prose.Referring;
import java.util.List;
import java.util.Objects;

/**
 * A text whose references were looked up.
 *
 * @param prose of which each reference was resolved
 */
public record ResolvedProse(Prose prose) {
  public ResolvedProse {
    if (prose.isRead()
        && prose.referring().stream().anyMatch(one -> !(one.resolution() instanceof Resolved))) {
      throw new IllegalArgumentException("each reference is resolved");
    }
  }

  /**
   * The same.
   *
   * @param resolved as many as the text has references, in their order
   */
  public ResolvedProse(Prose prose, List<Resolved> resolved) {
    this(prose.resolved(resolved));
  }

  /** What a part of a resolved text refers to. */
  public static Resolved of(Referring one) {
    return (Resolved) Objects.requireNonNull(one.resolution(), "it was resolved");
  }

  /** What is referred to, in the order of the text. */
  public List<Resolved> resolved() {
    return prose.referring().stream().map(ResolvedProse::of).toList();
  }

  /** Whether all figures and charts could be read. */
  boolean isWhole() {
    return prose.referring().stream().noneMatch(ResolvedProse::isLost);
  }

  private static boolean isLost(Referring one) {
    Reference reference = one.reference();
    boolean bound =
        reference instanceof Reference.ToFigure
            || reference instanceof Reference.ChartPlace
            || reference instanceof Reference.TablePlace;
    return bound && of(one) instanceof Resolved.Broken;
  }

  /** The text without markup, as readers see it. */
  public String plain() {
    return prose.plain(ResolvedProse::said);
  }

  /** The headings, with what their figures and citations say. */
  public List<Heading> headings() {
    return prose.headings(ResolvedProse::said);
  }

  private static String said(Referring one) {
    Resolved found = of(one);
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

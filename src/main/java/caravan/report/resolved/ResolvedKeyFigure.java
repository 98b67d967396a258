package caravan.report.resolved;

/** A key figure whose references were looked up. */
public record ResolvedKeyFigure(ResolvedProse value, ResolvedProse label) {}

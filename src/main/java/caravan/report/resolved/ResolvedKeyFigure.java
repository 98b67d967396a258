package caravan.report.resolved;

import caravan.text.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A key figure whose references were looked up.
 *
 * @param until its last period, where its author says that this is meant; else null
 */
public record ResolvedKeyFigure(
    ResolvedProse value, ResolvedProse label, @Nullable SourceText until) {}

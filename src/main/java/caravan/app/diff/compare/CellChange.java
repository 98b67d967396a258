package caravan.app.diff.compare;

import org.jspecify.annotations.Nullable;

/**
 * A value of a chart or table that changed.
 *
 * @param before as readers saw it; null where there was none
 * @param after as readers see it; null where there is none
 */
public record CellChange(
    String row, String column, @Nullable String before, @Nullable String after) {}

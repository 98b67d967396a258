package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the text.
 *
 * @param link to its note
 * @param words of the figure
 * @param place where it was written, for a preview; null for readers
 */
public record FigureReference(FigureLink link, Html words, @Nullable String place)
    implements View {}

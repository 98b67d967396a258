package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A figure in the text.
 *
 * @param link to its note
 * @param words of the figure, as its author wrote them; null where the program writes its value
 * @param text the same without markup, or the value
 * @param place where it was written, for a preview; null for readers
 */
public record FigureReference(
    FigureLink link, @Nullable Html words, String text, @Nullable String place) implements View {}

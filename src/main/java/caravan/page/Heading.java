package caravan.page;

import caravan.source.Span;

/**
 * A heading of a page.
 *
 * @param level from 1 to 6
 * @param id its anchor, unique on the page
 * @param text as readers see it, without markup
 */
public record Heading(Span span, int level, String id, String text) {}

package caravan.report.prose;

import caravan.text.source.Span;

/**
 * A heading of a page.
 *
 * @param level as readers see it, from 2 to 6: 1 is the title of the page
 * @param id its anchor, unique on the page
 * @param text as readers see it, without markup, notes and citations
 */
public record Heading(Span span, int level, String id, String text) {
  /** The same with another text. */
  Heading saying(String words) {
    return new Heading(span, level, id, words);
  }
}

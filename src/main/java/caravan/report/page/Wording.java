package caravan.report.page;

import caravan.text.source.SourceText;

/**
 * Puts what stands in braces on a page into words: the name of the member that the page is about,
 * the variant of a sentence that holds for it. What comes out still knows its places in the file.
 */
public interface Wording {
  /** Where a text stands, which says what a member is there. */
  enum Place {
    /** Text in Markdown: a name, so written that Markdown takes nothing in it for a sign. */
    MARKDOWN,
    /** Text without markup: a name. */
    PLAIN,
    /** An expression or an address: a code. */
    CODE
  }

  /** Leaves all texts as they are. */
  Wording NONE = (text, place) -> text;

  /** A text without braces. */
  SourceText worded(SourceText text, Place place);
}

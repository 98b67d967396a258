package caravan.site.book;

import caravan.report.page.Contents;
import caravan.report.resolved.ResolvedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a book, and those of the part that it opens.
 *
 * @param within the pages of the part in order; empty for a chapter
 */
record BookPart(ResolvedPage page, List<BookPart> within) {
  /**
   * The pages of a book in their parts: a section is one, opened by its index page. The first page
   * of a book opens the book.
   *
   * @param pages in order
   */
  static List<BookPart> of(List<ResolvedPage> pages, Contents contents) {
    List<BookPart> top = new ArrayList<>();
    Map<String, BookPart> parts = new HashMap<>();
    for (ResolvedPage page : pages) {
      BookPart part = new BookPart(page, new ArrayList<>());
      List<BookPart> among = top;
      for (Contents.Section section : contents.around(page.page())) {
        BookPart around = parts.get(section.folder());
        among = around == null ? among : around.within();
      }
      among.add(part);
      Contents.Section own = contents.of(page.page());
      if (own != null && top.get(0) != part) {
        parts.put(own.folder(), part);
      }
    }
    return top;
  }

  /** Whether it opens a part. */
  boolean opens() {
    return !within.isEmpty();
  }
}

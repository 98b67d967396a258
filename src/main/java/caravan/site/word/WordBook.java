package caravan.site.word;

import caravan.site.print.BookPlaces;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the parts of one document share. For one thread. */
final class WordBook {
  private final WordRequest request;
  private final Document document;
  private final WordNotes notes;
  private final WordBookmarks bookmarks;
  private final WordPictures pictures = new WordPictures();
  private final WordLists lists = new WordLists();
  private final WordPart text = new WordPart();
  private int figures;
  private int tables;

  WordBook(WordRequest request) {
    this.request = request;
    document = Jsoup.parse(request.html());
    document.outputSettings().prettyPrint(false);
    BookPlaces.put(document);
    notes = new WordNotes(document);
    document.select("[data-word]").forEach(place -> place.text(place.attr("data-word")));
    // Pages are counted where the document is opened.
    document.select(".toc-page, .permalink").remove();
    bookmarks = new WordBookmarks(document);
  }

  WordRequest request() {
    return request;
  }

  Document document() {
    return document;
  }

  String language() {
    return request.language();
  }

  WordNotes notes() {
    return notes;
  }

  WordBookmarks bookmarks() {
    return bookmarks;
  }

  WordPictures pictures() {
    return pictures;
  }

  WordLists lists() {
    return lists;
  }

  /** The part that is read from start to end. */
  WordPart text() {
    return text;
  }

  /** The path of an image from the site's root; empty for what is none of the site. */
  String file(Element image) {
    URI there = BookPlaces.resolved(image.closest(".chapter"), image.attr("src"));
    return there == null ? "" : there.getPath().substring(1);
  }

  /** Whether a number of a table or figure follows that of the one before. */
  boolean isNext(boolean table, int number) {
    int before = table ? tables : figures;
    if (table) {
      tables = number;
    } else {
      figures = number;
    }
    return number == before + 1;
  }
}

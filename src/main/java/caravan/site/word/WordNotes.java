package caravan.site.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The notes of figures and those of the author, which become footnotes in the order in which they
 * are first referred to. For one thread.
 */
final class WordNotes {
  private final Map<String, Element> texts = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** Takes the notes out of a document. */
  WordNotes(Document document) {
    for (Element note : document.select(".notes > [id], aside.sidenote[id]")) {
      note.select(".footnote-backref").remove();
      // What was a paragraph of its own stays apart from the next.
      for (Element within : note.select("p, ul, ol, li, div, pre, blockquote")) {
        if (within != note) {
          within.appendText(" ");
          within.unwrap();
        }
      }
      texts.put(note.id(), note);
    }
    for (Element place : document.select("[data-note]")) {
      Element chapter = place.closest(".chapter");
      Element note =
          chapter == null ? null : texts.get(chapter.id() + "-" + place.attr("data-note"));
      if (note != null) {
        place.html(note.html());
      }
    }
    document.select(".notes, .sidenotes").remove();
  }

  /** The note of a figure or the mark of a note, by its id; null where it has none. */
  @Nullable String of(Element mark) {
    Element chapter = mark.closest(".chapter");
    String href = mark.attr("href");
    if (!href.startsWith("#")) {
      return null;
    }
    String id = href.substring(1);
    String own = mark.hasClass("fig") && chapter != null ? chapter.id() + "-" + id : id;
    Element note = texts.get(own);
    return note == null || !note.hasText() ? null : own;
  }

  /** Whether a note has been referred to. */
  boolean isKnown(String note) {
    return numbers.containsKey(note);
  }

  /** Its number, which it gets when it is referred to first. */
  int number(String note) {
    return numbers.computeIfAbsent(note, one -> numbers.size() + 1);
  }

  /** Those that were referred to, in the order of their numbers. */
  Iterable<Element> texts() {
    return numbers.keySet().stream().map(note -> Objects.requireNonNull(texts.get(note))).toList();
  }
}

package caravan.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Footnotes beside the text: each stands right behind the block that first refers to it, where a
 * style sheet can move it into the margin, and where a phone, a screen reader and paper have it
 * near its text. A page is gone through once, whatever its length.
 */
final class SideNotes {
  /** The notes that have no place yet, by their anchors. */
  private final Map<String, Element> notes = new LinkedHashMap<>();

  /** The anchors of the marks that refer to each note, in the order of the page. */
  private final Map<String, Deque<String>> marks = new LinkedHashMap<>();

  private final Element list;

  private SideNotes(Element list) {
    this.list = list;
  }

  /**
   * The HTML of a page's text.
   *
   * @param body sanitised HTML, with the notes as a list at its end
   */
  static String html(Element body) {
    Element list = body.selectFirst("> div.footnotes");
    return list == null ? body.html() : new SideNotes(list).placed(body);
  }

  private String placed(Element body) {
    for (Element note : list.select("> ol > li[id]")) {
      notes.put(note.id(), note);
    }
    for (Element raised : body.select("sup[id]")) {
      Element mark = raised.selectFirst("> a.footnote-ref");
      if (mark != null) {
        marks.computeIfAbsent(target(mark), target -> new ArrayDeque<>()).add(raised.id());
      }
    }
    StringBuilder html = new StringBuilder();
    for (Node block : body.childNodes()) {
      if (block != list) {
        String own = asides(block);
        html.append(own.isEmpty() ? "" : "<div class=\"noted\">").append(block.outerHtml());
        if (!own.isEmpty()) {
          html.append("<div class=\"sidenotes\">").append(own).append("</div></div>");
        }
      }
    }
    return html.toString();
  }

  /** The notes that a block is the first to mention, and those that these mention. */
  private String asides(Node block) {
    StringBuilder asides = new StringBuilder();
    Deque<Element> texts = new ArrayDeque<>();
    if (block instanceof Element element) {
      texts.add(element);
    }
    while (!texts.isEmpty()) {
      for (Element mark : texts.removeFirst().select("a.footnote-ref")) {
        Element note = notes.remove(target(mark));
        if (note != null) {
          texts.add(note);
          Element aside = aside(note, mark.text());
          // Within the document it is written as the document says: without blanks of its own.
          list.appendChild(aside);
          asides.append(aside.outerHtml());
        }
      }
    }
    return asides.toString();
  }

  private static String target(Element mark) {
    return mark.attr("href").substring(1);
  }

  /** A note, which leads back to each of its marks: its number to the first, arrows to others. */
  private Element aside(Element note, String number) {
    Element aside = new Element("aside");
    aside.addClass("sidenote").attr("role", "doc-footnote").attr("id", note.id());
    for (Node child : note.childNodesCopy()) {
      aside.appendChild(child);
    }
    List<String> places = List.copyOf(marks.getOrDefault(note.id(), new ArrayDeque<>()));
    Element first = aside.firstElementChild();
    Element head = first != null && first.nameIs("p") ? first : aside;
    head.prependText(" ");
    head.prependChild(back(places.get(0), number));
    Element last = aside.lastElementChild();
    Element tail = last != null && last.nameIs("p") ? last : aside;
    for (int i = 1; i < places.size(); i++) {
      tail.appendText(" ");
      tail.appendChild(back(places.get(i), "↑" + (i + 1)));
    }
    return aside;
  }

  private static Element back(String mark, String words) {
    return new Element("a")
        .addClass("footnote-backref")
        .attr("role", "doc-backlink")
        .attr("href", "#" + mark)
        .text(words);
  }
}

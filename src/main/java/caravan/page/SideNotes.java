package caravan.page;

import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Footnotes beside the text: each stands right behind the block that first refers to it, where a
 * style sheet can move it into the margin, and where a phone, a screen reader and paper have it
 * near its text. A note that nothing refers to is not there, as before.
 */
final class SideNotes {
  private SideNotes() {}

  /**
   * @param body sanitised HTML, with the notes as a list at its end
   */
  static void place(Element body) {
    Element list = body.selectFirst("> div.footnotes");
    if (list == null) {
      return;
    }
    for (Element note : list.select("> ol > li[id]")) {
      Element reference = body.selectFirst("a.footnote-ref[href=#" + note.id() + "]");
      if (reference != null) {
        Element block = block(reference, body);
        Element aside = aside(note, reference);
        if (block.hasClass("noted")) {
          Objects.requireNonNull(block.lastElementChild(), "its notes").appendChild(aside);
        } else {
          block.wrap("<div class=\"noted\"></div>");
          block.after(new Element("div").addClass("sidenotes").appendChild(aside));
        }
      }
    }
    list.remove();
  }

  /** The outermost block that an element stands in. */
  private static Element block(Element element, Element body) {
    Element block = element;
    while (block.parent() != null && block.parent() != body) {
      block = block.parent();
    }
    return block;
  }

  private static Element aside(Element note, Element reference) {
    Element aside = new Element("aside");
    aside.addClass("sidenote").attr("role", "doc-footnote").attr("id", note.id());
    note.select("a.footnote-backref").remove();
    Element back = new Element("a");
    back.addClass("footnote-backref")
        .attr("role", "doc-backlink")
        .attr("href", "#" + reference.parents().select("sup[id]").attr("id"))
        .text(reference.text());
    for (Node child : note.childNodesCopy()) {
      aside.appendChild(child);
    }
    Element first = aside.firstElementChild();
    if (first != null && first.nameIs("p")) {
      first.prependText(" ");
      first.prependChild(back);
    } else {
      aside.prependChild(back);
    }
    return aside;
  }
}

package caravan.site.print;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps punctuation beside its word. The layout may end a line at every border of an element within
 * a line, so a comma behind a link could begin the next one: it is taken into the element.
 */
final class Glue {
  static final String CLOSING = ".,;:!?)]}»”’%‰…。，、；：？！）》」』〉】〕";
  private static final String OPENING = "([{«“‘（《「『〈【〔";

  /**
   * What belongs around the text of a link within the book, which {@link PageReferences} writes.
   */
  static final String BEFORE = "data-before";

  static final String BEHIND = "data-behind";

  private Glue() {}

  static void punctuation(Element body) {
    for (Element element : body.select("a, strong, em, cite, code, del")) {
      if (element.childNodeSize() > 0) {
        ahead(element);
        behind(element);
      }
    }
    merge(body);
  }

  private static void ahead(Element element) {
    if (element.previousSibling() instanceof TextNode text) {
      String whole = text.getWholeText();
      int start = whole.length();
      while (start > 0 && OPENING.indexOf(whole.charAt(start - 1)) >= 0) {
        start--;
      }
      if (start < whole.length()) {
        text.text(whole.substring(0, start));
        if (isReference(element)) {
          element.attr(BEFORE, whole.substring(start));
        } else {
          element.prependText(whole.substring(start));
        }
      }
    }
  }

  private static void behind(Element element) {
    if (element.nextSibling() instanceof TextNode text) {
      String whole = text.getWholeText();
      int end = 0;
      while (end < whole.length() && CLOSING.indexOf(whole.charAt(end)) >= 0) {
        end++;
      }
      if (end > 0) {
        text.text(whole.substring(end));
        if (isReference(element)) {
          element.attr(BEHIND, whole.substring(0, end));
        } else {
          element.appendText(whole.substring(0, end));
        }
      }
    }
  }

  private static boolean isReference(Element element) {
    return element.nameIs("a")
        && element.attr("href").startsWith("#")
        && element.closest(".chapter") != null;
  }

  /** Texts beside one another become one: a word may be spread over them. */
  private static void merge(Element element) {
    List<Node> children = new ArrayList<>(element.childNodes());
    TextNode last = null;
    for (Node child : children) {
      if (child instanceof TextNode text) {
        if (last != null) {
          last.text(last.getWholeText() + text.getWholeText());
          text.remove();
        } else {
          last = text;
        }
      } else {
        last = null;
        if (child instanceof Element inner) {
          merge(inner);
        }
      }
    }
  }
}

package caravan.site.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings what figures come from to the foot of their pages: each figure gets its note at its first
 * mention in a chapter, and the number of the note at the others. The number is a part of the text,
 * in raised digits: of elements of its own, a line could begin with it, or with the comma behind
 * it.
 */
final class FootNotes {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Stands in texts for the number of a note, whose own number is added; for private use. */
  private static final int CALL = 0xE000;

  /** Notes in one chapter: as many as there are characters for private use. */
  private static final int MOST_NOTES = 0x1900;

  /** What holds the notes of a table. */
  private static final String HELD = "held-notes";

  private FootNotes() {}

  static void place(Element chapter) {
    Map<String, String> notes = notes(chapter);
    for (Element place : chapter.select("[data-note]")) {
      place.html(notes.getOrDefault(chapter.id() + "-" + place.attr("data-note"), ""));
    }
    Map<String, Integer> order = new HashMap<>();
    notes.keySet().forEach(name -> order.put(name, order.size()));
    for (Element call : chapter.select("a.footnote-ref")) {
      Element raised = call.parent();
      if (raised != null && raised.nameIs("sup")) {
        raised.unwrap();
      }
      call.empty();
      note(call, call.attr("href").substring(1), notes, order);
    }
    for (Element figure : chapter.select("a.fig")) {
      note(figure, chapter.id() + "-" + figure.attr("href").substring(1), notes, order);
    }
  }

  /** The notes of figures and those of the author by their ids, taken from the chapter. */
  private static Map<String, String> notes(Element chapter) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (Element note : chapter.select(".notes > [id], aside.sidenote[id]")) {
      note.select(".footnote-backref").remove();
      if (note.parent() != null && note.parent().hasClass("notes")) {
        note.select("a").unwrap();
      }
      note.select("p").unwrap();
      notes.put(note.id(), note.html().strip());
    }
    chapter.select(".notes, .sidenotes").remove();
    return notes;
  }

  private static void note(
      Element figure, String name, Map<String, String> notes, Map<String, Integer> order) {
    String note = notes.get(name);
    Element table = figure.closest("table");
    Element mark = new Element("span");
    if (!figure.id().isEmpty()) {
      mark.attr("id", figure.id());
    }
    int at = order.getOrDefault(name, MOST_NOTES);
    if (note != null && at < MOST_NOTES) {
      figure.appendText(Character.toString(CALL + at));
      mark.attr("data-of", Integer.toString(at)).html(note);
    }
    if (table == null || note == null) {
      behindWord(figure, mark);
    } else {
      figure.after(new Element("span").attr("id", mark.id()));
      mark.removeAttr("id");
      behindTable(table).appendChild(mark);
    }
    figure.unwrap();
  }

  /** A note cannot leave a table for the foot of the page: it waits behind it. */
  private static Element behindTable(Element table) {
    Element next = table.nextElementSibling();
    if (next != null && next.hasClass(HELD)) {
      return next;
    }
    Element held = new Element("div").addClass(HELD);
    table.after(held);
    return held;
  }

  /**
   * Numbers the notes of a chapter in the order in which they stand by now; only the first mention
   * keeps its note.
   */
  static void number(Element chapter) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<TextNode> texts = new ArrayList<>();
    chapter.nodeStream(TextNode.class).forEach(texts::add);
    for (TextNode text : texts) {
      String whole = text.getWholeText();
      if (whole.chars().anyMatch(FootNotes::isCall)) {
        StringBuilder out = new StringBuilder();
        for (char c : whole.toCharArray()) {
          if (isCall(c)) {
            out.append(raised(numbers.computeIfAbsent((int) c, key -> numbers.size() + 1)));
          } else {
            out.append(c);
          }
        }
        text.text(out.toString());
      }
    }
    Set<Integer> noted = new HashSet<>();
    for (Element mark : chapter.select("[data-of]")) {
      Integer number = numbers.get(CALL + Integer.parseInt(mark.attr("data-of")));
      if (number != null && noted.add(number)) {
        mark.addClass("footnote").attr("data-number", number.toString());
      } else {
        mark.empty();
      }
    }
  }

  private static boolean isCall(int c) {
    return c >= CALL && c < CALL + MOST_NOTES;
  }

  /** Puts an element behind a figure and all that must stay on the line with it. */
  private static void behindWord(Element figure, Element mark) {
    Node next = figure.nextSibling();
    if (!(next instanceof TextNode text)) {
      figure.after(mark);
      return;
    }
    String rest = text.getWholeText();
    int end = 0;
    while (end < rest.length() && isHeld(rest, end)) {
      end++;
    }
    if (end == rest.length()) {
      text.after(mark);
    } else if (end == 0) {
      figure.after(mark);
    } else {
      text.splitText(end);
      text.after(mark);
    }
  }

  /** Whether a character cannot begin a line behind what is ahead of it. */
  private static boolean isHeld(String text, int at) {
    char c = text.charAt(at);
    return Glue.CLOSING.indexOf(c) >= 0
        || isCall(c)
        || (!Character.isWhitespace(c) && !Character.isIdeographic(c) && c < 0x2E80);
  }

  private static String raised(int number) {
    StringBuilder out = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> out.append(RAISED.charAt(digit - '0')));
    return out.toString();
  }
}

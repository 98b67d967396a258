package caravan.site.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The page numbers in the text of a book. They are known only when the book is laid out, and
 * writing them may change the layout: so they are written, and looked at again, until they hold.
 * For one thread.
 */
final class PageReferences {
  /** What stands for a page number at first: as wide as most. */
  private static final int UNKNOWN = 88;

  /** What stands ahead of the numbers of a place, and behind them. */
  private static final String AHEAD = "data-ahead";

  private static final String BEHIND = "data-behind";

  private final List<Reference> references = new ArrayList<>();

  /** A place with page numbers. */
  private interface Reference {
    void write(Map<String, Integer> pages);
  }

  PageReferences(BookDocument book) {
    Element body = book.html().body();
    Map<String, String> names = names(body);
    int count = 0;
    for (Element link : body.select(".chapter a[href^=#]")) {
      boolean named = link.hasClass("chart-name");
      if (named || isToOtherChapter(link)) {
        link.attr("id", "ref" + ++count);
        references.add(named ? mention(link, names, body) : see(link, body));
      } else {
        write(link, "");
      }
    }
    for (Element place : body.select("[data-places]")) {
      references.add(pages -> places(place, body.attr("data-listed"), pages));
    }
  }

  /** Writes what is known of the pages of ids, counted from 1. */
  void write(Map<String, Integer> pages) {
    references.forEach(reference -> reference.write(pages));
  }

  /** Charts and tables are numbered through the book, as its lists of them are. */
  private static Map<String, String> names(Element body) {
    Map<String, String> names = new LinkedHashMap<>();
    int charts = 0;
    int tables = 0;
    for (Element exhibit : body.select(".exhibit")) {
      boolean table = exhibit.hasClass("table");
      int number = table ? ++tables : ++charts;
      String pattern = body.attr(table ? "data-table-name" : "data-figure-name");
      names.put(
          exhibit.id(),
          pattern.replace(" {number}", "\u00A0{number}").replace("{number}", "" + number));
    }
    return names;
  }

  private static boolean isToOtherChapter(Element link) {
    Element chapter = link.closest(".chapter");
    String target = link.attr("href").substring(1);
    return chapter != null
        && target.matches("c\\d+(-.*)?")
        && !target.equals(chapter.id())
        && !target.startsWith(chapter.id() + "-");
  }

  private static Reference mention(Element link, Map<String, String> names, Element body) {
    String id = link.attr("href").substring(1);
    String name = names.getOrDefault(id, link.text());
    return pages -> {
      Integer page = pages.get(id);
      Integer here = pages.get(link.id());
      boolean same = page != null && page.equals(here);
      String text = same ? name : filled(body.attr("data-on-page").replace("{name}", name), page);
      link.attr("title", text);
      link.text(link.attr(Glue.BEFORE) + text + link.attr(Glue.BEHIND));
    };
  }

  private static Reference see(Element link, Element body) {
    String id = link.attr("href").substring(1);
    Element whole = link.clone();
    return pages -> {
      link.html(whole.html());
      write(link, filled(body.attr("data-see-page"), pages.get(id)));
    };
  }

  /** Adds to the text of a link, which punctuation goes around. */
  private static void write(Element link, String more) {
    if (link.childNodeSize() == 1 && link.childNode(0) instanceof TextNode text) {
      text.text(link.attr(Glue.BEFORE) + text.getWholeText() + more + link.attr(Glue.BEHIND));
    } else {
      link.prependText(link.attr(Glue.BEFORE));
      link.appendText(more + link.attr(Glue.BEHIND));
    }
  }

  private static String filled(String pattern, @Nullable Integer page) {
    String text = pattern.replace("{page}", Integer.toString(page == null ? UNKNOWN : page));
    // A number stays on the line of its word.
    return text.replaceAll("(?<=\\S) (?=\\d)", "\u00A0");
  }

  /** Page numbers, those that follow one another as a range; each leads to its page. */
  private static void places(Element place, String listed, Map<String, Integer> pages) {
    Map<Integer, String> first = new LinkedHashMap<>();
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String id : place.attr("data-places").split(" ", -1)) {
      Integer page = pages.get(id);
      if (page != null) {
        numbers.add(page);
        first.putIfAbsent(page, id);
      }
    }
    place.empty();
    List<Integer> all = new ArrayList<>(numbers);
    for (int i = 0; i < all.size(); i++) {
      int end = i;
      while (end + 1 < all.size() && all.get(end + 1) == all.get(end) + 1) {
        end++;
      }
      String ahead = i == 0 ? place.attr(AHEAD) : "";
      String behind = end + 1 < all.size() ? listed : place.attr(BEHIND);
      if (end > i) {
        number(place, ahead, all.get(i), end == i + 1 ? listed : "–", first);
        number(place, "", all.get(end), behind, first);
      } else {
        number(place, ahead, all.get(i), behind, first);
      }
      i = end;
    }
    if (all.isEmpty()) {
      place.appendText(place.attr(AHEAD) + place.attr(BEHIND));
    }
  }

  /**
   * @param behind what stands between it and the next: within the link, since a line may end at its
   *     border; so is what stands ahead of the first
   */
  private static void number(
      Element place, String ahead, int page, String behind, Map<Integer, String> first) {
    String text = Integer.toString(page);
    String mark = behind.stripTrailing();
    Element link = place.appendElement("a").text(ahead + text + mark);
    link.attr("href", "#" + first.get(page)).attr("title", text);
    place.appendText(behind.substring(mark.length()));
  }
}

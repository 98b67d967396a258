package caravan.site.print;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Fills the gaps that charts and tables leave where they do not fit on what is left of a page: the
 * text behind one goes ahead of it, past a heading only where the gap is large. For one book and
 * one thread.
 */
final class Floats {
  /** A gap that is left as it is, as a part of the page. */
  private static final double SMALL = 0.12;

  /** A gap into which the beginning of the next section goes. */
  private static final double LARGE = 0.25;

  /** What begins below this is not what did not fit on the page before. */
  private static final double TOP = 0.08;

  private final BookDocument book;

  Floats(BookDocument book) {
    this.book = book;
    int count = 0;
    for (Element exhibit : book.html().select(".prose > .exhibit")) {
      Element before = exhibit;
      while (before != null && (before == exhibit || before.id().isEmpty())) {
        if (before.id().isEmpty()) {
          before.attr("id", "b" + ++count);
        }
        before = before.previousElementSibling();
      }
      Element behind = exhibit.nextElementSibling();
      while (isText(behind) && behind != null && behind.id().isEmpty()) {
        behind.attr("id", "b" + ++count);
        behind = behind.nextElementSibling();
      }
    }
  }

  /**
   * Moves what can be moved, at most one a chapter, since each changes where all the others are.
   *
   * @return whether anything was
   */
  boolean move(Map<String, PagePlaces.Place> places) {
    boolean moved = false;
    for (Element prose : book.html().select(".prose")) {
      for (Element exhibit : prose.select("> .exhibit")) {
        Element text = textFor(gap(exhibit, places), exhibit);
        if (text != null) {
          text.after(exhibit);
          moved = true;
          break;
        }
      }
    }
    return moved;
  }

  /** The text that is to go ahead of an exhibit; null for none. */
  private static @Nullable Element textFor(double gap, Element exhibit) {
    Element next = gap < SMALL ? null : exhibit.nextElementSibling();
    if (gap >= LARGE && next != null && next.tagName().matches("h[2-6]")) {
      next = next.nextElementSibling();
    }
    return isText(next) ? next : null;
  }

  /** How much of the page before is empty because an exhibit did not fit; 0 where it did. */
  private static double gap(Element exhibit, Map<String, PagePlaces.Place> places) {
    Element before = exhibit.previousElementSibling();
    PagePlaces.Place here = places.get(exhibit.id());
    PagePlaces.Place ahead = before == null ? null : places.get(before.id());
    if (here == null || ahead == null || here.above() >= TOP || ahead.page() > here.page()) {
      return 0;
    }
    return ahead.below();
  }

  private static boolean isText(@Nullable Element element) {
    return element != null && (element.nameIs("p") || element.nameIs("ul") || element.nameIs("ol"));
  }
}

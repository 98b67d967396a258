package caravan.site.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in a document that was laid out each of its ids is. */
final class PagePlaces {
  /**
   * Where an element is.
   *
   * @param page from 1, of its beginning
   * @param above how far down that page it begins, as a part of the page's height
   * @param below how much of the page of its end is free behind it, as such a part; notes at the
   *     foot are not free
   */
  record Place(int page, double above, double below) {}

  private PagePlaces() {}

  /** Places by id. */
  static Map<String, Place> of(PdfBoxRenderer renderer) {
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    Map<String, Place> places = new HashMap<>();
    Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
    boxes.forEach((id, box) -> places.put(id, place(box, pages)));
    return places;
  }

  private static Place place(Box box, List<PageBox> pages) {
    // Its content may begin on the page behind that of its own edge.
    int top = Math.max(box.getAbsY(), PagedBoxCollector.findContentStartY(box));
    int first = page(top, pages);
    int bottom = box.getAbsY() + box.getHeight();
    PageBox start = pages.get(first);
    PageBox end = pages.get(page(Math.max(top, bottom - 1), pages));
    double height = start.getBottom() - start.getTop();
    int free = end.getBottom() - end.getFootnoteAreaHeight() - bottom;
    return new Place(first + 1, (top - start.getTop()) / height, free / height);
  }

  private static int page(int y, List<PageBox> pages) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (y < pages.get(middle).getBottom()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

package caravan.model.edition;

import java.util.List;

/**
 * What has changed in the figures of a page that is in both editions.
 *
 * @param page the page's path in the site
 * @param revised figures whose value is another one
 * @param confirmed how many rest on provisional values no longer
 * @param added how many figures came in
 * @param removed how many are gone
 */
public record PageRevision(
    String page, List<Revised> revised, int confirmed, int added, int removed) {
  public PageRevision {
    revised = List.copyOf(revised);
  }

  /**
   * A figure whose value is another one.
   *
   * @param index of the figure among those of its page, from 0
   */
  public record Revised(StatedFigure before, StatedFigure after, int index) {}

  /** Whether nothing has changed. */
  public boolean isEmpty() {
    return revised.isEmpty() && confirmed == 0 && added == 0 && removed == 0;
  }
}

package caravan.model.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
  public record Revised(StatedFigure before, StatedFigure after, int index) {
    /** Why it is another one, as far as the values behind it tell. */
    public Cause cause() {
      Map<Object, StatedObservation> then = new HashMap<>();
      before.observations().forEach(one -> then.put(asked(one), one));
      boolean same = then.size() == after.observations().size();
      Cause cause = Cause.COMPUTED;
      for (StatedObservation now : after.observations()) {
        StatedObservation earlier = then.get(asked(now));
        same &= earlier != null;
        if (earlier == null || earlier.value().equals(now.value())) {
          continue;
        }
        boolean saysSo =
            !Objects.equals(earlier.source(), now.source())
                || !Objects.equals(earlier.edition(), now.edition())
                || earlier.isProvisional();
        cause = saysSo && cause != Cause.CORRECTED ? Cause.REVISED : Cause.CORRECTED;
      }
      return cause == Cause.COMPUTED && !same ? Cause.OTHER_DATA : cause;
    }
  }

  private static List<Object> asked(StatedObservation one) {
    return List.of(one.ref(), Objects.requireNonNullElse(one.known(), ""));
  }

  /** Why a figure has another value. */
  public enum Cause {
    /** A value behind it is another one though its source and edition are not. */
    CORRECTED,
    /** A value behind it was provisional, or is of another source or edition now. */
    REVISED,
    /** It rests on other observations: those of a newer period, say. */
    OTHER_DATA,
    /** It is computed in another way from the same values. */
    COMPUTED
  }

  /** Whether nothing has changed. */
  public boolean isEmpty() {
    return revised.isEmpty() && confirmed == 0 && added == 0 && removed == 0;
  }
}

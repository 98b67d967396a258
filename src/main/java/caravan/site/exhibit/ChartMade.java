package caravan.site.exhibit;

import caravan.site.view.ChartView;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A chart with the files that its view refers to. Immutable.
 *
 * @param files by their paths from the root of the site; not to be changed
 * @param notMade what failed
 */
public record ChartMade(ChartView view, Map<String, byte[]> files, List<NotMade> notMade) {
  public ChartMade {
    Objects.requireNonNull(view, "view");
    files = Map.copyOf(files);
    notMade = List.copyOf(notMade);
  }
}

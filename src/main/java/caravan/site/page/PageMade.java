package caravan.site.page;

import caravan.site.exhibit.NotMade;
import caravan.site.view.PageView;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A page with the files that its view refers to. Immutable.
 *
 * @param files by their paths from the root of the site; not to be changed
 * @param notMade what of it failed
 */
public record PageMade(PageView view, Map<String, byte[]> files, List<NotMade> notMade) {
  public PageMade {
    Objects.requireNonNull(view, "view");
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    notMade = List.copyOf(notMade);
  }
}

package caravan.build;

import caravan.page.Page;
import java.util.List;
import java.util.Objects;

/**
 * A report whose pages were parsed.
 *
 * @param pages by language, weight and name; without drafts
 */
public record ParsedSite(LoadedSite loaded, List<Page> pages) {
  public ParsedSite {
    Objects.requireNonNull(loaded, "loaded");
    pages = List.copyOf(pages);
  }
}

package caravan.app.pipeline;

import caravan.report.page.Page;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A report whose pages were parsed.
 *
 * @param pages by language, weight and name; without drafts
 * @param drafts the paths of the drafts
 * @param unread the paths of pages that could not be read, which was reported
 */
public record ParsedSite(
    LoadedSite loaded, List<Page> pages, Set<String> drafts, Set<String> unread) {
  public ParsedSite {
    Objects.requireNonNull(loaded, "loaded");
    pages = List.copyOf(pages);
    drafts = Set.copyOf(drafts);
    unread = Set.copyOf(unread);
  }
}

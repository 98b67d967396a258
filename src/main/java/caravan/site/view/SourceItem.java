package caravan.site.view;

import java.util.List;
import java.util.Objects;

/**
 * A source in a list.
 *
 * @param id the entry's id on the page
 * @param html the reference as the language writes it
 * @param uses the ways back to where it is used
 */
public record SourceItem(String id, Html html, List<SourceUseGroup> uses) implements View {
  public SourceItem {
    Checks.id(id, "id");
    Objects.requireNonNull(html, "html");
    uses = List.copyOf(uses);
  }
}

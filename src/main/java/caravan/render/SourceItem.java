package caravan.render;

import java.util.Objects;

/**
 * A source in a page's list.
 *
 * @param id the entry's id on the page
 * @param html the reference as the language writes it
 */
public record SourceItem(String id, Html html) implements View {
  public SourceItem {
    Checks.id(id, "id");
    Objects.requireNonNull(html, "html");
  }
}

package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source in a list.
 *
 * @param id the entry's id on the page
 * @param runs the reference as the language writes it
 * @param note what is to be known of the source, as a sentence; null for nothing
 * @param uses the ways back to where it is used
 */
public record SourceItem(
    String id, List<TextRun> runs, @Nullable String note, List<SourceUseGroup> uses)
    implements View {
  public SourceItem {
    Checks.id(id, "id");
    runs = List.copyOf(runs);
    uses = List.copyOf(uses);
  }
}

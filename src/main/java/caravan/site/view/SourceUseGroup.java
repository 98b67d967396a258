package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of one kind where a source is used.
 *
 * @param label the kind: "In the text:"
 * @param uses the places, in the order of the page
 * @param more how many there are beyond those named, in words; null if these are all
 */
public record SourceUseGroup(String label, List<SourceUse> uses, @Nullable String more)
    implements View {
  public SourceUseGroup {
    Checks.text(label, "label");
    uses = List.copyOf(uses);
  }
}

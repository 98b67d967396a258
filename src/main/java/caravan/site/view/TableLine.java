package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of an author's table.
 *
 * @param head what it is about
 * @param total whether it stands below the others, as their sum or the like
 * @param sparkline how its values went, or null
 * @param cells one for each column
 */
public record TableLine(
    TableHead head, boolean total, @Nullable TableSparkline sparkline, List<TableEntry> cells)
    implements View {
  public TableLine {
    Objects.requireNonNull(head, "head");
    cells = List.copyOf(cells);
  }
}

package caravan.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param unit of its values, or null where all columns have one, or there is none
 */
public record TableHead(Html html, @Nullable String unit) implements View {
  public TableHead {
    Objects.requireNonNull(html, "html");
  }
}

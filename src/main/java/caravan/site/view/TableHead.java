package caravan.site.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of a row or column of an author's table. Templates write {@code
 * ${head.title!head.text}}.
 *
 * @param title as its author wrote it; null where it was given no title
 * @param text what it is, plain text: its title, or else the names of codes or a period
 */
public record TableHead(@Nullable Html title, String text) implements View {
  public TableHead {
    Objects.requireNonNull(text, "text");
  }
}

package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table in the note on one of its computed columns.
 *
 * @param name of the row, plain text
 * @param formula with the values filled in, plain text; null where nothing was computed
 * @param statements the first of the observations that it was computed from
 * @param more how many there are beyond those, in words; null if these are all
 */
public record NoteRow(
    String name, @Nullable String formula, List<NoteStatement> statements, @Nullable String more)
    implements View {
  public NoteRow {
    statements = List.copyOf(statements);
  }
}

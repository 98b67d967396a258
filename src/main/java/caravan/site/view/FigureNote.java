package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure of the text, or what was computed in a column of a table, comes from. The page
 * shows the statements in full, the book their groups.
 *
 * @param id the note's id, which the figure links to
 * @param number of the note, from 1
 * @param backHref the address on the page of the first figure that it is of, for instance {@code
 *     #f3}, or of the table
 * @param text the figure as the sentence has it, or the name of the column, plain text
 * @param expression what it was computed from, as the author wrote it, without the {@code =}
 * @param status why it may still be revised: provisional, estimated, both; null where it is firm
 * @param formula with the values filled in, plain text; null where nothing was computed, and for a
 *     column
 * @param statements the first of the observations behind it; empty for a column
 * @param more how many there are beyond those, in words; null if these are all
 * @param groups the same observations taken together, for a computed figure; else empty
 * @param moreGroups how many groups there are beyond those, in words; null if these are all
 * @param rows of a column, those that were computed; empty for a figure of the text
 */
public record FigureNote(
    String id,
    int number,
    String backHref,
    String text,
    String expression,
    @Nullable String status,
    @Nullable String formula,
    List<NoteStatement> statements,
    @Nullable String more,
    List<NoteGroup> groups,
    @Nullable String moreGroups,
    List<NoteRow> rows)
    implements View {
  public FigureNote {
    Checks.id(id, "id");
    Checks.href(backHref, "backHref");
    Checks.text(text, "text");
    Checks.text(expression, "expression");
    statements = List.copyOf(statements);
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
  }
}

package caravan.site.part;

import caravan.expression.figure.Figure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How figures are marked in HTML, and where each says what it comes from. For one page. */
public interface FigureMarks {
  /** The opening tag of a figure in the text; its text and the closing tag follow. */
  String open(Figure figure);

  /** The row of an observation that is a figure by itself; null where the figure was computed. */
  @Nullable String observation(Figure figure);

  /**
   * A note on all computed figures of a table's column: one for each cell would drown the others.
   *
   * @param table the id of the table, to which the note leads back
   * @param words the column, and what it belongs to
   * @param expression as the author wrote it, for all rows
   * @param figures by the names of their rows
   * @return the address of the note
   */
  String column(String table, String words, String expression, Map<String, Figure> figures);
}

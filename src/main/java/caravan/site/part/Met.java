package caravan.site.part;

import caravan.expression.figure.Figure;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.TableData;
import java.util.List;

/** What a reader of a page meets that has a note, an id or a number of its own. */
public sealed interface Met {
  /** A figure of a text. */
  record OfFigure(Figure figure) implements Met {}

  /** Sources that are cited together. */
  record OfSources(List<Resolved.CitedSource> cited) implements Met {}

  /** A chart or table; what its texts hold follows. */
  record OfExhibit(Exhibit exhibit) implements Met {}

  /** The cells of a table, behind the heads of its columns. */
  record OfCells(TableData table) implements Met {}
}

package caravan.site.part;

import caravan.expression.figure.Figure;

/** How figures are marked in HTML. */
public interface FigureMarks {
  /** The opening tag of a figure in the text; its text and the closing tag follow. */
  String open(Figure figure);
}

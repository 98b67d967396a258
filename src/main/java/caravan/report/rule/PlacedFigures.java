package caravan.report.rule;

import caravan.expression.figure.Figure;
import caravan.report.page.Passage;
import caravan.report.page.Referring;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedProse;
import caravan.text.source.SourceText;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of a text that rest on observations, by where they begin in its file. For one thread.
 */
final class PlacedFigures {
  private final NavigableMap<Integer, Figure> figures = new TreeMap<>();
  private final Set<Integer> broken = new HashSet<>();

  static PlacedFigures of(ResolvedProse prose) {
    PlacedFigures placed = new PlacedFigures();
    for (Referring one : prose.prose().referring()) {
      int start = one.reference().span().start();
      if (ResolvedProse.of(one) instanceof Resolved.OfFigure of) {
        if (!of.figure().used().isEmpty()) {
          placed.figures.put(start, of.figure());
        }
      } else if (ResolvedProse.of(one) instanceof Resolved.Broken) {
        placed.broken.add(start);
      }
    }
    return placed;
  }

  boolean isEmpty() {
    return figures.isEmpty();
  }

  /** The figures of a part of the text, by the index at which a gap stands for them. */
  NavigableMap<Integer, Figure> in(SourceText text) {
    NavigableMap<Integer, Figure> found = new TreeMap<>();
    for (int i = 0; i < text.length(); i++) {
      Figure figure = text.text().charAt(i) == Passage.GAP ? figures.get(text.origin(i)) : null;
      if (figure != null) {
        found.put(i, figure);
      }
    }
    return found;
  }

  /**
   * Whether a part of the text has a figure that could not be read, so that the others say little.
   */
  boolean hasBroken(SourceText text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.text().charAt(i) == Passage.GAP && broken.contains(text.origin(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A part of the text with the last character of each figure in the place of its gap: a full stop
   * within a figure, as in "[28,6 млрд долл.]", may end a sentence.
   */
  String withEnds(SourceText text) {
    StringBuilder ends = new StringBuilder(text.text());
    in(text)
        .forEach(
            (at, figure) -> {
              String words = figure.text().stripTrailing();
              ends.setCharAt(at, words.isEmpty() ? Passage.GAP : words.charAt(words.length() - 1));
            });
    return ends.toString();
  }
}

package caravan.report.rule;

import caravan.expression.evaluate.DataContext;
import caravan.expression.figure.Figure;
import caravan.expression.figure.FigureChecker;
import caravan.expression.names.FigureText;
import caravan.language.reading.StatedNumbers;
import caravan.language.registry.Language;
import caravan.report.prose.Passage;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedProse;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a page that stand there without a binding, though a translation has a figure
 * for them: somebody took the brackets away. Each number is found once. For one thread.
 */
final class LostBindings {
  /**
   * How often a number is held against data: on a page without any brackets it could be millions.
   */
  private static final int MOST_TRIES = 5_000;

  private final FigureChecker figures;
  private final Language language;
  private final List<SourceText> numbers = new ArrayList<>();
  private int tries;

  LostBindings(ResolvedPage page, DataContext data, Language language) {
    this.figures = new FigureChecker(data);
    this.language = language;
    collect(page.title());
    page.keyFigures().forEach(figure -> collect(figure.label()));
    collect(page.body());
    for (Exhibit exhibit : page.exhibits()) {
      exhibit.texts().forEach(this::collect);
    }
  }

  private void collect(ResolvedProse prose) {
    for (Passage passage : prose.prose().passages()) {
      for (StatedNumbers.Place place : StatedNumbers.places(passage.text().text(), language)) {
        if (place.isRead()) {
          numbers.add(passage.text().slice(place.start(), place.end()));
        }
      }
    }
  }

  /** The first number that the data of a figure give; null where there is none. */
  @Nullable SourceText take(Figure figure) {
    for (SourceText number : numbers) {
      if (++tries > MOST_TRIES) {
        return null;
      }
      FigureText bound = new FigureText(number.span(), number, figure.source().expression(), null);
      if (figures.agrees(bound, language)) {
        numbers.remove(number);
        return number;
      }
    }
    return null;
  }
}

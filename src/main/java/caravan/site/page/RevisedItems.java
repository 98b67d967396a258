package caravan.site.page;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.model.data.Unit;
import caravan.model.edition.PageRevision;
import caravan.model.edition.StatedFigure;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.view.RevisedItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that say something else than in the edition before, in the words of a language. */
final class RevisedItems {
  private final Language language;
  private final Messages words;
  private final ObservationTexts texts;

  RevisedItems(Shell shell, String code) {
    this.language = shell.site().languages().get(code);
    this.words = shell.words(code);
    this.texts = new ObservationTexts(shell.site().data(), language, words);
  }

  /** A figure of a page with what it is of, by how much it is another one, and why. */
  RevisedItem item(ResolvedPage page, PageRevision.Revised one, Addresses addresses) {
    Figure figure = page.figures().get(one.index());
    int number = number(page, figure);
    Unit unit = unit(figure.unit());
    return new RevisedItem(
        page.plainTitle(),
        subject(figure),
        said(one.before(), number, unit),
        said(one.after(), number, unit),
        difference(one, unit),
        words.text("changes" + one.cause().name()),
        addresses.to(page.page().outputPath()) + (number > 0 ? "#f" + number : ""));
  }

  /** What it is of: the first observation behind it, and how many there are besides. */
  private String subject(Figure figure) {
    List<Used> used = figure.used();
    if (used.isEmpty()) {
      return figure.text();
    }
    String first =
        words.row(
            List.of(
                texts.name(used.get(0).observation()),
                language.dateWriter().period(used.get(0).observation().period())));
    return used.size() == 1
        ? first
        : words.row(
            List.of(first, words.text("andMore", "count", Integer.toString(used.size() - 1))));
  }

  /** The number of a figure of the text, from 1; 0 for a cell of a table. */
  private static int number(ResolvedPage page, Figure figure) {
    List<Figure> texts = page.figuresOfTexts();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i) == figure) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What readers saw; of a cell, whose unit stands at the head of its column, with the unit. */
  private String said(StatedFigure figure, int number, @Nullable Unit unit) {
    BigDecimal value = value(figure);
    if (number > 0 || unit == null || value == null) {
      return figure.text();
    }
    int digits = figure.text().replaceAll("\\D", "").replaceAll("^0+", "").length();
    int last = value.precision() - value.scale() - Math.max(1, digits);
    return language.numberWriter().upTo(last, value, unit);
  }

  private @Nullable String difference(PageRevision.Revised one, @Nullable Unit unit) {
    BigDecimal before = value(one.before());
    BigDecimal after = value(one.after());
    return before == null || after == null || unit == null
        ? null
        : texts.difference(after, before, unit);
  }

  /** Null for a claim. */
  private static @Nullable BigDecimal value(StatedFigure figure) {
    try {
      return new BigDecimal(figure.value());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The unit of a code in {@code figures.json}; null for none, and for a product of units. */
  private static @Nullable Unit unit(@Nullable String code) {
    if (code == null) {
      return null;
    }
    if (code.equals(Unit.NUMBER.code())) {
      return Unit.NUMBER;
    }
    if (code.equals(Unit.POINTS.code())) {
      return Unit.POINTS;
    }
    return code.matches("[A-Za-z0-9]+") ? Unit.of(code) : null;
  }
}

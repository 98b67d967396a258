package caravan.report.coverage;

import caravan.expression.names.FigureText;
import caravan.language.reading.StatedNumbers;
import caravan.language.registry.Language;
import caravan.report.page.FrontMatter;
import caravan.report.page.Page;
import caravan.report.prose.ChartBlock;
import caravan.report.prose.Passage;
import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.report.prose.TableBlock;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the numbers of one page. */
final class PageCoverage {
  /** How much of the text is shown on each side of a number. */
  private static final int AROUND = 30;

  /** The number that a section's heading begins with: "2.1 Exports". */
  private static final Pattern SECTION =
      Pattern.compile("^\\s*\\d+(?:\\.\\d+)*(?:[.)、．]\\s*|[\\s\\u00a0]+)(?=\\p{Lu}|\\p{Lo})");

  private final Language language;
  private final List<UnboundNumber> unbound = new ArrayList<>();
  private int bound;
  private final List<Span> marked = new ArrayList<>();

  PageCoverage(Page page, Language language) {
    this.language = language;
    FrontMatter front = page.frontMatter();
    prose(page.title());
    plain(front.linkTitle());
    plain(front.description());
    page.keyFigures()
        .forEach(
            figure -> {
              prose(figure.value());
              prose(figure.label());
            });
    prose(page.body());
  }

  int bound() {
    return bound;
  }

  List<Span> marked() {
    return marked;
  }

  List<UnboundNumber> unbound() {
    return unbound;
  }

  private void prose(@Nullable Prose prose) {
    if (prose == null) {
      return;
    }
    for (Reference reference : prose.references()) {
      if (reference instanceof Reference.ToFigure figure && hasNumber(figure.figure())) {
        bound++;
      } else if (reference instanceof Reference.ChartPlace place) {
        chart(place.chart());
      } else if (reference instanceof Reference.TablePlace place) {
        table(place.table());
      }
    }
    marked.addAll(prose.marked());
    prose.passages().forEach(passage -> passage(passage, true));
  }

  private boolean hasNumber(FigureText figure) {
    return figure.isBound() || !language.numberReader().read(figure.text()).isEmpty();
  }

  private void chart(ChartBlock chart) {
    chart.prose().forEach(this::prose);
    chart.series().forEach(series -> plain(series.name()));
    plain(chart.hub());
    plain(chart.alt());
  }

  private void table(TableBlock table) {
    prose(table.title());
    prose(table.subtitle());
    table.columns().forEach(column -> prose(column.title()));
    table.rows().forEach(row -> prose(row.title()));
    if (table.total() != null) {
      prose(table.total().title());
    }
    prose(table.note());
  }

  /** A text without Markdown, in which nothing can be bound. */
  private void plain(@Nullable SourceText text) {
    if (text != null) {
      passage(new Passage(text, false, null), false);
    }
  }

  private void passage(Passage passage, boolean bindable) {
    String text = passage.text().text();
    Matcher section = SECTION.matcher(text);
    int from = passage.isHeading() && section.find() ? section.end() : 0;
    for (StatedNumbers.Place number : StatedNumbers.places(text, language)) {
      if (number.digits() >= from) {
        unbound.add(
            new UnboundNumber(
                passage.text().span(number.start(), number.end()),
                text.substring(number.start(), number.end()),
                bindable,
                number.isRead() ? null : like(),
                context(text, number)));
      }
    }
  }

  private String like() {
    return language.numberWriter().number(new BigDecimal("1234.5"), 1);
  }

  private static String context(String text, StatedNumbers.Place number) {
    int from = Math.max(0, number.start() - AROUND);
    int to = Math.min(text.length(), number.end() + AROUND);
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && from < number.start()) {
      from++;
    }
    while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to > number.end()) {
      to--;
    }
    String cut = text.substring(from, to).replace(Passage.GAP, '…').replaceAll("\\s+", " ");
    return (from > 0 ? "…" : "") + cut.strip() + (to < text.length() ? "…" : "");
  }
}

package caravan.report.rule;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Listed;
import caravan.text.diagnostic.Place;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells in which figures a page differs from its translations. */
final class FigureTranslations {
  static final String OUTDATED = "\"translation: outdated\" in the front matter ";

  private final PageFacts page;
  private final List<PageFacts> others;
  private final DataContext data;
  private final Language language;
  private final Diagnostics out;

  FigureTranslations(
      PageFacts page,
      List<PageFacts> pages,
      DataContext data,
      Languages languages,
      Diagnostics out) {
    this.page = page;
    this.others = pages.stream().filter(other -> other != page).toList();
    this.data = data;
    this.language = languages.get(page.page().page().language());
    this.out = out;
  }

  /** A figure of a translation that this page lacks. */
  private record Lacking(PageFacts in, Figure figure) {
    Span span() {
      return figure.source().span();
    }
  }

  /** A number of this page that lost its binding. */
  private record Lost(SourceText number, Figure figure) {
    String help() {
      String expression = figure.source().expression().text();
      boolean blank = expression.chars().anyMatch(Character::isWhitespace);
      return "write ["
          + number.text()
          + "]("
          + (blank ? "<=" + expression + ">" : "=" + expression)
          + ")";
    }
  }

  void tell(Translations.Differences differences) {
    List<Lacking> lacking = lacking(differences.lacks());
    List<Figure> alone = new ArrayList<>(page.figures(differences.alone()));
    // Which of two charts with one id is meant must be told first.
    alone.removeAll(page.within(page.twice()));
    LostBindings numbers = new LostBindings(page.page(), data, language);
    List<Lost> lost = new ArrayList<>();
    List<Lacking> left = new ArrayList<>();
    for (Lacking one : lacking) {
      SourceText number = numbers.take(one.figure());
      if (number == null) {
        left.add(one);
      } else {
        lost.add(new Lost(number, one.figure()));
      }
    }
    if (!lost.isEmpty()) {
      lost.addAll(more(lost, numbers));
      lost(lost);
    }
    if (!alone.isEmpty()) {
      alone(alone, left, differences.alone());
    } else if (!left.isEmpty()) {
      lacks(left, differences.lacks());
    }
  }

  /**
   * Where brackets were lost, numbers of the same data as other figures may have lost theirs too.
   */
  private List<Lost> more(List<Lost> lost, LostBindings numbers) {
    Set<String> known = new HashSet<>();
    page.page().figuresOfTexts().forEach(figure -> known.add(expression(figure)));
    lost.forEach(one -> known.add(expression(one.figure())));
    List<Lost> more = new ArrayList<>();
    for (PageFacts other : others) {
      for (Figure figure : other.page().figuresOfTexts()) {
        SourceText number = known.add(expression(figure)) ? numbers.take(figure) : null;
        if (number != null) {
          more.add(new Lost(number, figure));
        }
      }
    }
    return more;
  }

  /** The figures of translations that rest on these observations, but for those of lost charts. */
  private List<Lacking> lacking(Set<String> refs) {
    Set<String> open = new LinkedHashSet<>(refs);
    List<Lacking> lacking = new ArrayList<>();
    for (PageFacts other : others) {
      Set<String> ids = new HashSet<>(other.ids());
      ids.removeAll(page.ids());
      Set<Figure> within = other.within(ids);
      for (Figure figure : other.figures(open)) {
        open.removeAll(PageFacts.named(figure.used()).keySet());
        if (!within.contains(figure)) {
          lacking.add(new Lacking(other, figure));
        }
      }
    }
    return lacking;
  }

  /** Numbers that stand here as plain text. */
  private void lost(List<Lost> lost) {
    lost.sort(Comparator.comparing(one -> one.number().span()));
    List<Place> places =
        lost.stream().skip(1).map(one -> new Place(one.number().span(), one.help(), null)).toList();
    Lost first = lost.get(0);
    boolean one = lost.size() == 1;
    add(
        first.number().span(),
        (one ? "\"" + first.number() + "\" is" : lost.size() + " numbers are")
            + " not bound to data here, as "
            + (one ? "it is" : "they are")
            + " in "
            + paths(),
        first.help() + ", or [" + first.number() + "](=!) where it is about something else",
        lost.stream().flatMap(l -> l.figure().used().stream()).toList(),
        places);
  }

  /** Figures that only this page has, perhaps in the place of others. */
  private void alone(List<Figure> alone, List<Lacking> left, Set<String> refs) {
    List<Place> places = new ArrayList<>();
    alone.stream().skip(1).forEach(f -> places.add(new Place(f.source().span(), null, null)));
    left.forEach(l -> places.add(new Place(l.span(), null, null)));
    String what = "only this page has a figure with " + Listed.of(List.copyOf(refs));
    add(
        alone.get(0).source().span(),
        left.isEmpty()
            ? what + "; " + paths() + (others.size() == 1 ? " has none" : " have none")
            : what + "; " + paths() + " instead " + has(left),
        left.isEmpty()
            ? "write the figure there too, or "
                + OUTDATED
                + "there until somebody does, or take it out here"
            : "take the same data in all languages, or write "
                + OUTDATED
                + "of the page that is to follow",
        used(alone, refs),
        places);
  }

  private String has(List<Lacking> left) {
    Set<String> refs = new LinkedHashSet<>();
    left.forEach(one -> refs.addAll(PageFacts.named(one.figure().used()).keySet()));
    refs.removeAll(page.refs());
    return (others.size() == 1 ? "has " : "have ") + Listed.of(List.copyOf(refs));
  }

  /** Figures that this page has not, at the place behind which they might stand. */
  private void lacks(List<Lacking> left, Set<String> refs) {
    Lacking first = left.get(0);
    Span near = near(first);
    boolean one = left.size() == 1;
    List<Place> places = left.stream().map(l -> new Place(l.span(), null, null)).toList();
    add(
        near == null ? page.page().page().title().span() : near,
        (one ? "a figure of " : left.size() + " figures of ")
            + String.join(", ", left.stream().map(l -> l.in().path()).distinct().toList())
            + (one ? " is" : " are")
            + " missing on this page"
            + (near == null ? "" : ", from here on")
            + (one ? ": \"" + first.figure().text() + "\"" : ""),
        "write " + (one ? "it" : "them") + " here too, or " + OUTDATED + "here until somebody does",
        used(left.stream().map(Lacking::figure).toList(), refs),
        places);
  }

  /** The figure here that stands in the translation ahead of the one that is missing. */
  private @Nullable Span near(Lacking missing) {
    Span found = null;
    for (Figure figure : missing.in().page().figuresOfTexts()) {
      if (figure == missing.figure()) {
        return found;
      }
      String expression = expression(figure);
      found =
          page.page().figuresOfTexts().stream()
              .filter(own -> expression(own).equals(expression))
              .map(own -> own.source().span())
              .findFirst()
              .orElse(found);
    }
    return found;
  }

  private static String expression(Figure figure) {
    return figure.source().expression().text().replaceAll("\\s+", "");
  }

  /** What the figures rest on, as far as it is in question. */
  private static List<Used> used(List<Figure> figures, Set<String> refs) {
    List<Used> used = new ArrayList<>();
    figures.forEach(
        figure ->
            PageFacts.named(figure.used())
                .forEach(
                    (ref, one) -> {
                      if (refs.contains(ref)) {
                        used.add(one);
                      }
                    }));
    return used;
  }

  private String paths() {
    return Listed.of(others.stream().map(PageFacts::path).toList());
  }

  private void add(Span span, String message, String help, List<Used> used, List<Place> places) {
    Objects.requireNonNull(span, "span");
    out.add(
        Diagnostic.error(Code.TRANSLATION_DIFFERS, span, message)
            .help(help)
            .cells(DataText.cells(used.stream().distinct().toList(), language))
            .places(places));
  }
}

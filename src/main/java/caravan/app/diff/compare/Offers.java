package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import caravan.expression.figure.FigureChecker;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.report.coverage.UnboundNumber;
import caravan.report.resolved.ResolvedSite;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the data have for a number that came in without a binding: values that it agrees with, of
 * the years beside it, and growth by a year where one is named. Only of a number with a unit, and
 * first of what the page speaks of already; a person has to say whether one of them is meant.
 */
final class Offers {
  /** More than a few that agree say nothing. */
  private static final int MOST_OFFERS = 2;

  /** How many expressions are tried for one number, and for all numbers of a change. */
  private static final int MOST_TRIES = 600;

  private static final int MOST_OF_ALL = 20_000;

  /** Of a report with more series only those that the page uses are looked at. */
  private static final int FEW_SERIES = 300;

  /** In characters. */
  private static final int BESIDE = 200;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final ResolvedSite site;
  private final FigureChecker checker;

  /** By how expressions name it. */
  private final Map<String, Series> all = new LinkedHashMap<>();

  private int tried;

  /**
   * @param site the later state
   */
  Offers(ResolvedSite site) {
    this.site = site;
    this.checker = new FigureChecker(site.data());
    for (Dataset dataset : site.data().datasets().values()) {
      dataset.series().values().forEach(series -> all.put(series.ref(), series));
    }
  }

  /** Expressions that a number agrees with, the likeliest first; none where there are too many. */
  List<String> of(UnboundNumber number, PageReading page) {
    Language language = site.languages().get(page.language());
    if (!number.bindable() || !hasUnit(number.text(), language)) {
      return List.of();
    }
    Set<String> years = new TreeSet<>();
    YEAR.matcher(around(number.span())).results().forEach(found -> years.add(found.group()));
    Map<String, Series> used = used(page);
    List<String> found = agreeing(number, language, used, years);
    if (found.isEmpty() && !years.isEmpty() && all.size() <= FEW_SERIES) {
      Map<String, Series> others = new LinkedHashMap<>(all);
      others.keySet().removeAll(used.keySet());
      found = agreeing(number, language, others, years);
    }
    return found.size() > MOST_OFFERS ? List.of() : found;
  }

  /** Of "3", or of "1.2 million" of something, the data have many that agree by chance. */
  private static boolean hasUnit(String text, Language language) {
    List<TextNumber> numbers = language.numberReader().read(text);
    return numbers.size() == 1
        && (numbers.get(0).unit() instanceof NamedUnit.Known
            || numbers.get(0).unit() instanceof NamedUnit.Money);
  }

  /** What stands beside a place on its line. */
  private static String around(Span span) {
    int start = Math.max(span.file().lineStart(span.line()), span.start() - BESIDE);
    int end = Math.min(span.file().lineEnd(span.line()), span.end() + BESIDE);
    String text = span.file().text();
    return text.substring(start, span.start())
        + " "
        + text.substring(span.end(), Math.max(end, span.end()));
  }

  private List<String> agreeing(
      UnboundNumber number, Language language, Map<String, Series> series, Set<String> years) {
    List<String> found = new ArrayList<>();
    int tries = 0;
    for (String expression : expressions(series, years)) {
      if (++tries > MOST_TRIES || ++tried > MOST_OF_ALL || found.size() > MOST_OFFERS) {
        return found;
      }
      if (checker.isValue(figure(number, expression), language)) {
        found.add(expression);
      }
    }
    return found;
  }

  private static List<String> expressions(Map<String, Series> series, Set<String> years) {
    List<String> values = new ArrayList<>();
    List<String> growths = new ArrayList<>();
    for (Series one : series.values()) {
      for (Period period : one.observations().keySet()) {
        boolean meant =
            years.isEmpty()
                ? period.equals(one.observations().lastKey())
                : years.contains(period.toString());
        if (meant) {
          values.add(one.ref() + "@" + period);
          if (!years.isEmpty() && one.observations().containsKey(period.previous())) {
            growths.add("growth(" + one.ref() + "," + period.previous() + "," + period + ")");
          }
        }
      }
    }
    values.addAll(growths);
    return values;
  }

  private static FigureText figure(UnboundNumber number, String expression) {
    int[] origins = new int[expression.length() + 1];
    Arrays.fill(origins, number.span().start());
    SourceText words =
        SourceText.of(number.span().file(), number.span().start(), number.span().end());
    return new FigureText(
        number.span(), words, SourceText.mapped(expression, number.span().file(), origins), null);
  }

  /** The series that figures of a page rest on, in its order. */
  private Map<String, Series> used(PageReading page) {
    Map<String, Series> used = new LinkedHashMap<>();
    page.blocks().stream()
        .flatMap(block -> block.spots().stream())
        .flatMap(spot -> spot.figure().stated().observations().stream())
        .map(observation -> observation.ref().replaceFirst("@.*", ""))
        .distinct()
        .filter(all::containsKey)
        .forEach(ref -> used.put(ref, all.get(ref)));
    return used;
  }
}

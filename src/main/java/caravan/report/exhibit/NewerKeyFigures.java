package caravan.report.exhibit;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.Status;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedKeyFigure;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a key figure, which readers take for the state of things, is of a period that its
 * author wrote though all series behind it go on, unless another key figure of the page is of the
 * newer one, as where two years are held against each other.
 */
public final class NewerKeyFigures {
  private static final Pattern ROLLING = Pattern.compile("\\blatest\\b");

  private final Map<String, Dataset> datasets;
  private final Diagnostics out;

  public NewerKeyFigures(Map<String, Dataset> datasets, Diagnostics out) {
    this.datasets = datasets;
    this.out = out;
  }

  /**
   * Looks at the key figures of a page.
   *
   * @param isTold whether newer data are told at all: not on a page of its time
   */
  public void check(List<ResolvedKeyFigure> all, boolean isTold) {
    List<Used> shown = all.stream().flatMap(one -> used(one).stream()).toList();
    for (ResolvedKeyFigure one : all) {
      SourceText until = one.until();
      if (until != null) {
        meant(one, until);
      } else if (isTold) {
        figures(one).forEach(figure -> check(figure, shown));
      }
    }
  }

  private void check(Figure figure, List<Used> shown) {
    Period last = last(figure.used());
    boolean rolls = ROLLING.matcher(figure.source().expression().text()).find();
    Period newest = last == null || rolls ? null : newest(figure.used(), last);
    if (last == null || newest == null || !NewerData.isTold(last, newest)) {
      return;
    }
    List<Observation> behind = at(figure.used(), last);
    boolean elsewhere =
        shown.stream()
            .map(Used::observation)
            .anyMatch(other -> behind.stream().anyMatch(one -> goesOn(one, other)));
    if (!elsewhere) {
      out.add(
          Diagnostic.warning(
                  Code.NEWER_DATA,
                  figure.source().span(),
                  "this key figure is of " + last + ", the data go on to " + newest)
              .help(
                  "write "
                      + newest
                      + " or latest, and look at its label; where "
                      + last
                      + " is meant, say \"until: "
                      + last
                      + "\" behind it"));
    }
  }

  /** Whether an author names the last period of a key figure; an error where not. */
  private void meant(ResolvedKeyFigure figure, SourceText until) {
    Period last = last(used(figure));
    if (last != null && !last.toString().equals(until.text())) {
      out.error(
          Code.YEAR_MISMATCH,
          until.span(),
          "the last period of this key figure is " + last,
          "write until: " + last + ", or leave it out");
    }
  }

  /** The newest period that all series behind a figure have, of those that it shows last. */
  private @Nullable Period newest(List<Used> used, Period last) {
    Period all = null;
    for (Observation observation : at(used, last)) {
      Period one = newest(observation);
      all = one == null || (all != null && all.compareTo(one) < 0) ? all : one;
      if (one == null) {
        return null;
      }
    }
    return all;
  }

  /** The newest period of the series of an observation of its kind, without forecasts. */
  private @Nullable Period newest(Observation observation) {
    Dataset dataset = datasets.get(observation.dataset());
    Series series = dataset == null ? null : dataset.series().get(observation.key());
    Period newest = null;
    for (Observation one :
        series == null ? List.<Observation>of() : series.observations().values()) {
      boolean counts =
          one.period().comparableWith(observation.period())
              && one.main().status() != Status.FORECAST;
      newest =
          counts && (newest == null || newest.compareTo(one.period()) < 0) ? one.period() : newest;
    }
    return newest;
  }

  private static boolean goesOn(Observation one, Observation other) {
    return other.dataset().equals(one.dataset())
        && other.key().equals(one.key())
        && other.period().comparableWith(one.period())
        && other.period().compareTo(one.period()) > 0;
  }

  private static List<Observation> at(List<Used> used, Period period) {
    return used.stream()
        .map(Used::observation)
        .filter(one -> one.period().equals(period))
        .distinct()
        .toList();
  }

  /** The last period of what a figure rests on; null where it is not of one kind, or of a time. */
  private static @Nullable Period last(List<Used> used) {
    Period last = null;
    for (Used one : used) {
      Period period = one.observation().period();
      if (one.vintage() != null || (last != null && !last.comparableWith(period))) {
        return null;
      }
      last = last == null || last.compareTo(period) < 0 ? period : last;
    }
    return last;
  }

  private static List<Used> used(ResolvedKeyFigure figure) {
    return figures(figure).stream().flatMap(one -> one.used().stream()).toList();
  }

  private static List<Figure> figures(ResolvedKeyFigure figure) {
    List<Figure> found = new ArrayList<>();
    for (List<Resolved> all : List.of(figure.value().resolved(), figure.label().resolved())) {
      for (Resolved resolved : all) {
        if (resolved instanceof Resolved.OfFigure one) {
          found.add(one.figure());
        }
      }
    }
    return found;
  }
}

package caravan.app.imports;

import caravan.app.fix.FileEdit;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What new data mean for the text of a report: found by checking it with them, before anything is
 * written.
 *
 * @param site with the new data
 * @param edits what fix would write, file by file
 * @param claims sentences that are no longer true
 * @param others what else is wrong since, for a person to decide
 * @param before how many errors there were without the new data, and still are
 * @param charts and tables that end, since, before the newest data of their series
 * @param figures of what was the newest period before
 */
public record UpdateEffects(
    ResolvedSite site,
    List<FileEdit> edits,
    List<Diagnostic> claims,
    List<Diagnostic> others,
    int before,
    List<Diagnostic> charts,
    List<Hidden> figures) {
  public UpdateEffects {
    edits = List.copyOf(edits);
    claims = List.copyOf(claims);
    others = List.copyOf(others);
    charts = List.copyOf(charts);
    figures = List.copyOf(figures);
  }

  /**
   * A figure that is not of the newest data.
   *
   * @param what its words
   * @param shown the newest period that it shows
   * @param newest the newest that there is
   */
  public record Hidden(Span place, String what, Period shown, Period newest) {}

  /**
   * What the new texts of files mean.
   *
   * @param datasets whose data are new
   * @param files their new texts, by their paths from the root
   */
  public static UpdateEffects of(
      Project project, Collection<String> datasets, Map<String, String> files) {
    Checked<ResolvedSite> was = new SiteBuild(project).resolve();
    Checked<ResolvedSite> is = new SiteBuild(project.instead(files)).resolve();
    Set<String> known = new HashSet<>();
    was.diagnostics().forEach(one -> known.add(told(one)));
    List<Diagnostic> fresh =
        is.diagnostics().stream().filter(one -> !known.contains(told(one))).toList();
    List<Diagnostic> claims = new ArrayList<>();
    List<Diagnostic> others = new ArrayList<>();
    List<Diagnostic> charts = new ArrayList<>();
    for (Diagnostic one : fresh) {
      if (one.code() == Code.CLAIM_FALSE || one.code() == Code.CLAIM_UNDECIDED) {
        claims.add(one);
      } else if (one.isError() && one.fix() == null) {
        others.add(one);
      } else if (one.code() == Code.NEWER_DATA) {
        charts.add(one);
      }
    }
    int before =
        (int)
            is.diagnostics().stream()
                .filter(one -> one.isError() && known.contains(told(one)))
                .count();
    Newer newer = new Newer(datasets, was.value(), is.value());
    return new UpdateEffects(
        is.value(), FileEdit.of(fresh), claims, others, before, charts, newer.figures(was.value()));
  }

  private static String told(Diagnostic one) {
    return one.code() + "\n" + one.span() + "\n" + one.message();
  }

  /** The periods that came in behind what was the newest. */
  private static final class Newer {
    private final ResolvedSite after;

    /** By the key of the series: what was the newest of a kind of period, and what is. */
    private final Map<String, List<Step>> steps = new HashMap<>();

    private record Step(Period was, Period is) {}

    Newer(Collection<String> datasets, ResolvedSite before, ResolvedSite after) {
      this.after = after;
      datasets.forEach(dataset -> add(dataset, before));
    }

    private void add(String dataset, ResolvedSite before) {
      Dataset old = before.data().datasets().get(dataset);
      Dataset now = after.data().datasets().get(dataset);
      for (Series series : now == null ? List.<Series>of() : now.series().values()) {
        Series was = old == null ? null : old.series().get(series.key());
        if (was != null) {
          add(was, series);
        }
      }
    }

    private void add(Series was, Series is) {
      List<Step> found = new ArrayList<>();
      List<Period> done = new ArrayList<>();
      for (Period newest : is.observations().descendingKeySet()) {
        if (done.stream().noneMatch(newest::comparableWith)) {
          done.add(newest);
          was.observations().descendingKeySet().stream()
              .filter(newest::comparableWith)
              .findFirst()
              .filter(last -> last.compareTo(newest) < 0)
              .ifPresent(last -> found.add(new Step(last, newest)));
        }
      }
      if (!found.isEmpty()) {
        steps.put(is.ref(), found);
      }
    }

    /** The step of a series from a period that was its newest; null where it was not. */
    private @Nullable Step step(String series, Period shown) {
      for (Step step : steps.getOrDefault(series, List.of())) {
        if (step.was().equals(shown)) {
          return step;
        }
      }
      return null;
    }

    /** The newest periods of what something rests on, by series; vintages are meant as they are. */
    private static Map<String, Period> newest(List<Used> used) {
      Map<String, Period> newest = new LinkedHashMap<>();
      for (Used one : used) {
        Observation observation = one.observation();
        if (one.vintage() == null) {
          newest.merge(
              observation.dataset() + "." + observation.key(),
              observation.period(),
              (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
      }
      return newest;
    }

    List<Hidden> figures(ResolvedSite site) {
      List<Hidden> hidden = new ArrayList<>();
      for (ResolvedPage page : site.pages()) {
        for (Figure figure : page.figuresOfTexts()) {
          add(figure.source().span(), figure.text(), figure.used(), hidden);
        }
      }
      return hidden;
    }

    private void add(Span place, String what, List<Used> used, List<Hidden> hidden) {
      for (Map.Entry<String, Period> one : newest(used).entrySet()) {
        Step step = step(one.getKey(), one.getValue());
        if (step != null) {
          hidden.add(new Hidden(place, what, one.getValue(), step.is()));
          return;
        }
      }
    }
  }
}

package caravan.report.rule;

import caravan.expression.evaluate.DataContext;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.SourceEntry;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report's bibliography is held against. */
public final class SourceRules {
  private static final Pattern NAMED = Pattern.compile("@([A-Za-z0-9][A-Za-z0-9_.:/+-]*)");

  private SourceRules() {}

  /**
   * Warns of each source that no page cites and no observation names.
   *
   * @param drafts the texts of pages that are not published yet; what they name counts as cited
   */
  public static void unused(
      DataContext data, List<ResolvedPage> pages, List<String> drafts, Diagnostics out) {
    Set<String> used = new TreeSet<>();
    pages.forEach(page -> used.addAll(page.sources()));
    data.datasets().values().forEach(dataset -> add(dataset, used));
    for (String draft : drafts) {
      Matcher named = NAMED.matcher(draft);
      while (named.find()) {
        used.add(named.group(1).replaceFirst("[^A-Za-z0-9]+$", ""));
      }
    }
    for (SourceEntry source : data.bibliography().sources().values()) {
      if (!used.contains(source.id())) {
        out.add(
            Diagnostic.warning(
                    Code.UNUSED_SOURCE,
                    source.span(),
                    "no page cites this source, and no value is from it")
                .help("cite it: [@" + source.id() + "], or take it out"));
      }
    }
  }

  /** The sources of a dataset's observations, those of other statements and revisions included. */
  public static void add(Dataset dataset, Set<String> ids) {
    dataset.series().values().stream()
        .flatMap(series -> series.observations().values().stream())
        .forEach(observation -> add(observation, ids));
  }

  private static void add(Observation observation, Set<String> ids) {
    ids.add(observation.main().source());
    observation.also().forEach(other -> ids.add(other.source()));
    observation.revisions().forEach(earlier -> ids.add(earlier.source()));
  }
}

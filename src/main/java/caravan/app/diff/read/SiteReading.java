package caravan.app.diff.read;

import caravan.chart.spec.ChartPalette;
import caravan.report.resolved.ResolvedSite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report in one of its states.
 *
 * @param label how people call the state
 * @param languages the default one first
 * @param pages in the order of the site
 * @param observations by their reference, in the order of the files
 * @param datasets titles of datasets, by id
 * @param sources by id what is said of each, by variable
 * @param settings what else readers see: titles, names of codes, the licence; by what it is
 * @param palette the colours of its charts
 * @param looks digests of the files of the look and of assets, by path
 * @param files digests of all other files of the content, by path
 * @param problems the errors of the content
 * @param site the same as the program knows it
 */
public record SiteReading(
    String label,
    List<String> languages,
    List<PageReading> pages,
    Map<String, ObservationReading> observations,
    Map<String, String> datasets,
    Map<String, Map<String, String>> sources,
    Map<String, String> settings,
    ChartPalette palette,
    Map<String, String> looks,
    Map<String, String> files,
    List<StateError> problems,
    ResolvedSite site) {
  public SiteReading {
    languages = List.copyOf(languages);
    pages = List.copyOf(pages);
    observations = Collections.unmodifiableMap(new LinkedHashMap<>(observations));
    datasets = Map.copyOf(datasets);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    looks = Collections.unmodifiableMap(new TreeMap<>(looks));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    problems = List.copyOf(problems);
  }
}

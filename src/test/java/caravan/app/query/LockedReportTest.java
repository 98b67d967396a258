package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.ParsedSite;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteLoader;
import caravan.app.pipeline.SiteParser;
import caravan.app.pipeline.SiteResolver;
import caravan.app.pipeline.Workers;
import caravan.model.data.CellRequest;
import caravan.model.data.Dataset;
import caravan.model.data.KnownCells;
import caravan.model.data.LockedCells;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Series;
import caravan.model.data.SeriesIndex;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.FiguresJson;
import caravan.text.diagnostic.Checked;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped report says the same where only the cells are known that it asks for. */
class LockedReportTest {
  private static final Project PROJECT = new Project(Path.of(""), Path.of("site"), 2, "Test");
  private static final int MOST_ROUNDS = 4;

  @Test
  void saysTheSameOverTheCellsThatItAsksFor() {
    BuildMemory memory = new BuildMemory();
    try (Workers workers = new Workers(2)) {
      LoadedSite loaded = SiteLoader.load(PROJECT, memory).value();
      ParsedSite parsed = SiteParser.parse(loaded, memory, workers).value();
      ResolvedSite whole = SiteResolver.resolve(parsed, memory, workers).value();

      Map<String, Dataset> full = loaded.data().datasets();
      Map<String, Set<CellRequest>> asked = new TreeMap<>();
      full.keySet().forEach(name -> asked.put(name, new HashSet<>()));
      Checked<ResolvedSite> locked = null;
      for (int round = 1; round <= MOST_ROUNDS; round++) {
        Map<String, Dataset> datasets = new TreeMap<>();
        Map<String, CellRecorder> recorders = new TreeMap<>();
        full.forEach(
            (name, dataset) -> {
              CellRecorder recorder = new CellRecorder(new LockedCells(asked.get(name)));
              recorders.put(name, recorder);
              datasets.put(name, only(dataset, asked.get(name), recorder, loaded));
            });
        LoadedSite noted = loaded.over(loaded.data().over(datasets));
        ParsedSite pages = new ParsedSite(noted, parsed.pages(), parsed.drafts(), parsed.unread());
        locked = SiteResolver.resolve(pages, new BuildMemory(), workers);
        boolean more = false;
        for (Map.Entry<String, CellRecorder> one : recorders.entrySet()) {
          more |= asked.get(one.getKey()).addAll(one.getValue().asked());
        }
        if (!more) {
          break;
        }
      }

      assertThat(locked).isNotNull();
      assertThat(locked.diagnostics()).isEmpty();
      assertThat(FiguresJson.of(locked.value())).isEqualTo(FiguresJson.of(whole));
      assertThat(cells(locked.value())).isLessThan(cells(whole));
    }
  }

  private static long cells(ResolvedSite site) {
    return site.data().datasets().values().stream()
        .flatMap(dataset -> dataset.series().values().stream())
        .mapToLong(series -> series.observations().size())
        .sum();
  }

  /** A dataset with nothing but what was asked for. */
  private static Dataset only(
      Dataset full, Set<CellRequest> requests, KnownCells known, LoadedSite site) {
    LockedCells asked = new LockedCells(requests);
    Map<String, Series> kept = new LinkedHashMap<>();
    full.series()
        .forEach(
            (key, series) -> {
              NavigableMap<Period, Observation> some = new TreeMap<>(series.observations());
              some.keySet()
                  .removeIf(
                      period ->
                          !asked.has(one(series.codes(), period))
                              && !(period.equals(series.observations().lastKey())
                                  && asked.has(latest(series.codes()))));
              if (!some.isEmpty()) {
                kept.put(key, new Series(series.dataset(), series.codes(), some));
              }
            });
    SeriesIndex index = new SeriesIndex(full.dimensions(), kept, site.data().codeLists());
    return new Dataset(
        full.id(),
        full.span(),
        full.title(),
        full.description(),
        full.note(),
        full.unitName(),
        full.unit(),
        full.multiple(),
        full.precision(),
        full.frequency(),
        full.digitsShown(),
        full.dimensions(),
        full.reporter(),
        full.editions(),
        index,
        known,
        full.checks());
  }

  private static CellRequest one(List<String> codes, Period period) {
    return new CellRequest(codes, new CellRequest.Periods.Between(period, period));
  }

  private static CellRequest latest(List<String> codes) {
    return new CellRequest(codes, new CellRequest.Periods.Latest());
  }
}

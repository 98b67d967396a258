package caravan.site.book;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.ObservationTexts;
import caravan.site.part.OtherStatements;
import caravan.site.part.SourceViews;
import caravan.site.view.BookDataset;
import caravan.site.view.BookObservation;
import caravan.site.view.BookSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every observation that a book uses, and where. Rows have their ids from the start; places are
 * added as the chapters are made. For one thread.
 */
final class BookIndex {
  /** The most observations at which a place is told; a chart or table has fewer. */
  private static final int MOST_PLACED = 5000;

  private final ObservationTexts texts;
  private final OtherStatements others;
  private final SourceViews sources;
  private final Language language;

  /** In the order of the data. */
  private final List<Observation> observations = new ArrayList<>();

  private final List<Dataset> datasets = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Set<String>> places = new HashMap<>();

  BookIndex(
      Iterable<Dataset> all,
      List<ResolvedPage> pages,
      ObservationTexts texts,
      SourceViews sources,
      Language language) {
    this.texts = texts;
    this.sources = sources;
    this.language = language;
    this.others = new OtherStatements(texts, sources, language.code());
    Set<String> used = new LinkedHashSet<>();
    for (ResolvedPage page : pages) {
      Stream.concat(
              page.figures().stream().map(Figure::used),
              page.exhibits().stream().map(Exhibit::used))
          .flatMap(List::stream)
          .forEach(one -> used.add(one.observation().ref()));
    }
    for (Dataset dataset : all) {
      add(dataset, used);
    }
  }

  private void add(Dataset dataset, Set<String> used) {
    int before = observations.size();
    for (Series series : dataset.series().values()) {
      for (Observation observation : series.observations().values()) {
        if (used.contains(observation.ref())) {
          observations.add(observation);
          ids.put(observation.ref(), "o" + observations.size());
        }
      }
    }
    if (observations.size() > before) {
      datasets.add(dataset);
    }
  }

  /** The address of an observation's row. */
  String href(Observation observation) {
    return "#" + Objects.requireNonNull(ids.get(observation.ref()), "all that is used has a row");
  }

  /**
   * Says that an element of the book rests on these. One that rests on very many, as the sum of a
   * whole dataset does, is not told at each of them.
   */
  void used(List<Used> used, String place) {
    if (used.size() > MOST_PLACED) {
      return;
    }
    used.forEach(
        one ->
            places
                .computeIfAbsent(one.observation().ref(), ref -> new LinkedHashSet<>())
                .add(place));
  }

  /** The index, with the places known by now. */
  List<BookDataset> list() {
    List<BookDataset> list = new ArrayList<>();
    for (Dataset dataset : datasets) {
      List<BookSeries> series = new ArrayList<>();
      for (Series one : dataset.series().values()) {
        List<Observation> used =
            one.observations().values().stream().filter(at -> ids.containsKey(at.ref())).toList();
        if (!used.isEmpty()) {
          series.add(series(dataset, one, used));
        }
      }
      list.add(new BookDataset(dataset.title().any(language.code()), dataset.id(), series));
    }
    return list;
  }

  private BookSeries series(Dataset dataset, Series series, List<Observation> used) {
    List<String> said = used.stream().map(at -> at.main().source()).distinct().toList();
    return new BookSeries(
        texts.name(dataset, series.codes()),
        series.ref(),
        said.size() == 1 ? sources.ref(said.get(0)) : null,
        used.stream().map(this::row).toList());
  }

  private BookObservation row(Observation observation) {
    return new BookObservation(
        Objects.requireNonNull(ids.get(observation.ref())),
        language.dateWriter().period(observation.period()),
        texts.value(observation.main()),
        texts.status(observation.main()),
        sources.ref(observation.main().source()),
        others.others(observation, observation.main()),
        others.revisions(observation, observation.main()),
        List.copyOf(places.getOrDefault(observation.ref(), Set.of())));
  }
}

package caravan.app.diff.compare;

import caravan.app.diff.read.StateError;
import caravan.chart.spec.ChartPalette;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What changed for a reader between two states of a report.
 *
 * @param before how people call the earlier state
 * @param after how people call the later one
 * @param palette the colours of charts in the earlier state, which a proposed change can't choose
 * @param numbers what nothing checks, although it came in or was checked before; page by page
 * @param figures sorted by weight, each with its translations
 * @param texts in the order of the pages
 * @param exhibits charts and tables, in the order of the pages
 * @param observations sorted by dataset, in the order of the files
 * @param links of pages to other addresses, by page
 * @param sources by id
 * @param settings titles, names, the licence and the like
 * @param files files that readers see as they are: the look, images; by path
 * @param lags translations that fell behind
 * @param unseen changed files of which readers see nothing; only where there is no change
 * @param problemsBefore the errors of the earlier state
 * @param problems the errors of the later state
 */
public record ReaderDiff(
    String before,
    String after,
    ChartPalette palette,
    List<PageMove> pages,
    List<NumberChange> numbers,
    List<FigureChange> figures,
    List<TextChange> texts,
    List<ExhibitChange> exhibits,
    List<ObservationChange> observations,
    List<NamedChange> links,
    List<NamedChange> sources,
    List<NamedChange> settings,
    List<NamedChange> files,
    List<Lag> lags,
    List<String> unseen,
    List<StateError> problemsBefore,
    List<StateError> problems) {
  public ReaderDiff {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    pages = List.copyOf(pages);
    numbers = List.copyOf(numbers);
    figures = List.copyOf(figures);
    texts = List.copyOf(texts);
    exhibits = List.copyOf(exhibits);
    observations = List.copyOf(observations);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
    settings = List.copyOf(settings);
    files = List.copyOf(files);
    lags = List.copyOf(lags);
    unseen = List.copyOf(unseen);
    problemsBefore = List.copyOf(problemsBefore);
    problems = List.copyOf(problems);
  }

  /** Whether readers see nothing else than before. */
  public boolean isEmpty() {
    return Stream.of(
            pages, numbers, figures, texts, exhibits, observations, links, sources, settings, files)
        .allMatch(List::isEmpty);
  }

  /** The same with the files of which readers see nothing. */
  ReaderDiff withUnseen(List<String> paths) {
    return new ReaderDiff(
        before,
        after,
        palette,
        pages,
        numbers,
        figures,
        texts,
        exhibits,
        observations,
        links,
        sources,
        settings,
        files,
        lags,
        paths,
        problemsBefore,
        problems);
  }
}

package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import caravan.app.diff.read.SiteReading;
import caravan.app.diff.read.StateError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two states of a report. Stateless. */
public final class SiteComparison {
  private SiteComparison() {}

  /** What changed for a reader. */
  public static ReaderDiff of(SiteReading before, SiteReading after) {
    List<PagePair> pairs = PageMatcher.match(before.pages(), after.pages());
    UnreadFiles unread = new UnreadFiles(before, after);
    RenamedDatasets renamed = new RenamedDatasets(before, after);
    List<ObservationChange> observations =
        renamed.others(unread.known(ObservationComparison.of(before, after)));
    Set<String> revised = ObservationComparison.revised(observations);
    Recheck recheck = new Recheck(after.site());
    List<NumberChange> numbers = new ArrayList<>();
    List<FigureChange> figures = new ArrayList<>();
    List<TextChange> texts = new ArrayList<>();
    List<ExhibitChange> exhibits = new ArrayList<>();
    Set<PagePair> changed = new HashSet<>();
    for (PagePair pair : pairs) {
      PageComparison page = new PageComparison(pair, revised, renamed, recheck);
      List<ExhibitChange> shown = unread.knownExhibits(ExhibitComparison.of(pair));
      figures.addAll(page.figures());
      texts.addAll(page.texts());
      numbers.addAll(page.numbers());
      exhibits.addAll(shown);
      if (!page.figures().isEmpty()
          || !page.numbers().isEmpty()
          || !page.texts().isEmpty()
          || !shown.isEmpty()) {
        changed.add(pair);
      }
    }
    ReaderDiff diff =
        new ReaderDiff(
            before.label(),
            after.label(),
            before.palette(),
            moves(pairs, after.problems()),
            numbers,
            sorted(TranslatedChanges.grouped(figures)),
            texts,
            exhibits,
            observations,
            NamedComparison.links(pairs),
            unread.knownSources(NamedComparison.sources(before, after)),
            renamed.told(
                unread.knownSettings(NamedComparison.settings(before, after, pairs, changed))),
            NamedComparison.files(before, after),
            TranslatedChanges.behind(pairs, figures, texts),
            List.of(),
            before.problems(),
            new LostFigures(numbers)
                .brief(renamed.mended(new MovedLinks(pairs).mended(unread.problems()))));
    return diff.isEmpty() ? diff.withUnseen(unseen(before.files(), after.files())) : diff;
  }

  private static List<FigureChange> sorted(List<FigureChange> figures) {
    return figures.stream()
        .sorted(Comparator.comparingInt(FigureChange::weight).reversed())
        .toList();
  }

  private static List<PageMove> moves(List<PagePair> pairs, List<StateError> problems) {
    List<PageMove> moves = new ArrayList<>();
    Map<String, PageReading> now =
        pairs.stream()
            .map(PagePair::after)
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(PageReading::path, Function.identity(), (a, b) -> a));
    for (PagePair pair : pairs) {
      PageReading before = pair.before();
      PageReading after = pair.after();
      String title = pair.state().title();
      String language = pair.state().language();
      if (before == null && after != null) {
        moves.add(new PageMove(language, null, after.path(), title, null));
      } else if (before != null && after == null) {
        if (problems.stream().anyMatch(problem -> problem.isOf(before.file()))) {
          // It is still there, and cannot be read.
          continue;
        }
        boolean led = now.values().stream().anyMatch(p -> p.aliases().contains(before.path()));
        String advice = led ? null : "its address leads nowhere now";
        moves.add(new PageMove(language, before.path(), null, title, advice));
      } else if (before != null && after != null && !before.path().equals(after.path())) {
        moves.add(
            new PageMove(language, before.path(), after.path(), title, advice(before, after)));
      }
    }
    return moves;
  }

  private static @Nullable String advice(PageReading before, PageReading after) {
    if (after.aliases().contains(before.path())) {
      return null;
    }
    if (after.isMade()) {
      return "the old address leads nowhere: write it as an alias with the member in braces into"
          + " the front matter of "
          + after.file();
    }
    String name = before.path().substring(before.language().length() + 1);
    return "the old address leads nowhere: write `aliases: ["
        + name.replaceFirst("\\.html$", "")
        + "]` into the front matter of "
        + after.file();
  }

  /** The files that changed, although readers see the same. */
  private static List<String> unseen(Map<String, String> before, Map<String, String> after) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
    return List.copyOf(paths);
  }
}

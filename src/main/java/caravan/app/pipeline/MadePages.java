package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Watched;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.report.each.Member;
import caravan.report.each.MemberDiagnostics;
import caravan.report.each.PagesOfFile;
import caravan.report.page.Page;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of files that take the data to say what stands in their braces, kept as long as all is
 * the same that they looked at. For the one thread that parses.
 */
public final class MadePages {
  private final Map<String, Kept> known = new ConcurrentHashMap<>();

  private record Kept(
      List<Object> from,
      List<Watched<Dataset>> datasets,
      List<Watched<Expansion>> names,
      Checked<Pages> made) {
    boolean holds(List<Object> now, DataContext data) {
      return from.equals(now)
          && datasets.stream().allMatch(one -> one.answersLike(data.datasets()))
          && names.stream().allMatch(one -> one.answersLike(data.named()));
    }
  }

  /** The pages of a file, and the paths of the texts that they take in. */
  private record Pages(List<Page> pages, Set<String> taken) {}

  /**
   * Pages that were made.
   *
   * @param unmade the paths of files of which none could be made
   * @param taken the paths of the texts that they take in
   */
  public record Made(
      List<Page> pages, List<Diagnostic> found, Set<String> unmade, Set<String> taken) {}

  /**
   * The pages of all files that need the data.
   *
   * @param written the names of pages that have a file of their own, by language: no other is made
   *     in the place of one
   */
  Made of(LoadedSite site, List<ReadPage> read, Map<String, Set<String>> written, Workers workers) {
    List<Page> pages = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    Set<String> unmade = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    Set<String> taken = new TreeSet<>();
    for (ReadPage one : read) {
      if (!one.isMade()) {
        continue;
      }
      String path = one.file().file().path();
      used.add(path);
      Checked<Pages> made =
          of(site, one, written.getOrDefault(one.file().language(), Set.of()), workers);
      found.addAll(made.diagnostics());
      pages.addAll(made.value().pages());
      taken.addAll(made.value().taken());
      if (made.value().pages().isEmpty()) {
        unmade.add(path);
        unmade.add(path.substring(0, path.lastIndexOf('/') + 1));
      }
    }
    known.keySet().retainAll(used);
    return new Made(pages, found, unmade, taken);
  }

  /** Whether the pages of a file were made without a mistake the last time. */
  public boolean areSound(String path) {
    Kept kept = known.get(path);
    return kept == null || !kept.made().hasErrors();
  }

  /** The datasets that any file asked for to make its pages; null for all. */
  public @Nullable Set<String> datasets() {
    Set<String> asked = new TreeSet<>();
    for (Kept kept : known.values()) {
      for (Watched<Dataset> one : kept.datasets()) {
        Set<String> names = one.names();
        if (names == null) {
          return null;
        }
        asked.addAll(names);
      }
    }
    return asked;
  }

  private Checked<Pages> of(LoadedSite site, ReadPage read, Set<String> written, Workers workers) {
    DataContext data = site.data();
    String path = read.file().file().path();
    Language language = site.languages().get(read.file().language());
    List<Object> from = List.of(read, language, written, site.texts(), ResolvedPages.ground(data));
    Kept kept = known.get(path);
    if (kept != null && kept.holds(from, data)) {
      return kept.made();
    }
    Watch watch = new Watch(data, site.texts());
    Checked<Pages> made = made(read, language, written, watch, workers);
    known.put(path, new Kept(from, watch.datasets(), watch.names(), made));
    return made;
  }

  /** Data that remember what was asked of them: for each thread its own. */
  private static final class Watch {
    private final DataContext data;
    private final Map<String, SourceFile> texts;
    private final List<Watched<Dataset>> datasets = new ArrayList<>();
    private final List<Watched<Expansion>> names = new ArrayList<>();

    Watch(DataContext data, Map<String, SourceFile> texts) {
      this.data = data;
      this.texts = texts;
    }

    synchronized DataContext another() {
      Watched<Dataset> ofData = Watched.datasets(data.datasets());
      Watched<Expansion> ofNames = Watched.names(data.named());
      datasets.add(ofData);
      names.add(ofNames);
      return data.watched(ofData, ofNames);
    }

    List<Watched<Dataset>> datasets() {
      return List.copyOf(datasets);
    }

    List<Watched<Expansion>> names() {
      return List.copyOf(names);
    }
  }

  private record Ranked(Member member, int rank) {}

  private static Checked<Pages> made(
      ReadPage read, Language language, Set<String> written, Watch watch, Workers workers) {
    Diagnostics out = new Diagnostics();
    PagesOfFile file = file(read, language, watch);
    Checked<List<Member>> members = file.members();
    out.addAll(members.diagnostics());
    boolean several = read.braces().forEach() != null;
    String name = read.file().name();
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    List<Ranked> wanted =
        IntStream.range(0, members.value().size())
            .mapToObj(rank -> new Ranked(members.value().get(rank), rank))
            .filter(one -> !several || !written.contains(folder + one.member().id()))
            .toList();
    List<PagesOfFile.Made> made =
        workers.map(
            wanted,
            one -> page(read, language, watch, one),
            new Workers.Limit<>(PageLimits.MILLIS, one -> late(read, one)));
    List<Page> pages = new ArrayList<>();
    made.forEach(one -> one.page().value().ifPresent(pages::add));
    out.addAll(
        MemberDiagnostics.merged(
            made.stream()
                .map(
                    one -> new MemberDiagnostics.Found(one.member().id(), one.page().diagnostics()))
                .toList()));
    file.unused(made, out);
    Set<String> taken = new TreeSet<>();
    made.forEach(one -> taken.addAll(one.taken()));
    return out.with(new Pages(List.copyOf(pages), taken));
  }

  private static PagesOfFile file(ReadPage read, Language language, Watch watch) {
    return new PagesOfFile(
        read.parts(), read.braces(), read.file().name(), watch.texts, watch.another(), language);
  }

  private static PagesOfFile.Made page(ReadPage read, Language language, Watch watch, Ranked of) {
    PagesOfFile.Made[] made = new PagesOfFile.Made[1];
    Diagnostics out = new Diagnostics();
    Checked<Optional<Page>> page =
        SiteParser.limited(
            read.file(),
            out,
            () -> {
              made[0] = file(read, language, watch).page(of.member(), of.rank());
              out.addAll(made[0].page().diagnostics());
              return made[0].page().value().orElse(null);
            });
    return made[0] == null
        ? PagesOfFile.Made.unmade(of.member(), page)
        : new PagesOfFile.Made(of.member(), page, made[0].use(), made[0].taken());
  }

  private static PagesOfFile.Made late(ReadPage read, Ranked of) {
    Diagnostics out = new Diagnostics();
    PageLimits.tooSlow(read.file().file(), out);
    return PagesOfFile.Made.unmade(of.member(), out.with(Optional.empty()));
  }
}

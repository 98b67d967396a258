package caravan.app.rebuild;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.ParsedSite;
import caravan.app.pipeline.ResolvedPages;
import caravan.app.pipeline.SiteLoader;
import caravan.app.pipeline.SiteParser;
import caravan.app.pipeline.SiteResolver;
import caravan.app.pipeline.Workers;
import caravan.expression.evaluate.DataContext;
import caravan.files.output.OutputRefused;
import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.edition.Edition;
import caravan.report.page.Page;
import caravan.report.resolve.SiteIndex;
import caravan.report.resolve.SiteRules;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.rule.DatasetTraits;
import caravan.report.rule.PageTraits;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and checks what has changed of a report, with the rest as it is kept. For one build. */
final class SiteUpdate {
  static final String CHECKED = "a message must be told, for which all is looked at";

  private final RebuildJob job;
  private final BuildMemory memory = new BuildMemory();
  private final Set<Diagnostic> later = ConcurrentHashMap.newKeySet();

  SiteUpdate(RebuildJob job) {
    this.job = job;
  }

  /**
   * Makes it.
   *
   * @return what is known of the site now
   * @throws Change.Unbounded where all must be made anew; then nothing was written
   */
  KeptSite make() throws IOException, OutputRefused, Change.Unbounded {
    try (Workers workers = new Workers(job.project().threads())) {
      LoadedSite loaded = known(SiteLoader.load(job.project(), memory, wanted(), later::add));
      ParsedSite parsed = ownOnly(SiteParser.parse(loaded, memory, workers));
      Map<String, Page> read = new HashMap<>();
      parsed.pages().forEach(page -> read.put(page.path(), page));
      if (!read.keySet().equals(job.change().pages().keySet())) {
        throw new Change.Unbounded("a page is published now, or no longer is");
      }
      UpdatedSite site = looked(loaded, read, workers);
      datasets(loaded);
      return new UpdateWriter(job).write(site, workers);
    } catch (IllegalStateException e) {
      // More was asked of a page than is kept of it: the whole knows the answer.
      throw new Change.Unbounded("more must be known of other pages: " + e.getMessage());
    }
  }

  private SiteLoader.Wanted wanted() {
    SortedSet<String> paths = new TreeSet<>();
    for (String path : job.inputs().files().keySet()) {
      if (path.startsWith("content/") && !path.contains("/.")) {
        paths.add(path);
      }
    }
    return new SiteLoader.Wanted(paths, job.change().files());
  }

  /** What was told of no page alone, must have been told before. */
  private <T> T known(Checked<T> checked) throws Change.Unbounded {
    Set<KeptMessage> known = Set.copyOf(job.kept().found());
    boolean isNew =
        Stream.concat(checked.diagnostics().stream(), later.stream())
            .anyMatch(one -> !known.contains(KeptMessage.of(one)));
    if (isNew) {
      throw new Change.Unbounded(CHECKED);
    }
    return checked.value();
  }

  /** What is told of the pages that were read must be of these alone, and no error. */
  private <T> T ownOnly(Checked<T> checked) throws Change.Unbounded {
    boolean isOther =
        checked.diagnostics().stream()
            .anyMatch(
                one -> one.isError() || !job.change().files().contains(one.span().file().path()));
    if (isOther) {
      throw new Change.Unbounded(CHECKED);
    }
    return checked.value();
  }

  private UpdatedSite looked(LoadedSite loaded, Map<String, Page> read, Workers workers)
      throws Change.Unbounded {
    List<ResolvedPage> all = new ArrayList<>();
    List<SiteIndex.Targets> targets = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < job.kept().pages().size(); i++) {
      KeptPage one = job.kept().pages().get(i);
      ResolvedPage unread = KeptPages.unread(one);
      Page page = read.get(unread.page().path());
      all.add(unread);
      targets.add(
          page == null ? KeptPages.targets(unread.page(), one) : SiteIndex.Targets.of(page));
      if (page != null) {
        wanted.add(i);
      }
    }
    SiteIndex index =
        new SiteIndex(targets, loaded.assets(), loaded.maps(), job.kept().drafts(), Set.of());
    ResolvedPages.Context context =
        new ResolvedPages.Context(index, List.of(), loaded.data(), loaded.languages());
    ResolvedPages resolved = memory.resolved();
    List<Checked<Optional<ResolvedPage>>> looked =
        SiteResolver.looked(
            wanted.stream().map(i -> targets.get(i).page()).toList(), resolved, context, workers);
    Edition earlier = SiteResolver.earlier(loaded);
    List<KeptPage> known = new ArrayList<>(job.kept().pages());
    Map<Integer, ResolvedPage> changed = new LinkedHashMap<>();
    boolean several = loaded.config().languages().size() > 1;
    for (int at = 0; at < wanted.size(); at++) {
      int i = wanted.get(at);
      ResolvedPage page = ownOnly(looked.get(at)).orElseThrow();
      List<KeptMessage> found = List.copyOf(SiteRecords.found(page, memory));
      KeptPage now = KeptPages.of(page, found, resolved.datasets(page.page().path()));
      compare(job.kept().pages().get(i), now, several, earlier != null);
      all.set(i, page);
      known.set(i, now);
      changed.put(i, page);
    }
    Set<String> exhibiting =
        job.kept().pages().stream()
            .filter(page -> !page.charts().isEmpty() || !page.tables().isEmpty())
            .map(page -> page.head().language())
            .collect(Collectors.toSet());
    ResolvedSite site =
        new ResolvedSite(
            loaded.config(),
            loaded.languages(),
            loaded.data(),
            all,
            loaded.assets(),
            earlier,
            exhibiting);
    return new UpdatedSite(site, known, changed);
  }

  /** Others see the same page as before. */
  private static void compare(KeptPage was, KeptPage is, boolean several, boolean hasEarlier)
      throws Change.Unbounded {
    String file = is.head().file();
    PageTraits before = was.traits();
    PageTraits now = is.traits();
    if (!before.front().equals(now.front()) || !was.head().equals(is.head()) || is.isMade()) {
      throw new Change.Unbounded("what stands ahead of the text of " + file + " has changed");
    }
    if (!was.headings().equals(is.headings())) {
      throw new Change.Unbounded("the headings of " + file + " have changed");
    }
    if (!before.exhibits().equals(now.exhibits())
        || !was.charts().equals(is.charts())
        || !was.tables().equals(is.tables())) {
      throw new Change.Unbounded("the charts or tables of " + file + " have changed");
    }
    if (!before.sources().equals(now.sources())) {
      throw new Change.Unbounded(file + " rests on other sources");
    }
    if (several && !before.together().equals(now.together())) {
      throw new Change.Unbounded(file + " must be held against its translations");
    }
    if (hasEarlier && !before.stated().equals(now.stated())) {
      throw new Change.Unbounded("figures of " + file + " have changed since the edition before");
    }
  }

  /** What is asked of the datasets holds. */
  private void datasets(LoadedSite loaded) throws Change.Unbounded {
    if (job.change().datasets().isEmpty()) {
      return;
    }
    Diagnostics out = new Diagnostics();
    SiteRules rules = new SiteRules(loaded.languages(), out);
    DataContext data = loaded.data();
    List<String> languages = loaded.config().languages();
    Language first = loaded.languages().get(languages.get(0));
    for (String id : job.change().datasets().keySet()) {
      Dataset dataset = Objects.requireNonNull(data.datasets().get(id), id);
      KeptDataset was = Objects.requireNonNull(job.kept().datasets().get(id), id);
      if (!DatasetTraits.of(dataset).equals(was.traits())) {
        throw new Change.Unbounded(
            dataset.span().file().path() + " has other series, periods, sources or texts");
      }
      rules.texts(dataset, languages);
      rules.checks(dataset, data, first);
    }
    loaded.named().check(data, Map.of(), out);
    known(out.with(true));
  }
}

package caravan.app.preview;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.DrawnCharts;
import caravan.app.pipeline.LoadedSite;
import caravan.app.pipeline.ParsedSite;
import caravan.app.pipeline.ProgramDigest;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.ResolvedPages;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.SiteLoader;
import caravan.app.pipeline.SiteLook;
import caravan.app.pipeline.SiteParser;
import caravan.app.pipeline.SiteResolver;
import caravan.app.pipeline.TemplatePlaces;
import caravan.app.pipeline.Unread;
import caravan.app.pipeline.Workers;
import caravan.app.pipeline.WrittenReferences;
import caravan.chart.spec.ChartPalette;
import caravan.files.cache.CacheDirectory;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.ThemePalette;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Messages;
import caravan.site.template.TemplateFault;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report as it stands in its files, read again and again: what has not changed is not made anew.
 * Writes nothing but the cache. For one thread; what it gives out is for any.
 */
public final class Preview implements AutoCloseable {
  private final Project project;
  private final BuildMemory memory = new BuildMemory();
  private volatile DrawnCharts charts;
  private final WrittenReferences references;
  private final Workers workers;
  private @Nullable Look look;
  private PreviewState state = new PreviewState(null, List.of(), Set.of(), false, Map.of());

  /** Templates and words, as long as their files are the same. */
  private record Look(
      Object stamp,
      List<String> languages,
      Theme theme,
      Templates templates,
      Map<String, Messages> messages,
      ChartPalette palette,
      List<Diagnostic> faults) {}

  public Preview(Project project) {
    this.project = project;
    Path cache = project.cache();
    CacheDirectory disk = cache == null ? null : new CacheDirectory(cache, SiteBuild.CACHE_LIMIT);
    ProgramDigest program = ProgramDigest.RUNNING;
    this.charts = new DrawnCharts(disk, program, ChartPalette.DEFAULT);
    this.references = new WrittenReferences(disk, program);
    this.workers = new Workers(project.threads());
  }

  /** What was made last. */
  public PreviewState state() {
    return state;
  }

  /**
   * Reads the files.
   *
   * @param templates stands for the state of the files of the look, and is equal only where they
   *     are the same
   * @throws java.io.UncheckedIOException if a file can't be read, perhaps since it has just gone
   */
  public Reading read(Object templates) {
    Map<String, Long> nanos = new LinkedHashMap<>();
    long start = System.nanoTime();
    Diagnostics out = new Diagnostics();
    Checked<LoadedSite> loaded = SiteLoader.load(project, memory);
    Unread unread = loaded.value().unread();
    SiteBuild.take(loaded, unread, out);
    ParsedSite parsed =
        SiteBuild.take(SiteParser.parse(loaded.value(), memory, workers), unread, out);
    lap("read", start, nanos);
    return new Reading(templates, parsed, out, nanos);
  }

  private static void lap(String stage, long start, Map<String, Long> nanos) {
    nanos.merge(stage, System.nanoTime() - start, Long::sum);
  }

  /** A report that was read, of which the rest is still to be done. */
  public final class Reading {
    private final Object stamp;
    private final ParsedSite parsed;
    private final Diagnostics out;
    private final Map<String, Long> nanos;

    private Reading(Object stamp, ParsedSite parsed, Diagnostics out, Map<String, Long> nanos) {
      this.stamp = stamp;
      this.parsed = parsed;
      this.out = out;
      this.nanos = nanos;
    }

    /**
     * Some pages made anew, the others as they were: for those who look at them now. What was wrong
     * before counts as wrong until {@link #whole}.
     *
     * @param paths of pages, from the site's root
     * @return null where that would not do: nothing is shown yet, one of the pages has mistakes, or
     *     more than pages and numbers has changed
     */
    public @Nullable PreviewState first(Set<String> paths) {
      PreviewSite shown = state.site();
      Look known = look;
      if (shown == null || known == null || paths.isEmpty() || out.hasErrors()) {
        return null;
      }
      LoadedSite loaded = parsed.loaded();
      ResolvedSite site = shown.site();
      boolean same =
          known.stamp().equals(stamp)
              && loaded.config().equals(site.config())
              && loaded.data().bibliography().equals(site.data().bibliography())
              && loaded.data().codeLists().equals(site.data().codeLists())
              && loaded.data().named().equals(site.data().named())
              && loaded.data().datasets().keySet().equals(site.data().datasets().keySet());
      List<ResolvedPage> pages = same ? some(paths, site) : null;
      if (pages == null) {
        return null;
      }
      ResolvedSite mixed =
          new ResolvedSite(
              loaded.config(),
              loaded.languages(),
              loaded.data(),
              pages,
              loaded.assets(),
              site.earlier());
      PreviewSite preview =
          new PreviewSite(project, mixed, shown.look(), shown.references(), charts);
      long start = System.nanoTime();
      paths.forEach(preview::file);
      lap("lay out", start, nanos);
      state =
          new PreviewState(
              preview, state.diagnostics(), without(paths), false, new LinkedHashMap<>(nanos));
      return state;
    }

    /** The pages that are shown, some of them looked up again; null if that finds mistakes. */
    private @Nullable List<ResolvedPage> some(Set<String> paths, ResolvedSite site) {
      long start = System.nanoTime();
      ResolvedPages.Context context = memory.resolved().context(parsed);
      Map<String, ResolvedPage> anew = new TreeMap<>();
      for (Checked<ResolvedPage> checked :
          workers.map(
              parsed.pages().stream().filter(page -> paths.contains(page.outputPath())).toList(),
              page -> memory.resolved().of(page, context))) {
        if (checked.hasErrors()) {
          return null;
        }
        anew.put(checked.value().page().path(), checked.value());
      }
      List<ResolvedPage> pages = new ArrayList<>();
      for (ResolvedPage page : site.pages()) {
        ResolvedPage made = anew.remove(page.page().path());
        pages.add(made == null ? page : made);
      }
      lap("look up", start, nanos);
      return anew.isEmpty() ? pages : null;
    }

    /** All of the report. */
    public PreviewState whole() {
      long start = System.nanoTime();
      Unread unread = parsed.loaded().unread();
      ResolvedSite fresh =
          SiteBuild.take(SiteResolver.resolve(parsed, memory, workers), unread, out);
      if (!out.hasErrors()) {
        SiteBuild.take(SiteResolver.unused(parsed, fresh), unread, out);
      }
      memory.forgetUnused();
      lap("look up all", start, nanos);
      start = System.nanoTime();
      List<Diagnostic> found = new ArrayList<>(out.list());
      PreviewSite shown = state.site();
      ResolvedSite site =
          ShownPages.of(parsed, fresh, memory, found, shown == null ? null : shown.site());
      PreviewSite made = site == null ? null : made(site, found);
      lap("lay out all", start, nanos);
      PreviewSite now = made == null ? shown : made;
      Set<String> older = new HashSet<>();
      if (now != null && (made == null || site != fresh)) {
        now.site().pages().stream()
            .filter(page -> made == null || !fresh.pages().contains(page))
            .forEach(page -> older.add(page.page().outputPath()));
      }
      state = new PreviewState(now, found, older, true, new LinkedHashMap<>(nanos));
      return state;
    }

    private Set<String> without(Set<String> paths) {
      Set<String> older = new HashSet<>(state.older());
      older.removeAll(paths);
      return older;
    }

    /** The site in its look; null, with the fault, where the look is wrong. */
    private @Nullable PreviewSite made(ResolvedSite site, List<Diagnostic> found) {
      try {
        Look now = look(site, stamp);
        found.addAll(now.faults());
        if (now.faults().stream().anyMatch(Diagnostic::isError)) {
          return null;
        }
        SiteLook whole =
            SiteLook.of(site, now.theme(), now.templates(), now.messages(), now.palette());
        charts = charts.in(now.palette());
        FormattedReferences written = references.of(site, now.messages(), now.theme(), workers);
        return new PreviewSite(project, site, whole, written, charts);
      } catch (TemplateFault fault) {
        found.add(TemplatePlaces.diagnostic(fault, project.templates()));
        return null;
      }
    }
  }

  private Look look(ResolvedSite site, Object stamp) {
    Look known = look;
    List<String> languages = site.config().languages();
    if (known != null && known.stamp().equals(stamp) && known.languages().equals(languages)) {
      return known;
    }
    Theme theme = new Theme(project.templates());
    Diagnostics faults = new Diagnostics();
    Map<String, Messages> messages = SiteLook.messages(site, theme, faults);
    ChartPalette palette = ThemePalette.load(theme, faults);
    Look made =
        new Look(stamp, languages, theme, new Templates(theme), messages, palette, faults.list());
    look = made;
    return made;
  }

  @Override
  public void close() {
    workers.close();
  }
}

package caravan.app.pipeline;

import caravan.chart.spec.ChartPalette;
import caravan.files.cache.CacheDirectory;
import caravan.files.output.OutputRefused;
import caravan.files.output.Publisher;
import caravan.files.output.Staging;
import caravan.report.page.Page;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole way from files to site: load, parse, resolve, render, publish. Each stage returns what
 * it could make together with what it found wrong; all of it is reported in one run. Nothing is
 * written to the site before everything has succeeded.
 */
public final class SiteBuild {
  /** What the cache may hold, in bytes: about a thousand charts. */
  public static final long CACHE_LIMIT = 128L << 20;

  private final Project project;
  private final Progress progress;
  private final BuildMemory memory;
  private final ProgramDigest program = ProgramDigest.RUNNING;
  private final KeptSites kept;

  /** Kept from build to build; null before the first, since a check draws nothing. */
  private @Nullable DrawnCharts charts;

  public SiteBuild(Project project) {
    this(project, Progress.NONE, KeptSites.NONE, new BuildMemory());
  }

  private SiteBuild(Project project, Progress progress, KeptSites kept, BuildMemory memory) {
    this.project = project;
    this.progress = progress;
    this.kept = kept;
    this.memory = memory;
  }

  /**
   * For a single run, after which nothing need be known of what was read.
   *
   * @param progress hears how far it has come
   * @param kept what is known of sites that were built
   */
  public static SiteBuild once(Project project, Progress progress, KeptSites kept) {
    return new SiteBuild(project, progress, kept, BuildMemory.once());
  }

  private DrawnCharts charts() {
    DrawnCharts made = charts;
    if (made == null) {
      made = new DrawnCharts(cache(), program, ChartPalette.DEFAULT);
      charts = made;
    }
    return made;
  }

  private WrittenReferences references() {
    return new WrittenReferences(cache(), program);
  }

  private @Nullable CacheDirectory cache() {
    Path cache = project.cache();
    return cache == null ? null : new CacheDirectory(cache, CACHE_LIMIT);
  }

  /**
   * Everything that {@link #build} would find wrong in the content, without writing. A state of the
   * report that is known to be right is not looked at again.
   */
  public Checked<Summary> check() {
    KnownState state = KnownState.of(project, cache(), program);
    Summary known = state == null ? null : state.checked();
    if (known != null) {
      return new Checked<>(known, List.of());
    }
    Checked<ResolvedSite> site = resolve();
    Checked<Summary> checked = new Checked<>(Summary.of(site.value()), site.diagnostics());
    if (state != null) {
      state.checked(checked);
    }
    return checked;
  }

  /**
   * The pages that can be read, drafts too, each for itself: what the data say of them is not
   * looked at. What is wrong with the files and the Markdown is told; writes nothing.
   */
  public Checked<List<Page>> pages() {
    try (Workers workers = new Workers(project.threads(), progress)) {
      Diagnostics out = new Diagnostics();
      progress.step(Progress.Step.READ);
      Checked<LoadedSite> loaded = SiteLoader.load(project, memory);
      out.addAll(loaded.diagnostics());
      return out.with(SiteParser.pages(loaded.value(), memory, workers, out));
    }
  }

  /** The report with everything looked up, and what is wrong with it; writes nothing. */
  public Checked<ResolvedSite> resolve() {
    try (Workers workers = new Workers(project.threads(), progress)) {
      Diagnostics out = new Diagnostics();
      return out.with(resolved(parsed(workers, out), workers, out));
    }
  }

  /**
   * Builds the site. Where anything is wrong, the previous site stays as it was.
   *
   * @throws OutputRefused if the output directory is not one that may be replaced
   * @throws IOException if the file system refuses
   */
  public Checked<Summary> build() throws IOException, OutputRefused {
    try {
      return build(BookChoice.NONE, made -> {});
    } catch (PdfUnknown e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Builds the site with PDFs and files for Word. Where the same was built before, and nobody has
   * touched the site since, it is left as it is.
   *
   * @param chosen which ones
   * @param told takes each that was made
   * @throws OutputRefused as above
   * @throws IOException as above
   * @throws PdfUnknown if there is nothing of a name that is asked for
   */
  public Checked<Summary> build(BookChoice chosen, Consumer<BookMade> told)
      throws IOException, OutputRefused, PdfUnknown {
    CacheDirectory disk = cache();
    return disk == null || !chosen.equals(BookChoice.NONE)
        ? made(chosen, told, built -> {})
        : build(disk);
  }

  private Checked<Summary> build(CacheDirectory disk)
      throws IOException, OutputRefused, PdfUnknown {
    StandingSite standing = new StandingSite(project.output());
    kept.begin();
    KnownState state = KnownState.of(project, disk, program);
    if (state == null) {
      return made(BookChoice.NONE, pdf -> {}, built -> {});
    }
    Summary known = state.built(standing);
    if (known != null) {
      kept.unchanged();
      return new Checked<>(known, List.of());
    }
    KeptSites.Updated updated = kept.updated(state.inputs(), standing);
    if (updated != null) {
      if (state.built(updated.found(), updated.listing())) {
        kept.updateIsKept();
      }
      return updated.found();
    }
    List<KeptSites.Built> published = new ArrayList<>();
    Checked<Summary> made = made(BookChoice.NONE, pdf -> {}, published::add);
    for (KeptSites.Built one : published) {
      if (state.built(made, one.listing())) {
        kept.built(one, state.inputs(), made.diagnostics());
      }
    }
    return made;
  }

  private Checked<Summary> made(
      BookChoice chosen, Consumer<BookMade> told, Consumer<KeptSites.Built> published)
      throws IOException, OutputRefused, PdfUnknown {
    List<Path> report = List.of(project.content(), project.templates());
    try (Workers workers = new Workers(project.threads(), progress)) {
      Diagnostics out = new Diagnostics();
      Parsed read = parsed(workers, out);
      ResolvedSite site = resolved(read, workers, out);
      BookChoice.Books books = out.hasErrors() ? BookChoice.Books.NONE : chosen.books(site);
      books.all().forEach(book -> PageLimits.check(book, out));
      if (!out.hasErrors()) {
        progress.step(Progress.Step.WRITE);
        try (Staging staging = Publisher.open(project.output(), report)) {
          SiteRenderer renderer =
              new SiteRenderer(
                  project,
                  site,
                  PackedTree.over(staging, project),
                  charts(),
                  references(),
                  program,
                  out);
          List<BookMade> made = renderer.render(books, workers);
          if (!out.hasErrors()) {
            SitePieces pieces = renderer.pieces();
            String listing = SiteListing.of(staging.folder()).digest();
            staging.publish();
            charts().trim();
            made.forEach(told);
            if (pieces != null) {
              published.accept(new KeptSites.Built(read.site(), site, memory, pieces, listing));
            }
          }
        }
      }
      return out.with(Summary.of(site));
    }
  }

  private record Parsed(ParsedSite site, Unread unread) {}

  private Parsed parsed(Workers workers, Diagnostics out) {
    progress.step(Progress.Step.READ);
    Checked<LoadedSite> checked = SiteLoader.load(project, memory);
    Unread unread = checked.value().unread();
    LoadedSite loaded = take(checked, unread, out);
    return new Parsed(take(SiteParser.parse(loaded, memory, workers), unread, out), unread);
  }

  private ResolvedSite resolved(Parsed read, Workers workers, Diagnostics out) {
    progress.step(Progress.Step.CHECK);
    ParsedSite parsed = read.site();
    Unread unread = read.unread();
    ResolvedSite resolved = take(SiteResolver.resolve(parsed, memory, workers), unread, out);
    return out.hasErrors() ? resolved : take(SiteResolver.unused(parsed, resolved), unread, out);
  }

  /** What a stage made; what it found goes to the others. */
  public static <T> T take(Checked<T> checked, Unread unread, Diagnostics out) {
    checked.diagnostics().stream().filter(found -> !unread.explains(found)).forEach(out::add);
    return checked.value();
  }
}

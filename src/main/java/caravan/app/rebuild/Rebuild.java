package caravan.app.rebuild;

import caravan.app.pipeline.Ahead;
import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.ProgramDigest;
import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.SiteListing;
import caravan.app.pipeline.StandingSite;
import caravan.files.cache.CacheDirectory;
import caravan.files.output.OutputRefused;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.encode.Digest;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings sites up to date. Of each that was built without a message it keeps what its pages look
 * like to one another; where only texts of pages have changed, or values of datasets, it makes
 * these pages and what follows from them, and takes the rest over. Where anything else has changed,
 * or a page is another one to others, all of the site is made. For one build.
 */
public final class Rebuild implements KeptSites {
  private final Project project;
  private final CacheDirectory disk;
  private final ProgramDigest program;
  private final RebuildReasons reasons = new RebuildReasons();
  private @Nullable Ahead<@Nullable KeptSite> reading;
  private @Nullable KeptSite updated;

  /**
   * @param disk keeps what is known
   * @param program that builds
   */
  public Rebuild(Project project, CacheDirectory disk, ProgramDigest program) {
    this.project = project;
    this.disk = disk;
    this.program = program;
  }

  /**
   * Of this program.
   *
   * @param cache the folder that keeps what is known
   */
  public static Rebuild of(Project project, Path cache) {
    CacheDirectory disk = new CacheDirectory(cache, SiteBuild.CACHE_LIMIT);
    return new Rebuild(project, disk, ProgramDigest.RUNNING);
  }

  /** Why files were made again, after the build. */
  public RebuildReasons reasons() {
    return reasons;
  }

  @Override
  public void begin() {
    reading = new Ahead<>(this::read);
  }

  private @Nullable KeptSite read() {
    byte[] bytes = disk.get(key());
    return bytes == null ? null : KeptCodec.read(bytes);
  }

  @Override
  public @Nullable Updated updated(Inputs inputs, StandingSite standing)
      throws IOException, OutputRefused {
    Ahead<@Nullable KeptSite> begun = Objects.requireNonNull(reading, "begin() comes first");
    reading = null;
    SiteBefore before = new SiteBefore(standing.identity());
    SiteListing listing = standing.listing();
    String digest = listing.digest();
    if (digest.isEmpty()) {
      reasons.all("there was no site");
      return null;
    }
    KeptSite kept = begun.get();
    if (kept == null) {
      reasons.all("nothing is known of a site that was built here");
      return null;
    }
    try {
      Change change = Change.of(kept, inputs, digest);
      Stream<KeptMessage> same =
          kept.pages().stream()
              .filter(page -> !change.pages().containsKey(KeptPages.path(page)))
              .flatMap(page -> page.found().stream());
      List<Diagnostic> told = messages(Stream.concat(kept.found().stream(), same));
      RebuildJob job =
          new RebuildJob(project, disk, program, kept, inputs, before, listing, change, reasons);
      KeptSite now = change.isNone() ? kept : new SiteUpdate(job).make();
      reasons.some();
      updated = change.isNone() ? null : now;
      Diagnostics out = new Diagnostics();
      out.addAll(told);
      out.addAll(
          messages(
              now.pages().stream()
                  .filter(page -> change.pages().containsKey(KeptPages.path(page)))
                  .flatMap(page -> page.found().stream())));
      return new Updated(new Checked<>(now.summary(), out.list()), now.listing());
    } catch (Change.Unbounded e) {
      reasons.all(e.why());
      return null;
    }
  }

  @Override
  public void built(Built built, Inputs inputs, List<Diagnostic> found) {
    keep(SiteRecords.of(built, inputs, found));
  }

  private List<Diagnostic> messages(Stream<KeptMessage> kept) throws Change.Unbounded {
    Function<String, SourceFile> files = ReportTexts.of(project);
    try {
      return kept.map(message -> message.read(files)).toList();
    } catch (RuntimeException e) {
      throw new Change.Unbounded(SiteUpdate.CHECKED);
    }
  }

  @Override
  public void unchanged() {
    reasons.none();
  }

  @Override
  public void updateIsKept() {
    KeptSite now = updated;
    if (now != null) {
      keep(now);
    }
    disk.trim();
  }

  private void keep(KeptSite site) {
    disk.put(key(), KeptCodec.bytes(site));
  }

  /** Of each program and each place one site is kept. */
  private String key() {
    return new Digest()
        .addPart("kept site")
        .addPart(String.valueOf(program.text()))
        .addPart(project.output().toAbsolutePath().normalize().toString())
        .hex();
  }
}

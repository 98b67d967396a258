package caravan.app.diff;

import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.SiteComparison;
import caravan.app.diff.git.RevisionFault;
import caravan.app.diff.git.Revisions;
import caravan.app.diff.git.Snapshot;
import caravan.app.diff.read.SiteReader;
import caravan.app.diff.read.SiteReading;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states of a report: folders that hold {@code content/}, or revisions of the
 * repository that the report stands in, which is not touched. Not thread-safe.
 */
public final class ReportDiff {
  private static final int HASH = 10;
  private static final String AS_IS = "the files as they are";

  private final Path root;
  private final int threads;

  /**
   * @param root the report's folder
   * @param threads how many pages are worked on at once
   */
  public ReportDiff(Path root, int threads) {
    this.root = root;
    this.threads = threads;
  }

  /**
   * What changed for a reader.
   *
   * @param base a folder, a revision, or two revisions as {@code A..B} or {@code A...B}, which
   *     compares B with the commit where its history left that of A
   * @param head a folder or a revision; null for the files as they are
   * @throws RevisionFault where there is no such revision
   * @throws IOException if the file system refuses
   */
  public ReaderDiff between(String base, @Nullable String head) throws IOException, RevisionFault {
    int dots = base.indexOf("..");
    if (dots < 0 || folder(base) != null) {
      return SiteComparison.of(read(base), head == null ? asIs() : read(head));
    }
    boolean parted = base.startsWith("...", dots);
    String one = base.substring(0, dots);
    String other = base.substring(dots + (parted ? 3 : 2));
    if (head != null || one.isEmpty()) {
      throw RevisionFault.of("\"" + base + "\" names both states already", null);
    }
    SiteReading before = parted ? readParted(one, other.isEmpty() ? "HEAD" : other) : read(one);
    return SiteComparison.of(before, other.isEmpty() ? asIs() : read(other));
  }

  /**
   * What the files as they are bring in beside an earlier state.
   *
   * @param base a folder or a revision; with {@code ...} behind it the commit where the history
   *     left that revision
   * @param checked the report as it is
   * @throws RevisionFault where there is no such revision
   * @throws IOException if the file system refuses
   */
  public Since since(String base, Checked<ResolvedSite> checked) throws IOException, RevisionFault {
    boolean parted = base.endsWith("...") && folder(base) == null;
    SiteReading before =
        parted ? readParted(base.substring(0, base.length() - 3), "HEAD") : read(base);
    SiteReading after = SiteReader.read(root, AS_IS, checked, List.of());
    return new Since(before, after);
  }

  private SiteReading asIs() throws IOException, RevisionFault {
    if (folder(root.toString()) == null) {
      throw RevisionFault.of(
          "there is no report in " + root + ": it has no folder content/",
          "choose the report's folder with --root DIR, or name the later state");
    }
    return SiteReader.read(root, AS_IS, threads, List.of());
  }

  private SiteReading read(String state) throws IOException, RevisionFault {
    Path folder = folder(state);
    if (folder != null) {
      return SiteReader.read(folder, state, threads, List.of());
    }
    try (Revisions revisions = Revisions.of(root)) {
      return read(revisions, revisions.commit(state), state);
    }
  }

  private SiteReading readParted(String one, String other) throws IOException, RevisionFault {
    try (Revisions revisions = Revisions.of(root)) {
      return read(revisions, revisions.mergeBase(one, other), one);
    }
  }

  private SiteReading read(Revisions revisions, String commit, String name)
      throws IOException, RevisionFault {
    String hash = commit.substring(0, HASH);
    String label = commit.startsWith(name) ? hash : name + " (" + hash + ")";
    try (Snapshot snapshot = revisions.snapshot(commit, name)) {
      return SiteReader.read(snapshot.root(), label, threads, snapshot.leftOut());
    }
  }

  /** A folder that holds a report, from here or from the report; null for anything else. */
  private @Nullable Path folder(String name) {
    try {
      Path here = folder(Path.of(name));
      return here == null ? folder(root.resolve(name)) : here;
    } catch (InvalidPathException noName) {
      return null;
    }
  }

  private static @Nullable Path folder(Path path) {
    Path content = path.resolve("content");
    // A link is refused when it is read, with a place.
    return Files.isDirectory(content) || Files.isSymbolicLink(content) ? path : null;
  }
}

package caravan.app.diff.git;

import caravan.files.cache.TemporaryFolder;
import caravan.text.diagnostic.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of the repository that a report stands in. Nothing in the repository is changed,
 * and no program of the user is run. Not thread-safe.
 */
public final class Revisions implements AutoCloseable {
  private final Repository repository;
  private final String prefix;

  private Revisions(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  /**
   * The repository of a report.
   *
   * @param root the report's folder
   * @throws RevisionFault where the folder is in no repository
   */
  public static Revisions of(Path root) throws IOException, RevisionFault {
    QuietSystem.install();
    Path folder = root.toRealPath();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      throw new RevisionFault(
          "the report is in no Git repository",
          "compare two folders that hold content/, or a folder with the report");
    }
    try {
      Repository repository = builder.setMustExist(true).build();
      if (repository.isBare()) {
        repository.close();
        throw new RevisionFault("the repository has no files beside it", null);
      }
      Path top = repository.getWorkTree().toPath().toRealPath();
      String prefix = top.relativize(folder).toString().replace('\\', '/');
      return new Revisions(repository, prefix.isEmpty() ? "" : prefix + "/");
    } catch (RepositoryNotFoundException | IllegalArgumentException unreadable) {
      throw new RevisionFault(
          "the Git repository of the report can't be read: " + unreadable.getMessage(), null);
    }
  }

  /**
   * The commit of a revision as Git users write it: a branch, a tag, {@code HEAD~3}, a hash.
   *
   * @return its hash
   */
  public String commit(String revision) throws IOException, RevisionFault {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id == null) {
        throw unknown(revision);
      }
      return walk.parseCommit(id).name();
    } catch (AmbiguousObjectException ambiguous) {
      throw new RevisionFault(
          "\"" + revision + "\" may be several revisions", "write more digits of the hash");
    } catch (RevisionSyntaxException | IncorrectObjectTypeException wrong) {
      throw new RevisionFault("\"" + revision + "\" is no revision", null);
    } catch (MissingObjectException missing) {
      throw missing(revision);
    }
  }

  /** The hash of the commit where two histories parted: what {@code A...B} compares with B. */
  public String mergeBase(String one, String other) throws IOException, RevisionFault {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit(one))));
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit(other))));
      RevCommit base = walk.next();
      if (base == null) {
        throw new RevisionFault(
            "\"" + one + "\" and \"" + other + "\" have no common history", shallowHelp());
      }
      return base.name();
    } catch (MissingObjectException missing) {
      throw missing(one);
    }
  }

  /**
   * The report as a commit has it.
   *
   * @param commit a hash
   * @param revision as the user wrote it, for messages
   */
  public Snapshot snapshot(String commit, String revision) throws IOException, RevisionFault {
    TemporaryFolder folder = TemporaryFolder.make("diff");
    boolean made = false;
    try (RevWalk walk = new RevWalk(repository);
        ObjectReader objects = repository.newObjectReader()) {
      RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
      SnapshotWriter writer = new SnapshotWriter(folder.path(), prefix);
      Snapshot snapshot = new Snapshot(folder, writer.write(objects, found.getTree()));
      if (!Files.isDirectory(folder.path().resolve("content"))) {
        boolean link = snapshot.leftOut().stream().anyMatch(path -> path.startsWith("content: "));
        throw new RevisionFault(
            "there is no report in \""
                + revision
                + (link ? "\": it has no folder, but a link or module " : "\": it has no folder ")
                + prefix
                + "content"
                + (link ? "" : "/"),
            prefix.isEmpty() ? null : "the report may have stood elsewhere then");
      }
      made = true;
      return snapshot;
    } catch (MissingObjectException missing) {
      throw missing(revision);
    } finally {
      if (!made) {
        folder.close();
      }
    }
  }

  private RevisionFault unknown(String revision) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Ref ref : repository.getRefDatabase().getRefs()) {
      names.add(Repository.shortenRefName(ref.getName()));
    }
    String near = NearestName.help(revision, names);
    String help = shallowHelp();
    return new RevisionFault(
        "there is no revision \"" + revision + "\"", help != null ? help : near);
  }

  private RevisionFault missing(String revision) throws IOException {
    return new RevisionFault(
        "the files of \"" + revision + "\" are not in this clone", shallowHelp());
  }

  /** What helps where the clone lacks history; null where it has all. */
  private @Nullable String shallowHelp() throws IOException {
    return repository.getObjectDatabase().getShallowCommits().isEmpty()
        ? null
        : "this clone lacks history: git fetch --unshallow, or fetch-depth: 0 of actions/checkout";
  }

  @Override
  public void close() {
    repository.close();
  }
}

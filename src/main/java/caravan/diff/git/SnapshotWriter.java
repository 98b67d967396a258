package caravan.diff.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a tree into a folder. The tree may be a stranger's: no name in it leads out
 * of the folder, links are not made.
 */
final class SnapshotWriter {
  private static final Set<String> FOLDERS = Set.of("content", "templates");
  private static final long MOST_BYTES = 50L << 20;
  private static final long MOST_BYTES_IN_ALL = 2L << 30;
  private static final int MOST_FILES = 200_000;

  private final Path folder;
  private final String prefix;
  private final List<String> leftOut = new ArrayList<>();
  private long bytes;
  private int files;

  /**
   * @param prefix the report's folder in the repository, with a slash at the end; empty for its top
   */
  SnapshotWriter(Path folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** Writes all of it; returns the paths of what was left out. */
  List<String> write(ObjectReader objects, ObjectId tree) throws IOException, RevisionFault {
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      walk.setRecursive(false);
      while (walk.next()) {
        String path = walk.getPathString();
        if (walk.isSubtree()) {
          if (leadsToReport(path) || isOfReport(path)) {
            walk.enterSubtree();
          }
        } else if (isOfReport(path)) {
          visit(objects, walk, path.substring(prefix.length()));
        }
      }
    }
    return leftOut;
  }

  private boolean leadsToReport(String path) {
    return prefix.startsWith(path + "/");
  }

  private boolean isOfReport(String path) {
    if (!path.startsWith(prefix)) {
      return false;
    }
    String own = path.substring(prefix.length());
    int slash = own.indexOf('/');
    return FOLDERS.contains(slash < 0 ? own : own.substring(0, slash));
  }

  private void visit(ObjectReader objects, TreeWalk walk, String path)
      throws IOException, RevisionFault {
    FileMode mode = walk.getFileMode(0);
    boolean file = FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    Path target = file ? target(path) : null;
    if (target == null) {
      leftOut.add(path);
      return;
    }
    ObjectLoader blob = objects.open(walk.getObjectId(0));
    bytes += blob.getSize();
    files++;
    if (files > MOST_FILES || bytes > MOST_BYTES_IN_ALL) {
      throw new RevisionFault("this revision of the report has too many files", null);
    }
    if (blob.getSize() > MOST_BYTES) {
      leftOut.add(path);
      return;
    }
    try {
      Files.createDirectories(target.getParent());
      try (OutputStream out =
          Files.newOutputStream(target, java.nio.file.StandardOpenOption.CREATE_NEW)) {
        blob.copyTo(out);
      }
    } catch (FileAlreadyExistsException sameName) {
      // Names that differ in case only, where the file system sees no difference.
      leftOut.add(path);
    }
  }

  /** Where a path of the tree is written; null where its name is none that a report has. */
  private java.nio.file.@org.jspecify.annotations.Nullable Path target(String path) {
    for (String name : path.split("/", -1)) {
      boolean odd =
          name.isEmpty()
              || name.equals(".")
              || name.equals("..")
              || name.equalsIgnoreCase(".git")
              || name.indexOf('\\') >= 0
              || name.indexOf(':') >= 0
              || name.chars().anyMatch(c -> c < ' ');
      if (odd) {
        return null;
      }
    }
    try {
      Path target = folder.resolve(path).normalize();
      return target.startsWith(folder) ? target : null;
    } catch (InvalidPathException unknownToTheFileSystem) {
      return null;
    }
  }
}

package caravan.app.diff.git;

import caravan.files.output.NamedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a tree into a folder. The tree may be a stranger's: no name in it leads out
 * of the folder, links are not made.
 */
final class SnapshotWriter {
  private static final Set<String> FOLDERS = Set.of("content", "templates");
  private static final long MOST_BYTES = 50L << 20;
  private static final long MOST_BYTES_IN_ALL = 2L << 30;
  private static final int MOST_FILES = 200_000;
  private static final int MOST_DEPTH = 40;
  private static final int MOST_LEFT_OUT = 1_000;

  /** In bytes: what common file systems allow for a name, and what is left beside the folder. */
  private static final int MOST_NAME = 255;

  private static final int MOST_PATH = 2_000;

  /** Names that differ in case only, where the file system sees no difference. */
  private static final String SAME_NAME =
      "another file has its name, but for large and small letters";

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

  /** Writes all of it; returns the paths of what was left out, with the reason. */
  List<String> write(ObjectReader objects, ObjectId tree) throws IOException, RevisionFault {
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      walk.setRecursive(false);
      while (walk.next()) {
        String path = walk.getPathString();
        if (walk.isSubtree()) {
          boolean own = isOfReport(path);
          if (own && walk.getDepth() > prefixDepth() + MOST_DEPTH) {
            leaveOut(path.substring(prefix.length()), "it lies in too many folders");
          } else if (own || leadsToReport(path)) {
            walk.enterSubtree();
          }
        } else if (isOfReport(path)) {
          visit(objects, walk, path.substring(prefix.length()));
        }
      }
    }
    return leftOut;
  }

  private int prefixDepth() {
    return (int) prefix.chars().filter(c -> c == '/').count();
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

  private void leaveOut(String path, String reason) {
    if (leftOut.size() < MOST_LEFT_OUT) {
      leftOut.add(path + ": not read: " + reason);
    } else if (leftOut.size() == MOST_LEFT_OUT) {
      leftOut.add("and others, which are not read either");
    }
  }

  private void visit(ObjectReader objects, TreeWalk walk, String path)
      throws IOException, RevisionFault {
    String odd = reason(walk.getFileMode(0), path);
    Path target = odd == null ? target(path) : null;
    if (odd != null || target == null) {
      leaveOut(path, odd == null ? "no file of this system has such a name" : odd);
      return;
    }
    ObjectLoader blob = objects.open(walk.getObjectId(0));
    bytes += blob.getSize();
    files++;
    if (files > MOST_FILES || bytes > MOST_BYTES_IN_ALL) {
      throw new RevisionFault(
          "this revision of the report has too many files: at most "
              + MOST_FILES
              + ", of 2 GiB in all, are read",
          null);
    }
    if (blob.getSize() > MOST_BYTES) {
      leaveOut(path, "it is larger than 50 MiB");
      return;
    }
    write(blob, target, path);
  }

  private void write(ObjectLoader blob, Path target, String path) throws IOException {
    try {
      Files.createDirectories(Objects.requireNonNull(target.getParent(), "it is in the folder"));
    } catch (FileAlreadyExistsException sameName) {
      leaveOut(path, SAME_NAME);
      return;
    } catch (AccessDeniedException refused) {
      throw refused;
    } catch (FileSystemException unfit) {
      // The names are none that this file system has; a full one says so below.
      leaveOut(path, "this system refuses the name: " + unfit.getReason());
      return;
    }
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      blob.copyTo(out);
    } catch (FileAlreadyExistsException sameName) {
      leaveOut(path, SAME_NAME);
    } catch (IOException e) {
      throw NamedFiles.named(target, e);
    }
  }

  /** Why something is left out, told by its kind and name; null where nothing speaks against it. */
  private static @Nullable String reason(FileMode mode, String path) {
    if (FileMode.SYMLINK.equals(mode)) {
      return "it is a link";
    }
    if (FileMode.GITLINK.equals(mode)) {
      return "it is a module, which has a repository of its own";
    }
    if (!FileMode.REGULAR_FILE.equals(mode) && !FileMode.EXECUTABLE_FILE.equals(mode)) {
      return "it is no file";
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MOST_PATH) {
      return "its path is longer than " + MOST_PATH + " bytes";
    }
    for (String name : path.split("/", -1)) {
      if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME) {
        return "a name is longer than " + MOST_NAME + " bytes";
      }
      boolean odd =
          name.isEmpty()
              || name.equals(".")
              || name.equals("..")
              || name.equalsIgnoreCase(".git")
              || name.indexOf('\\') >= 0
              || name.indexOf(':') >= 0
              || name.chars().anyMatch(Character::isISOControl);
      if (odd) {
        return "its name is none that a report has";
      }
    }
    return null;
  }

  /** Where a path of the tree is written; null where the file system has no such name. */
  private @Nullable Path target(String path) {
    try {
      Path target = folder.resolve(path).normalize();
      return target.startsWith(folder) ? target : null;
    } catch (InvalidPathException unknownToTheFileSystem) {
      return null;
    }
  }
}

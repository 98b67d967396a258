package caravan.files.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Exchanges some files of a site, and leaves the others alone. In a work directory it keeps what
 * takes it back: {@code before} holds the files that are replaced, {@code added} an empty file for
 * each that was not there. An exchange that was killed half way is recognised by {@code before},
 * which is renamed once all is in its place.
 *
 * <p>Not safe for use by several threads; the caller holds the {@link OutputLock}.
 */
final class SiteExchange {
  private final Path output;
  private final Path directory;

  /**
   * An exchange.
   *
   * @param output the site
   * @param directory the work directory, on the same file system
   */
  SiteExchange(Path output, Path directory) {
    this.output = output;
    this.directory = directory;
  }

  /**
   * Puts each file of a directory into the site, and takes others out of it.
   *
   * @param fresh the directory; is empty of files afterwards, or nearly
   * @param gone the paths of files in the site that are to go, as far as they are there
   * @throws IOException if that fails; the site is as it was, unless the message says otherwise
   */
  void run(Path fresh, Collection<String> gone) throws IOException {
    Files.createDirectory(before());
    Files.createDirectory(added());
    try {
      for (Path file : files(fresh)) {
        put(file, fresh.relativize(file));
      }
      for (String path : gone) {
        Path target = output.resolve(path);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          FileTrees.move(target, parented(before().resolve(path)));
          deleteEmptyAbove(target);
        }
      }
      settle();
    } catch (IOException e) {
      try {
        takeBack();
      } catch (IOException worse) {
        worse.addSuppressed(e);
        throw worse;
      }
      throw e;
    }
  }

  private void put(Path file, Path path) throws IOException {
    Path target = parented(output.resolve(path));
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(target.toString(), null, "is a directory");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      keep(target, parented(before().resolve(path)));
    } else {
      Files.createFile(parented(added().resolve(path)));
    }
    FileTrees.move(file, target);
  }

  /** A second name, so that the file is never missing; where there are none, it is moved. */
  private static void keep(Path file, Path kept) throws IOException {
    try {
      Files.createLink(kept, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      FileTrees.move(file, kept);
    }
  }

  /**
   * Takes an exchange back that was left half done; does nothing where there is none.
   *
   * @throws IOException if that is not possible; the message says where the files are
   */
  void takeBack() throws IOException {
    if (!Files.exists(before(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      if (Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
        for (Path file : files(before())) {
          FileTrees.move(file, parented(output.resolve(before().relativize(file))));
        }
        for (Path mark : files(added())) {
          Path target = output.resolve(added().relativize(mark));
          Files.deleteIfExists(target);
          deleteEmptyAbove(target);
        }
      }
      settle();
    } catch (IOException e) {
      throw new IOException("files of the site can't be put back and are in " + before(), e);
    }
  }

  /** From here on nothing is taken back. */
  private void settle() throws IOException {
    FileTrees.move(before(), directory.resolve("exchanged"));
  }

  /** Folders that hold nothing any more, from that of a file up to the site. */
  private void deleteEmptyAbove(Path file) throws IOException {
    Path at = Objects.requireNonNull(file.getParent(), "below the site");
    while (at.startsWith(output) && !at.equals(output) && FileTrees.entries(at).isEmpty()) {
      Files.delete(at);
      at = Objects.requireNonNull(at.getParent(), "below the site");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return files;
  }

  private static Path parented(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent(), "below the site"));
    return file;
  }

  private Path before() {
    return directory.resolve("before");
  }

  private Path added() {
    return directory.resolve("added");
  }
}

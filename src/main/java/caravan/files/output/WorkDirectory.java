package caravan.files.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directory {@code .NAME.stage-RUN-ID} beside an output directory {@code NAME}: holds {@code
 * new}, the site in the making; {@code old}, the site that is being replaced; and {@code lock},
 * locked as long as the build lives, by which other processes tell a leftover from a build at work.
 *
 * <p>A killed swap is recognised by {@code old} being there and the output directory not. An old
 * site is renamed to {@code replaced} before it is deleted. An exchange of some files has names of
 * its own here, told by {@link SiteExchange}.
 *
 * <p>Not safe for use by several threads; {@link Staging} sees to that.
 */
final class WorkDirectory {
  /**
   * Tells the directories of this process from those of others. They are never probed for being
   * leftovers: POSIX drops a file's lock as soon as the process closes any handle of that file.
   */
  private static final String RUN = randomName();

  private final Path output;
  private final Path directory;
  private final FileChannel lock;

  private WorkDirectory(Path output, Path directory, FileChannel lock) {
    this.output = output;
    this.directory = directory;
    this.lock = lock;
  }

  /** Makes an empty work directory. The caller holds the {@link OutputLock}. */
  static WorkDirectory create(Path output) throws IOException {
    Path directory =
        output.resolveSibling(prefix(output) + RUN + "-" + randomName().substring(0, 8));
    // Not createTempDirectory: that keeps everyone else out, and `new` is to be read by a server.
    Files.createDirectory(directory);
    FileChannel channel =
        FileChannel.open(
            lockOf(directory), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    WorkDirectory work = new WorkDirectory(output, directory, channel);
    try {
      channel.lock();
      Files.createDirectory(work.fresh());
      return work;
    } catch (IOException e) {
      work.discard();
      throw e;
    }
  }

  /**
   * Puts back the old site if a build was killed while publishing, and deletes what killed builds
   * left. What can't be deleted, or is another user's, is left for the next time. The caller holds
   * the {@link OutputLock}.
   *
   * @throws IOException if an old site can't be put back
   */
  static void recover(Path output) throws IOException {
    // The whole name: an output directory could itself be called `site.stage-2`.
    Pattern name = Pattern.compile(Pattern.quote(prefix(output)) + "([0-9a-f]{32})-[0-9a-f]{8}");
    for (Path entry : FileTrees.entries(parentOf(output))) {
      Matcher matcher = name.matcher(String.valueOf(entry.getFileName()));
      if (matcher.matches()
          && !RUN.equals(matcher.group(1))
          && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        recover(output, entry);
      }
    }
  }

  private static void recover(Path output, Path directory) throws IOException {
    try (FileChannel channel =
        FileChannel.open(lockOf(directory), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        new WorkDirectory(output, directory, channel).discard();
      }
    } catch (NoSuchFileException e) {
      // Killed before it had made its lock or after it had deleted it: nothing else is in it.
      FileTrees.deleteIfPossible(directory);
    } catch (AccessDeniedException e) {
      return;
    }
  }

  private void makeFresh() throws IOException {
    try {
      Files.createDirectory(fresh());
    } catch (IOException e) {
      discard();
      throw e;
    }
  }

  /** Where the new site is written. */
  Path fresh() {
    return directory.resolve("new");
  }

  private Path old() {
    return directory.resolve("old");
  }

  /**
   * Puts the new site in the place of the old one, which stays here until {@link #discard}. The
   * caller holds the {@link OutputLock}.
   *
   * @throws IOException if that fails; the old site is in its place again, unless the message says
   *     otherwise
   */
  void swap() throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      FileTrees.move(fresh(), output);
      return;
    }
    SiteDirectory.carryOver(output, fresh());
    FileTrees.move(output, old());
    try {
      FileTrees.move(fresh(), output);
    } catch (IOException e) {
      try {
        settleOld();
      } catch (IOException worse) {
        worse.addSuppressed(e);
        throw worse;
      }
      throw e;
    }
    settleOld();
  }

  /**
   * Puts the files of the new site into the old one, of which all others stay. The caller holds the
   * {@link OutputLock}.
   *
   * @param gone the paths of files of the old site that go
   * @throws IOException if that fails; the old site is as it was, unless the message says otherwise
   */
  void exchange(Collection<String> gone) throws IOException {
    exchange().run(fresh(), gone);
  }

  private SiteExchange exchange() {
    return new SiteExchange(output, directory);
  }

  /** Moves the old site, if it is here, back to its place, or out of the way if that is taken. */
  private void settleOld() throws IOException {
    if (!Files.exists(old(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      // So that, if we are killed while deleting it, nobody takes what is left for a site.
      FileTrees.move(old(), directory.resolve("replaced"));
      return;
    }
    try {
      FileTrees.move(old(), output);
    } catch (IOException e) {
      throw new IOException("the site can't be put back to its place and is in " + old(), e);
    }
  }

  /**
   * Deletes this directory with all that is in it, after putting back the old site if a swap or an
   * exchange was left half done. What can't be deleted stays for a later {@link #recover}.
   *
   * @throws IOException if the old site can't be put back; then nothing is deleted
   */
  void discard() throws IOException {
    try {
      settleOld();
      exchange().takeBack();
      FileTrees.deleteContent(directory, lockOf(directory));
      FileTrees.deleteIfPossible(lockOf(directory));
    } finally {
      lock.close();
    }
    FileTrees.deleteIfPossible(directory);
  }

  private static Path lockOf(Path directory) {
    return directory.resolve("lock");
  }

  private static String prefix(Path output) {
    return "." + output.getFileName() + ".stage-";
  }

  private static Path parentOf(Path output) {
    return Objects.requireNonNull(output.getParent(), "an output directory has a parent");
  }

  private static String randomName() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}

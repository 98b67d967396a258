package caravan.files.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Puts a whole site in the place of the one before, or leaves that one as it was.
 *
 * <p>Files are first written to a work directory beside the output directory, on the same file
 * system, and {@link Staging#publish} swaps the two by two renames. Where only some files are
 * others, {@link Staging#publishInto} renames each of them into its place. What that means when the
 * process ends early:
 *
 * <ul>
 *   <li>an exception, or the end of the program without {@code publish}: the output directory is
 *       untouched, the work directory is deleted;
 *   <li>SIGTERM or Ctrl-C: as above, and a publication that has begun is completed first;
 *   <li>SIGKILL: the output directory is the old site or the new one, complete. The exceptions are
 *       the moment between the two renames, when there is no output directory, and that in which
 *       some files are exchanged: the next {@code open} for it, by whatever command, brings the old
 *       site back. The work directory stays until then too;
 *   <li>a loss of power: no promise, since nothing is forced to the disk.
 * </ul>
 *
 * <p>Someone who reads the output directory while it is swapped may find it missing for a moment,
 * and with files of both sites where some are exchanged. Builds that publish to the same directory
 * at the same time, in one process or several, don't harm each other: the last one to publish wins.
 * They take turns by the lock file {@code .NAME.lock} beside the output directory, which is empty
 * and stays there.
 */
public final class Publisher {
  private Publisher() {}

  /**
   * Begins a new site. First puts back the old site if an earlier build was killed while swapping,
   * and deletes the work directories of builds that are no longer alive. Missing directories above
   * the output directory are made.
   *
   * @param output the directory to publish into; need not exist. Relative paths start at the
   *     process's working directory
   * @param protectedPaths the files and directories of the report, which need not exist
   * @return the new site; the caller closes it
   * @throws OutputRefused if the output directory is a symbolic link or not a directory, is the
   *     root of a file system, lies within a protected path or contains one, holds a directory
   *     whose name begins with a dot, or holds anything but dot-files without being made by Caravan
   * @throws IOException if the file system refuses
   */
  public static Staging open(Path output, Collection<Path> protectedPaths)
      throws IOException, OutputRefused {
    SiteDirectory site = SiteDirectory.of(output, protectedPaths);
    Files.createDirectories(site.parent());
    return Staging.begin(site);
  }
}

package caravan.files.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A new site on its way to its place, made by {@link Publisher#open}, which says what is promised.
 *
 * <p>Safe for use by several threads: {@link #publish} and {@link #close} wait for writes under
 * way. Once the JVM shuts down (SIGTERM, Ctrl-C, {@code System.exit}), a publication under way is
 * completed, otherwise the new site is deleted, and from then on no method returns.
 *
 * <p>Directories and files get the permissions that the process's umask says, and the time at which
 * they are written. A file that the site before has with the same bytes is not written again: it
 * stays as it is, with its time, so that whatever copies sites elsewhere sees what has changed.
 */
public final class Staging implements OutputTree, AutoCloseable {
  private final SiteDirectory site;
  private final PathClaims claims = new PathClaims();
  private final Thread atShutdown = new Thread(this::shutDown, "caravan-staging");

  /** Shared by writes, exclusive for what begins or ends this tree. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Null when this tree is closed. Guarded by the lock. */
  private @Nullable WorkDirectory work;

  private Staging(SiteDirectory site) {
    this.site = site;
  }

  /** Makes the work directory and sees to it that a shutdown deletes it. */
  static Staging begin(SiteDirectory site) throws IOException, OutputRefused {
    Staging staging = new Staging(site);
    staging.begin();
    return staging;
  }

  private void begin() throws IOException, OutputRefused {
    // First the hook, then the directory: no moment at which there is only the directory.
    addHook();
    lock.writeLock().lock();
    try (OutputLock turn = OutputLock.acquire(site.path())) {
      WorkDirectory.recover(site.path());
      site.inspect();
      work = WorkDirectory.create(site.path());
      SiteDirectory.mark(work.fresh());
    } catch (IOException | OutputRefused e) {
      end();
      throw e;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void write(OutputPath path, byte[] bytes) throws IOException {
    lock.readLock().lock();
    try {
      WorkDirectory destination = requireOpen();
      claims.claim(path);
      Path file = resolve(destination.fresh(), path);
      Files.createDirectories(Objects.requireNonNull(file.getParent(), "at least the site"));
      if (!SameFiles.keep(resolve(site.path(), path), bytes, file)) {
        NamedFiles.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Where this site stands until it is published; nobody writes there but this tree. */
  public Path folder() {
    lock.readLock().lock();
    try {
      return requireOpen().fresh();
    } finally {
      lock.readLock().unlock();
    }
  }

  private static Path resolve(Path root, OutputPath path) throws IOException {
    try {
      return root.resolve(path.text());
    } catch (InvalidPathException e) {
      // The JVM can name files only in the character set of the process's locale.
      throw new IOException(
          "file names can't hold \""
              + path
              + "\" here; set the locale to a UTF-8 one, LC_ALL=C.UTF-8",
          e);
    }
  }

  /**
   * Puts this site in the place of the one before and deletes that one, all but the dot-files at
   * its top, which are kept. Afterwards this tree is closed. If it fails with any exception, the
   * site before is in its place, unless the message says otherwise.
   *
   * @throws OutputRefused if the output directory has changed since {@code open} so that it can't
   *     be replaced any more
   * @throws IllegalStateException if this tree is closed
   * @throws IOException if the file system refuses
   */
  public void publish() throws IOException, OutputRefused {
    publish(
        finished -> {
          finished.swap();
          return true;
        });
  }

  /** How a site comes to its place, under the lock of that place. */
  private interface Publication {
    /** Whether it was done. */
    boolean by(WorkDirectory finished) throws IOException;
  }

  private boolean publish(Publication publication) throws IOException, OutputRefused {
    lock.writeLock().lock();
    try {
      WorkDirectory finished = requireOpen();
      try (OutputLock turn = OutputLock.acquire(site.path())) {
        // What a killed build left half done must not be taken back from what follows.
        WorkDirectory.recover(site.path());
        site.inspect();
        if (!publication.by(finished)) {
          return false;
        }
      }
      end();
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Puts the files of this tree into the site before, of which all others stay as they are.
   * Afterwards this tree is closed. If it fails with any exception, that site is as it was, unless
   * the message says otherwise.
   *
   * @param before the site that is meant
   * @param gone the paths of files of that site that go, as far as they are there
   * @return whether that was done; not if another build has published its site meanwhile
   * @throws OutputRefused as {@link #publish}
   * @throws IllegalStateException as {@link #publish}
   * @throws IOException as {@link #publish}
   */
  public boolean publishInto(SiteIdentity before, Collection<String> gone)
      throws IOException, OutputRefused {
    return publish(
        finished -> {
          if (!before.isThere()) {
            return false;
          }
          finished.exchange(gone);
          return true;
        });
  }

  /**
   * Deletes the new site unless it has been published. Does nothing the second time.
   *
   * @throws IOException if a publication failed and the site before can't be put back to its place;
   *     the message says where it is
   */
  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      end();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void end() throws IOException {
    try {
      discard();
    } finally {
      removeHook();
    }
  }

  private void addHook() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      throw new IOException("the program is ending", e);
    }
  }

  /** Last of all: a shutdown that begins before must wait for what the lock's holder is doing. */
  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      // It has begun, and the hook will find nothing left to do.
    }
  }

  /**
   * Keeps the lock for ever: the threads of the build go on until the JVM halts, and must neither
   * write to a deleted directory nor report that they can't.
   */
  private void shutDown() {
    lock.writeLock().lock();
    try {
      discard();
    } catch (IOException e) {
      // Nobody is left to be told; the next build tries the same again, and tells.
    }
  }

  private void discard() throws IOException {
    WorkDirectory finished = work;
    work = null;
    if (finished != null) {
      finished.discard();
    }
  }

  private WorkDirectory requireOpen() {
    if (work == null) {
      throw new IllegalStateException("the tree of " + site.given() + " is closed");
    }
    return work;
  }
}

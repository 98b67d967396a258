package caravan.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A new site on its way to its place, made by {@link Publisher#open}, which says what is promised.
 *
 * <p>Safe for use by several threads: {@link #publish} and {@link #close} wait for writes under
 * way. Once the JVM shuts down (SIGTERM, Ctrl-C, {@code System.exit}), a publication under way is
 * completed, otherwise the new site is deleted, and from then on no method returns.
 *
 * <p>Directories and files get the permissions that the process's umask says, and the time at which
 * they are written.
 */
public final class Staging implements OutputTree, AutoCloseable {
  private final SiteDirectory site;
  private final WorkDirectory work;
  private final PathClaims claims = new PathClaims();
  private final Thread atShutdown = new Thread(this::shutDown, "caravan-staging");

  /** Shared by writes, exclusive for what ends this tree. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Guarded by the lock. */
  private boolean open = true;

  private Staging(SiteDirectory site, WorkDirectory work) {
    this.site = site;
    this.work = work;
  }

  static Staging begin(SiteDirectory site) throws IOException {
    Staging staging = new Staging(site, WorkDirectory.create(site.path()));
    Runtime.getRuntime().addShutdownHook(staging.atShutdown);
    SiteDirectory.mark(staging.work.fresh());
    return staging;
  }

  @Override
  public void write(OutputPath path, byte[] bytes) throws IOException {
    lock.readLock().lock();
    try {
      requireOpen();
      claims.claim(path);
      Path file = resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent(), "at least the site"));
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Path resolve(OutputPath path) throws IOException {
    try {
      return work.fresh().resolve(path.text());
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
    lock.writeLock().lock();
    try {
      requireOpen();
      site.inspect();
      work.swap();
      end();
    } finally {
      lock.writeLock().unlock();
    }
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
      if (open) {
        end();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void end() throws IOException {
    open = false;
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      // Shutting down already: the hook waits for the lock and will find nothing left to do.
    }
    work.discard();
  }

  /**
   * Keeps the lock for ever: the threads of the build go on until the JVM halts, and must neither
   * write to a deleted directory nor report that they can't.
   */
  private void shutDown() {
    lock.writeLock().lock();
    if (open) {
      open = false;
      try {
        work.discard();
      } catch (IOException e) {
        // Nobody is left to be told; the next build tries the same again, and tells.
        return;
      }
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the tree of " + site.given() + " is closed");
    }
  }
}

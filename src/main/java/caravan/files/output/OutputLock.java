package caravan.files.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while an output directory is looked at or swapped, so that builds do so one after the other:
 * the file {@code .NAME.lock} beside the output directory {@code NAME}, locked. The file stays for
 * ever: deleting it would let a build that waits for it and one that makes it anew both go ahead.
 */
final class OutputLock implements AutoCloseable {
  /** A file lock holds between processes only; in one process the second attempt would throw. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private OutputLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the lock. The directory above the output directory must exist. */
  static OutputLock acquire(Path output) throws IOException {
    Path file = output.resolveSibling("." + output.getFileName() + ".lock");
    IN_PROCESS.lock();
    try {
      return new OutputLock(lock(file));
    } catch (IOException | RuntimeException e) {
      IN_PROCESS.unlock();
      throw e;
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      IN_PROCESS.unlock();
    }
  }
}

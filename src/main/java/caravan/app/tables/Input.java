package caravan.app.tables;

import caravan.app.pipeline.Progress;
import caravan.text.csv.TextEncoding;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that can be read from its beginning again and again.
 *
 * @param name for readers
 * @param bytes what it holds
 */
public record Input(String name, TextEncoding.Bytes bytes) {
  /** A file on disk. */
  public static Input of(Path file) {
    return new Input(
        String.valueOf(file.getFileName()),
        () -> new BufferedInputStream(Files.newInputStream(file)));
  }

  /**
   * A file on disk whose reading is told.
   *
   * @param to hears how many MiB there are each time that the file is read from its beginning, and
   *     when one more is read
   */
  public static Input of(Path file, Progress to) {
    return new Input(
        String.valueOf(file.getFileName()),
        () -> {
          to.step(Progress.Step.READ);
          to.items((int) (Files.size(file) >> MIB));
          return new BufferedInputStream(new Told(Files.newInputStream(file), to));
        });
  }

  private static final int MIB = 20;

  /** A stream that tells how far it has come. */
  private static final class Told extends FilterInputStream {
    private final Progress to;
    private long read;

    Told(InputStream in, Progress to) {
      super(in);
      this.to = to;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      long before = read >> MIB;
      read += Math.max(0, count);
      for (long i = before; i < read >> MIB; i++) {
        to.done();
      }
      return count;
    }
  }

  /** Bytes in memory. */
  public static Input of(String name, byte[] bytes) {
    return new Input(name, TextEncoding.of(bytes));
  }

  /** A new stream. */
  InputStream open() throws IOException {
    return bytes.open();
  }

  /** The first bytes, as many as there are up to a number. */
  byte[] start(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }

  /**
   * All bytes.
   *
   * @throws ImportFault if there are more than some
   */
  byte[] all(int most) throws IOException, ImportFault {
    try (InputStream in = open()) {
      byte[] all = in.readNBytes(most);
      if (in.read() >= 0) {
        throw tooLarge(most);
      }
      return all;
    }
  }

  static ImportFault tooLarge(long most) {
    return new ImportFault(
        "this file is too large: at most " + (most >> 20) + " MiB of its kind are read",
        "take a part of it, or the same data as CSV");
  }
}

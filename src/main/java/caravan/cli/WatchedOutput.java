package caravan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers what went wrong: a {@link java.io.PrintStream} swallows it, and a
 * list of errors that was cut short must not look whole.
 */
final class WatchedOutput extends OutputStream {
  private final OutputStream to;
  private @Nullable IOException first;

  WatchedOutput(OutputStream to) {
    this.to = new BufferedOutputStream(to, 1 << 16);
  }

  /** Whether all of it was written. */
  boolean isWhole() {
    return first == null;
  }

  /** Whether nobody reads on, as behind {@code | head}. */
  boolean isUnread() {
    String reason = reason().toLowerCase(Locale.ROOT);
    return reason.contains("broken pipe") || reason.contains("pipe is being closed");
  }

  /** What went wrong; empty where nothing did. */
  String reason() {
    return first == null ? "" : String.valueOf(first.getMessage());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      to.write(bytes, offset, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      to.flush();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  private IOException noted(IOException e) {
    first = first == null ? e : first;
    return e;
  }
}

package caravan.app.serve;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the files of a report, and keeps what there is to show. Safe for use by several threads.
 */
final class Follower {
  private final Updates updates;
  private final Streams streams;
  private final Clock clock;
  private final PreviewServer.Told told;
  private final AtomicReference<@Nullable Latest> latest = new AtomicReference<>();

  /**
   * @param streams told of each change
   * @param clock that of the file system
   */
  Follower(Updates updates, Streams streams, Clock clock, PreviewServer.Told told) {
    this.updates = updates;
    this.streams = streams;
    this.clock = clock;
    this.told = told;
  }

  /** What is shown, and the change that led to it. */
  record Latest(PreviewPages pages, Updates.Update update) {}

  /** Follows the files until its thread is interrupted. */
  void run() {
    try {
      boolean begun = false;
      while (!Thread.currentThread().isInterrupted()) {
        try {
          if (begun) {
            updates.next(streams.paths(), this::publish);
          } else {
            publish(updates.begin());
            begun = true;
          }
        } catch (UncheckedIOException e) {
          told.failed(e);
          Thread.sleep(1000);
        } catch (RuntimeException e) {
          // A fault of one state of the report: the next may well do.
          told.failed(e);
          begun = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      told.failed(e);
    }
  }

  private void publish(Updates.Update update) {
    Latest before = latest.get();
    PreviewPages pages =
        before == null ? new PreviewPages(update.state()) : before.pages().later(update.state());
    latest.set(new Latest(pages, update));
    synchronized (latest) {
      latest.notifyAll();
    }
    streams.tell();
    if (update.state().isWhole()) {
      told.checked(update.state(), update.saved() == 0 ? 0 : clock.millis() - update.saved());
    }
  }

  /** What is shown; waits for the first time that there is something. */
  Latest latest() throws InterruptedException {
    Latest now = latest.get();
    synchronized (latest) {
      while (now == null) {
        latest.wait();
        now = latest.get();
      }
    }
    return now;
  }

  /** What is shown now; null where nothing was yet. */
  @Nullable Latest now() {
    return latest.get();
  }
}

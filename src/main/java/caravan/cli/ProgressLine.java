package caravan.cli;

import caravan.app.pipeline.Progress;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One line on a terminal that says how far a run has come, written over again and again and taken
 * away at the end. It comes after a second: most runs are over by then.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long FIRST_MILLIS = 1000;
  private static final long NEXT_MILLIS = 100;

  /** To the beginning of the line, and all behind it away. */
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final Lock lock = new ReentrantLock();
  private @Nullable ScheduledExecutorService clock;
  private Step step = Step.READ;
  private int items;
  private int done;
  private String shown = "";
  private boolean closed;

  /** A line that is written when {@link #show} is called. */
  ProgressLine(PrintStream err) {
    this.err = err;
  }

  /**
   * A line that shows itself.
   *
   * @param wanted whether there is a terminal; else nothing is ever written
   */
  static ProgressLine start(PrintStream err, boolean wanted) {
    ProgressLine line = new ProgressLine(err);
    if (wanted) {
      ScheduledExecutorService clock =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "caravan-progress");
                thread.setDaemon(true);
                return thread;
              });
      line.clock = clock;
      var unused =
          clock.scheduleAtFixedRate(line::show, FIRST_MILLIS, NEXT_MILLIS, TimeUnit.MILLISECONDS);
    }
    return line;
  }

  @Override
  public void step(Step next) {
    set(next, 0, 0);
  }

  @Override
  public void items(int count) {
    set(step, count, 0);
  }

  @Override
  public void done() {
    lock.lock();
    try {
      done++;
    } finally {
      lock.unlock();
    }
  }

  private void set(Step nextStep, int nextItems, int nextDone) {
    lock.lock();
    try {
      step = nextStep;
      items = nextItems;
      done = nextDone;
    } finally {
      lock.unlock();
    }
  }

  /** Writes the line where it has changed. */
  void show() {
    lock.lock();
    try {
      String text = text();
      if (!closed && !text.equals(shown)) {
        shown = text;
        err.print(ERASE + text);
        err.flush();
      }
    } finally {
      lock.unlock();
    }
  }

  private String text() {
    String verb =
        switch (step) {
          case READ -> "Reading";
          case CHECK -> "Checking";
          case WRITE -> "Writing";
        };
    return items == 0 ? verb + " …" : verb + " … " + done + " of " + items;
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (clock != null) {
      clock.shutdownNow();
    }
    lock.lock();
    try {
      closed = true;
      if (!shown.isEmpty()) {
        err.print(ERASE);
        err.flush();
      }
    } finally {
      lock.unlock();
    }
  }
}

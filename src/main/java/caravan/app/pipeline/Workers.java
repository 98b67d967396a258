package caravan.app.pipeline;

import caravan.text.source.GivenUp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Threads that work on a list, several items at once; the results keep the list's order. */
public final class Workers implements AutoCloseable {
  /** Room for Markdown that is nested deeply; see the parser's guard. */
  private static final long STACK_BYTES = 64L << 20;

  /** How long to wait before looking at the processor time of an item. */
  private static final long LOOK_MILLIS = 2_000;

  /** How long to wait at the end for threads whose work was given up. */
  private static final long LAST_MILLIS = 10_000;

  private final ThreadPoolExecutor executor;
  private final Progress progress;

  public Workers(int threads) {
    this(threads, Progress.NONE);
  }

  /**
   * @param progress hears of each item that is done
   */
  public Workers(int threads, Progress progress) {
    this.progress = progress;
    ThreadFactory factory =
        task -> {
          Thread thread = new Thread(null, task, "caravan-worker", STACK_BYTES);
          // A parser that never returns must not keep the program from ending.
          thread.setDaemon(true);
          return thread;
        };
    this.executor =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
  }

  /**
   * When an item is given up: by the processor time that it takes, which other work on the machine
   * does not change. Content is held to counts long before; this is for what nobody has thought of.
   *
   * @param millis of processor time
   * @param late what an item becomes that takes more
   */
  record Limit<A, B>(long millis, Function<A, B> late) {}

  /** What becomes of each item, in the order of the items. */
  public <A, B> List<B> map(List<A> items, Function<A, B> work) {
    return map(items, work, null);
  }

  /** As above, with a limit for each item; null for none. */
  public <A, B> List<B> map(List<A> items, Function<A, B> work, @Nullable Limit<A, B> limit) {
    List<Task<A, B>> tasks = new ArrayList<>();
    progress.items(items.size());
    for (A item : items) {
      Task<A, B> task = new Task<>(item, work, progress);
      task.future = executor.submit(task);
      tasks.add(task);
    }
    List<B> results = new ArrayList<>();
    for (Task<A, B> task : tasks) {
      results.add(limit == null ? task.result() : result(task, limit));
    }
    return results;
  }

  private <A, B> B result(Task<A, B> task, Limit<A, B> limit) {
    long look = Math.max(1, Math.min(LOOK_MILLIS, limit.millis() / 4));
    long begun = -1;
    while (!task.isDone(look)) {
      // Loaded for the few items only that take seconds.
      long used = task.processorMillis();
      begun = begun < 0 ? used : begun;
      if (used >= 0 && used - begun > limit.millis()) {
        task.stop();
        // Its thread may need some time to notice: the other items do not wait for that.
        int threads = executor.getCorePoolSize() + 1;
        executor.setMaximumPoolSize(threads);
        executor.setCorePoolSize(threads);
        return limit.late().apply(task.item);
      }
    }
    return task.result();
  }

  /** One item that is worked on. */
  private static final class Task<A, B> implements Callable<B> {
    private final A item;
    private final Function<A, B> work;
    private final Progress progress;
    private volatile @Nullable Thread thread;
    private @Nullable Future<B> future;

    Task(A item, Function<A, B> work, Progress progress) {
      this.item = item;
      this.work = work;
      this.progress = progress;
    }

    @Override
    public B call() {
      thread = Thread.currentThread();
      B result = work.apply(item);
      progress.done();
      return result;
    }

    /** The processor time of the thread that works on it; -1 where none does, or nobody knows. */
    long processorMillis() {
      Thread at = thread;
      ThreadMXBean times = ManagementFactory.getThreadMXBean();
      boolean known = at != null && times.isThreadCpuTimeSupported();
      return known && at != null ? times.getThreadCpuTime(at.getId()) / 1_000_000 : -1;
    }

    /** Whoever works on it looks at this sign from time to time: see {@link GivenUp}. */
    void stop() {
      future().cancel(true);
    }

    private Future<B> future() {
      return Objects.requireNonNull(future, "submitted");
    }

    /** Whether it is done, after some time at most. */
    boolean isDone(long millis) {
      try {
        future().get(millis, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        return true;
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    B result() {
      try {
        return future().get();
      } catch (InterruptedException e) {
        throw interrupted(e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException runtime) {
          throw runtime;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("interrupted", e);
    }
  }

  /** Ends the threads, also those of items that were given up. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      // All look at the sign at each of their steps; one that does not must not hold up the rest.
      executor.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

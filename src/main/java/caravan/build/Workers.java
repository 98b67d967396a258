package caravan.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Threads that work on a list, several items at once; the results keep the list's order. */
final class Workers implements AutoCloseable {
  /** Room for Markdown that is nested deeply; see the parser's guard. */
  private static final long STACK_BYTES = 64L << 20;

  private final ExecutorService executor;
  private final Progress progress;

  Workers(int threads) {
    this(threads, Progress.NONE);
  }

  /**
   * @param progress hears of each item that is done
   */
  Workers(int threads, Progress progress) {
    this.progress = progress;
    ThreadFactory factory =
        task -> {
          Thread thread = new Thread(null, task, "caravan-worker", STACK_BYTES);
          // A parser that never returns must not keep the program from ending.
          thread.setDaemon(true);
          return thread;
        };
    this.executor = Executors.newFixedThreadPool(threads, factory);
  }

  /** What becomes of each item, in the order of the items. */
  <A, B> List<B> map(List<A> items, Function<A, B> work) {
    return map(
        items,
        work,
        Long.MAX_VALUE / 2,
        item -> {
          throw new IllegalStateException("no time limit was set");
        });
  }

  /**
   * What becomes of each item, in the order of the items.
   *
   * @param seconds how long to wait for an item, counted from when it is waited for
   * @param late what an item becomes that takes longer
   */
  <A, B> List<B> map(List<A> items, Function<A, B> work, long seconds, Function<A, B> late) {
    List<Future<B>> futures = new ArrayList<>();
    progress.items(items.size());
    for (A item : items) {
      Callable<B> task =
          () -> {
            B result = work.apply(item);
            progress.done();
            return result;
          };
      futures.add(executor.submit(task));
    }
    List<B> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      results.add(result(futures.get(i), seconds, items.get(i), late));
    }
    return results;
  }

  private static <A, B> B result(Future<B> future, long seconds, A item, Function<A, B> late) {
    try {
      return future.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      return late.apply(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
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

  @Override
  public void close() {
    executor.shutdownNow();
  }
}

package caravan.app.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is looked up on a thread of its own, while its asker does something else. Thread-safe. */
public final class Ahead<T extends @Nullable Object> {
  private final FutureTask<T> task;

  /** Begins at once; nobody need ask for what comes of it. */
  public Ahead(Supplier<T> what) {
    this.task = new FutureTask<>(what::get);
    Thread thread = new Thread(task, "caravan-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** What came of it, once it has; throws what it threw. */
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package caravan.app.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The pages that are open in browsers, each told of every change (Server-Sent Events). Thread-safe.
 */
final class Streams implements AutoCloseable {
  /** More than anybody has open; each takes a thread. */
  private static final int MOST_OPEN = 64;

  /** After this many seconds of silence a sign of life, which also finds out who has gone. */
  private static final int SILENCE = 10;

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A page that is looked at, and the signs that there is something to be told. */
  private record Stream(String path, BlockingQueue<Boolean> signs) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** The paths of the pages that are looked at. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    open.forEach(stream -> paths.add(stream.path()));
    return paths;
  }

  /** Tells all of them. */
  void tell() {
    open.forEach(stream -> stream.signs().offer(true));
  }

  /**
   * Tells a page of changes until it is gone. Begins with the state as it is.
   *
   * @param state of a page by its path, as one line
   */
  void serve(HttpExchange exchange, String path, Function<String, String> state)
      throws IOException {
    Stream stream = new Stream(path, new LinkedBlockingQueue<>());
    if (open.size() >= MOST_OPEN || closed) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    open.add(stream);
    try (OutputStream out = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(200, 0);
      stream.signs().add(true);
      while (!closed) {
        Boolean sign = stream.signs().poll(SILENCE, TimeUnit.SECONDS);
        stream.signs().clear();
        String text = sign == null ? ":\n\n" : "data: " + state.apply(path) + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(stream);
    }
  }

  @Override
  public void close() {
    closed = true;
    tell();
  }
}

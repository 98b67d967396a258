package caravan.app.serve;

import caravan.app.pipeline.Project;
import caravan.app.preview.Preview;
import caravan.app.preview.PreviewSite;
import caravan.app.preview.PreviewState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a report in browsers on this machine, and nowhere else, and follows every change of its
 * files. Writes nothing but the cache of charts. Thread-safe.
 */
public final class PreviewServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService executor;
  private final RequestGuard guard;
  private final Preview preview;
  private final LivePages live;
  private final Follower follower;
  private final PageState pageState;
  private final Told told;
  private final Clock clock;
  private final Streams streams = new Streams();
  private final Thread thread;

  /** When the files were saved whose change a page was last shown for, by path. */
  private final Map<String, Long> shownSince = new ConcurrentHashMap<>();

  /** Takes what there is to tell to the person who runs the server. Must be thread-safe. */
  public interface Told {
    /**
     * The whole report was looked at.
     *
     * @param millis what it took since the files were saved; 0 for the first time
     */
    void checked(PreviewState state, long millis);

    /**
     * A page was sent after a change.
     *
     * @param path from the site's root
     * @param millis what it took since the file was saved
     * @param stages of that: {@code noticed 14, read 5, look up 20}
     */
    void sent(String path, long millis, String stages);

    /**
     * The files can't be read, or the program has a fault. After an {@link Error}, such as a lack
     * of memory, the report is followed no longer.
     */
    void failed(Throwable fault);
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   * @param clock that of the file system
   * @throws java.net.BindException if the port is in use, or may not be used
   * @throws IOException if there is no network on this machine
   */
  public PreviewServer(Project project, int port, Editor editor, Clock clock, Told told)
      throws IOException {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      // Otherwise small answers wait for the other side, some 40 ms.
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    this.told = told;
    this.clock = clock;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    this.guard = new RequestGuard(server.getAddress().getPort());
    this.preview = new Preview(project);
    this.live = new LivePages();
    Path root = project.root().toAbsolutePath().normalize();
    this.pageState = new PageState(root, editor);
    Watch watch = new Watch(project.content(), project.templates());
    this.follower =
        new Follower(new Updates(watch, preview, new Rest(clock)), streams, clock, told);
    this.executor = Executors.newCachedThreadPool(task -> daemon("caravan-http", task));
    this.thread = daemon("caravan-preview", follower::run);
    server.createContext("/", this::answer);
    server.setExecutor(executor);
  }

  private record Rest(Clock clock) implements Updates.Clock {
    @Override
    public long millis() {
      return clock.millis();
    }

    @Override
    public void rest(long millis) throws InterruptedException {
      Thread.sleep(millis);
    }
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to answer, then reads the report. */
  public void start() {
    server.start();
    thread.start();
  }

  /** The address of the first page. */
  public String address() {
    return "http://127.0.0.1:" + guard.port() + "/";
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    thread.join();
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      Answers.guard(exchange);
      String path = RequestGuard.path(exchange.getRequestURI().getRawPath());
      String raw = exchange.getRequestURI().getRawPath();
      if (!guard.isTrusted(exchange.getRequestHeaders())) {
        Answers.refuse(exchange, 403, "This preview is for this machine: open " + address());
      } else if (!RequestGuard.isMethod(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        Answers.refuse(exchange, 405, "A preview can only be read.");
      } else if (raw.startsWith(LivePages.OWN)) {
        own(exchange, raw.substring(LivePages.OWN.length()));
      } else if (path == null) {
        Answers.refuse(exchange, 404, "There is no such file.");
      } else {
        file(exchange, path);
      }
    } catch (IOException e) {
      // The browser has gone; there is nobody to tell.
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      told.failed(e);
    }
  }

  private void own(HttpExchange exchange, String name) throws IOException, InterruptedException {
    if (name.equals("live.js") || name.equals("live.css")) {
      Answers.send(exchange, 200, Answers.type(name), Answers.own(name));
    } else if (name.equals("events") && exchange.getRequestMethod().equals("GET")) {
      String query = exchange.getRequestURI().getRawQuery();
      String path = query == null ? null : RequestGuard.path("/" + query);
      if (path == null) {
        Answers.refuse(exchange, 404, "Of which page?");
      } else {
        follower.latest();
        streams.serve(exchange, path, this::state);
      }
    } else {
      Answers.refuse(exchange, 404, "There is no such file.");
    }
  }

  private String state(String path) {
    Follower.Latest now = follower.now();
    if (now == null) {
      throw new IllegalStateException("asked for before there is a state");
    }
    PreviewPages pages = now.pages();
    PreviewPages.Shown shown = pages.get(path);
    ShownPage page =
        shown.page() == null ? live.substitute(path, isBroken(pages, shown)) : shown.page();
    PreviewSite site = pages.state().site();
    return pageState.json(
        page,
        pages.found(shown),
        pages.state().isWhole(),
        Updates.stages(pages.state().nanos()),
        site == null ? null : site.repository());
  }

  private static boolean isBroken(PreviewPages pages, PreviewPages.Shown shown) {
    return pages.state().hasErrors() || !shown.faults().isEmpty();
  }

  private void file(HttpExchange exchange, String path) throws IOException, InterruptedException {
    Follower.Latest now = follower.latest();
    long asked = clock.millis();
    PreviewPages.Shown shown = now.pages().get(path);
    byte[] other = shown.file();
    if (other != null) {
      Answers.send(exchange, 200, Answers.type(path), other);
      return;
    }
    ShownPage page = shown.page();
    if (page != null) {
      byte[] html = live.alive(page.html(), path, page.digest());
      Answers.send(exchange, 200, Answers.HTML, html);
      measured(path, now.update(), asked);
    } else if (path.endsWith(".html")) {
      ShownPage none = live.substitute(path, isBroken(now.pages(), shown));
      byte[] html = live.alive(none.html(), path, none.digest());
      Answers.send(exchange, 404, Answers.HTML, html);
    } else {
      Answers.refuse(exchange, 404, "There is no such file.");
    }
  }

  /** Only what the page itself asks for after a change says how long that took. */
  private void measured(String path, Updates.Update update, long asked) {
    long sent = clock.millis();
    Long before = shownSince.put(path, update.saved());
    // Later requests are those of a reader, or of what the rest of the report has changed.
    if (update.saved() > 0
        && streams.paths().contains(path)
        && !Objects.equals(before, update.saved())) {
      String stages =
          "noticed "
              + (update.noticed() - update.saved())
              + ", "
              + Updates.stages(update.state().nanos())
              + ", sent "
              + (sent - asked);
      told.sent(path, sent - update.saved(), stages);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    streams.close();
    server.stop(0);
    executor.shutdownNow();
    preview.close();
  }
}

package caravan.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.preview.PreviewState;
import caravan.cli.Main;
import caravan.site.publish.ServerFiles;
import caravan.testing.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a real server, as a browser, a page of a stranger, and an editor would. */
class PreviewServerTest {
  private static final String PAGE =
      "---\ntitle: A page\n---\nIt is [US$3 billion](=t.KAZ@2025).\n";

  @TempDir Path root;

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Reports.write(root, Map.of("en/index.md", PAGE, "en/two.md", "---\ntitle: Two\n---\nText.\n"));
    server =
        new PreviewServer(
            new Project(root, root.resolve("site"), 2, "Caravan test"),
            0,
            new Editor("vscode"),
            Clock.systemUTC(),
            new PreviewServer.Told() {
              @Override
              public void checked(PreviewState state, long millis) {
                states.add(state);
              }

              @Override
              public void sent(String path, long millis, String stages) {
                assertThat(stages).contains("noticed", "read");
              }

              @Override
              public void failed(Throwable fault) {
                throw new IllegalStateException(fault);
              }
            });
    server.start();
    next();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PreviewState next() throws InterruptedException {
    PreviewState state = states.poll(60, TimeUnit.SECONDS);
    assertThat(state).as("the change was noticed").isNotNull();
    return state;
  }

  /** The state after a change; editors that write twice may lead to several. */
  private PreviewState until(boolean errors) throws InterruptedException {
    PreviewState state = next();
    while (state.hasErrors() != errors) {
      state = next();
    }
    return state;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(server.address() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve("content").resolve(path), text);
  }

  /** A request as it is written, of which clients would change or refuse parts. */
  private String raw(String request) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String port = Integer.toString(address.getPort());
      socket
          .getOutputStream()
          .write(request.replace("PORT", port).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String headers(String first, String... more) {
    return first + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", more) + "\r\n\r\n";
  }

  @Test
  void everyAnswerHasThePolicyOfTheSite() throws IOException, InterruptedException {
    String script = "<script>parent.x = 1</script>";
    Path assets = Files.createDirectories(root.resolve("content/assets"));
    Files.writeString(assets.resolve("x.html"), script);
    Files.writeString(
        assets.resolve("x.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\">" + script + "</svg>");
    next();
    for (String path :
        List.of("", "en/index.html", "assets/x.html", "assets/x.svg", "en/none.html", "none")) {
      HttpResponse<String> answer = get(path);
      ServerFiles.GUARDS.forEach(
          (name, value) -> {
            if (!name.equals("Referrer-Policy")) {
              assertThat(answer.headers().firstValue(name).orElse("")).as(path).startsWith(value);
            }
          });
      assertThat(
              answer.headers().firstValue("Content-Security-Policy").orElse("").endsWith("sandbox"))
          .as(path)
          .isEqualTo(path.startsWith("assets/"));
    }
    assertThat(get("assets/x.html").body()).isEqualTo(script);
  }

  @Test
  void itServesPagesThatFollowTheirFiles() throws IOException, InterruptedException {
    HttpResponse<String> page = get("en/index.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/.caravan/live.js", "data-page=\"en/index.html\"");
    assertThat(page.body()).contains("<p data-at=\"4:1-4\">", "Content-Security-Policy");
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.headers().firstValue("cross-origin-resource-policy")).hasValue("same-origin");
    assertThat(get("").body()).contains("en/index.html");
    assertThat(get(".caravan/live.js").body()).contains("EventSource");
    assertThat(get("en/data/t.csv").statusCode()).isEqualTo(200);
    assertThat(get("en/none.html").statusCode()).isEqualTo(404);
    assertThat(get("en/none.html").body()).contains("/.caravan/live.js");
    assertThat(Files.exists(root.resolve("site"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent/site.yaml",
        "/en/..%5c..%5ccontent%5csite.yaml",
        "/en//index.html",
        "/content/site.yaml",
        "/%00",
        "/%zz",
        "/.caravan/../content/site.yaml",
        "/.caravan/nothing",
        "/.git/config"
      })
  void noPathLeadsOut(String path) throws IOException {
    String answer = raw(headers("GET " + path, "Host: 127.0.0.1:PORT"));
    assertThat(answer).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("languages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example",
        "Host: 127.0.0.1:PORT\r\nOrigin: https://evil.example",
        "Host: 127.0.0.1:PORT\r\nOrigin: null",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
        "X-None: 1"
      })
  void nobodyElseMayAsk(String header) throws IOException {
    assertThat(raw(headers("GET /en/index.html", header)))
        .startsWith("HTTP/1.1 40")
        .doesNotContain("billion");
  }

  @Test
  void itsOwnPagesMayAskAndLinksFromElsewhereWork() throws IOException {
    for (String header :
        List.of(
            "Host: localhost:PORT",
            "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT",
            "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate")) {
      assertThat(raw(headers("GET /en/index.html", header))).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void itOnlyReads() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
      assertThat(raw(headers(method + " /en/index.html", "Host: 127.0.0.1:PORT")))
          .startsWith("HTTP/1.1 405");
    }
    String head = raw(headers("HEAD /en/index.html", "Host: 127.0.0.1:PORT"));
    assertThat(head).startsWith("HTTP/1.1 200").doesNotContain("<html");
  }

  @Test
  void aMistakeLeavesThePageAndIsToldAsText() throws Exception {
    BlockingQueue<String> told = listen("en/index.html");
    told.poll(60, TimeUnit.SECONDS);
    write("en/index.md", PAGE.replace("3 billion", "5 billion") + "\n</script><b>[x](a<b>.md)\n");
    until(true);
    String state = told.poll(60, TimeUnit.SECONDS);
    assertThat(state)
        .contains("\"stale\":true", "\"errors\":2", "\"line\":4", "\"shownLine\":4")
        .contains("vscode://file", "index.md:4:7")
        .doesNotContain("</script>");
    assertThat(get("en/index.html").body()).contains("US$3 billion").doesNotContain("5 billion");
    write("en/index.md", PAGE.replace("A page", "Another page"));
    until(false);
    assertThat(get("en/index.html").body()).contains("Another page");
  }

  private BlockingQueue<String> listen(String path) {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    URI address = URI.create(server.address() + ".caravan/events?" + path);
    client
        .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines())
        .thenAccept(
            response ->
                response.body().filter(line -> line.startsWith("data: ")).forEach(told::add));
    return told;
  }

  @Test
  void itSurvivesTheWaysOfEditors() throws Exception {
    Path page = root.resolve("content/en/index.md");
    Path other = root.resolve("content/en/.index.md.swp");
    Files.writeString(other, PAGE.replace("A page", "Renamed"));
    Files.move(other, page, StandardCopyOption.REPLACE_EXISTING);
    next();
    assertThat(get("en/index.html").body()).contains("Renamed");

    Files.writeString(page, "");
    Files.writeString(page, PAGE.replace("A page", "Twice"));
    until(false);
    assertThat(get("en/index.html").body()).contains("Twice");

    Files.delete(root.resolve("content/en/two.md"));
    until(false);
    assertThat(get("en/two.html").statusCode()).isEqualTo(404);
    write("en/two.md", "---\ntitle: Again\n---\nText.\n");
    until(false);
    assertThat(get("en/two.html").body()).contains("Again");
  }

  @Test
  void itSurvivesBrokenFiles() throws Exception {
    String data = Reports.BASE.getOrDefault("data/t.yaml", "");
    write("data/t.yaml", "\t:");
    until(true);
    assertThat(get("en/index.html").body()).contains("US$3 billion");
    write("data/t.yaml", data);
    until(false);
    write("site.yaml", "title: [");
    until(true);
    assertThat(get("en/index.html").statusCode()).isEqualTo(200);
    write("site.yaml", Reports.BASE.getOrDefault("site.yaml", ""));
    until(false);
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(templates.resolve("page.ftlh"), "${nothing.there}");
    next();
    assertThat(get("en/index.html").body()).contains("US$3 billion");
    Files.delete(templates.resolve("page.ftlh"));
    next();
    write("en/index.md", PAGE.replace("A page", "All is well"));
    until(false);
    assertThat(get("en/index.html").body()).contains("All is well");
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
      String port = Integer.toString(taken.getLocalPort());
      String[] command = {"serve", "--root", root.toString(), "--port", port};
      assertThat(Main.run(command, err, err)).isEqualTo(2);
      assertThat(told.toString(StandardCharsets.UTF_8))
          .startsWith("caravan: port " + port + " is in use");
    }
  }
}

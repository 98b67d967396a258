package caravan.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves a built site on this machine only, as Netlify and Cloudflare Pages would: with the headers
 * that its file {@code _headers} asks for, packed copies where there are some, and {@code 404.html}
 * for what isn't there.
 */
public final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "xml", "application/xml",
          "csv", "text/csv; charset=utf-8",
          "woff2", "font/woff2");

  private final Path site;
  private final String folder;
  private final Map<String, List<String>> rules;
  private final HttpServer server;

  /**
   * Starts it.
   *
   * @param folder the path of the site's root, with a slash at both ends
   */
  public SiteServer(Path site, String folder) throws IOException {
    this.site = site;
    this.folder = folder;
    this.rules = rules(Files.readAllLines(site.resolve("_headers")));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of the site's root, with a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + folder;
  }

  /** Headers by the path they are for. */
  private static Map<String, List<String>> rules(List<String> lines) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(" ")) {
        current.add(line.strip());
      } else if (!line.isBlank()) {
        current = new ArrayList<>();
        rules.put(line, current);
      }
    }
    return rules;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath();
    String path = asked.startsWith(folder) ? asked.substring(folder.length()) : "";
    Path file = site.resolve(path.isEmpty() ? "index.html" : path).normalize();
    boolean found = file.startsWith(site) && Files.isRegularFile(file);
    Path sent = found ? file : site.resolve("404.html");
    for (Map.Entry<String, List<String>> rule : rules.entrySet()) {
      if (matches(rule.getKey(), "/" + path)) {
        for (String header : rule.getValue()) {
          String[] parts = header.split(": ", 2);
          exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
      }
    }
    String name = sent.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    Path packed = sent.resolveSibling(name + ".gz");
    if (Files.isRegularFile(packed)) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      sent = packed;
    }
    byte[] bytes = Files.readAllBytes(sent);
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static boolean matches(String rule, String path) {
    return rule.endsWith("*")
        ? path.startsWith(rule.substring(0, rule.length() - 1))
        : path.equals(rule);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

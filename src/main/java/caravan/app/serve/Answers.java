package caravan.app.serve;

import caravan.site.publish.ServerFiles;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/** Writes answers, with the headers that all of them have. Stateless. */
final class Answers {
  private static final String POLICY = "Content-Security-Policy";

  static final String HTML = "text/html; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry(
              "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", PLAIN),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("bib", PLAIN),
          Map.entry("ris", PLAIN),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"));

  private Answers() {}

  /** The media type of a file by the end of its name. */
  static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /**
   * Headers that keep what is shown fresh, and to this site, under the policy that the published
   * site has. An asset that is a page or picture of its own runs no script at all: it is a
   * stranger's, and must reach neither the other pages nor the preview.
   */
  static void guard(HttpExchange exchange) {
    Headers headers = exchange.getResponseHeaders();
    ServerFiles.GUARDS.forEach(headers::set);
    if (exchange.getRequestURI().getRawPath().contains("/assets/")) {
      headers.set(POLICY, ServerFiles.GUARDS.get(POLICY) + "; sandbox");
    }
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    send(exchange, status, PLAIN, (why + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A file of the preview itself. */
  static byte[] own(String name) throws IOException {
    try (InputStream in = Answers.class.getResourceAsStream("/caravan/app/serve/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}

package caravan.app.serve;

import caravan.files.output.OutputPath;
import com.sun.net.httpserver.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and for what. The preview shows a report that may not be public yet, so pages of
 * other sites must not read it: neither under a name of theirs that leads to this machine, nor as a
 * script or picture of their own. Immutable.
 *
 * @param port of the server
 */
record RequestGuard(int port) {
  /** Whether a method may be used, which changes nothing. */
  static boolean isMethod(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Whether the request was meant for this server and comes from its own pages or an address bar.
   */
  boolean isTrusted(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
      return false;
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origin.startsWith("http://") || !isOwn(origin.substring("http://".length()))) {
        return false;
      }
    }
    // Another site may link here, but not take anything from here.
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    return !foreign || "navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
  }

  private boolean isOwn(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String behind = ":" + port;
    return name.equals("127.0.0.1" + behind)
        || name.equals("localhost" + behind)
        || (port == 80 && (name.equals("127.0.0.1") || name.equals("localhost")));
  }

  /**
   * The path in the site that an address names; null where it can't name one. Whatever passes is a
   * name to look up, and leads nowhere by itself.
   *
   * @param raw the path of the address, with its escapes
   */
  static @Nullable String path(String raw) {
    String decoded = decoded(raw);
    if (decoded == null || !decoded.startsWith("/")) {
      return null;
    }
    String path = decoded.substring(1);
    String whole = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return OutputPath.problemOf(whole).isEmpty() ? whole : null;
  }

  private static @Nullable String decoded(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.put((byte) (high * 16 + low));
        i += 2;
      } else if (c < 0x80) {
        bytes.put((byte) c);
      } else {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

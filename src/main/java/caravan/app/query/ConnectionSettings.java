package caravan.app.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a database is reached. Never from the files of a report, which may be a stranger's.
 *
 * @param name by which datasets call it; empty for the engine over the report's own files
 * @param url of JDBC: {@code jdbc:postgresql://db.example.org/trade}
 * @param user empty for none
 * @param password empty for none
 * @param folders beside those of the report, that an engine that reads files may read
 */
public record ConnectionSettings(
    String name, String url, String user, String password, List<Path> folders) {
  /** The engine over the report's own files. */
  public static final ConnectionSettings OWN =
      new ConnectionSettings("", "jdbc:duckdb:", "", "", List.of());

  private static final int LEAST_SECRET = 3;

  /** The servers in an address, with what may stand ahead of them. */
  private static final Pattern SERVERS = Pattern.compile("//(?:[^/?;@]*@)?([^/?;]+)");

  /** What an address says that nobody else should know. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)//[^/?;@:]*:([^/?;@]*)@"
              + "|[?&;][^=&;]*(?:pass|pwd|token|secret|key|cred)[^=&;]*=([^&;]*)");

  /** The number of a server, as drivers tell it that have looked it up. */
  private static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])";

  /** What Java writes ahead of a number, or of a name; but no part of {@code https://}. */
  private static final String SLASH = "(?:(?<!/)/)?";

  private static final String PORT = "(?::\\d{1,5}\\b)?";

  public ConnectionSettings {
    folders = List.copyOf(folders);
  }

  /** Whether it is an engine that reads files of this machine. */
  boolean readsFiles() {
    return url.startsWith(OWN.url());
  }

  /** A message of a driver without what nobody should read in a log. */
  String masked(String message) {
    if (name.isEmpty()) {
      return message;
    }
    String address = "the address of " + name;
    String masked = message.replace(url, address);
    for (String secret : secrets()) {
      masked = masked.replace(secret, "…");
    }
    String file = url.substring(url.indexOf(':', "jdbc:".length()) + 1);
    if (readsFiles() && !file.isEmpty()) {
      return masked.replace(file, address);
    }
    for (String server : servers()) {
      String anywhere = SLASH + "(?<![\\w.-])" + Pattern.quote(server) + "(?:/" + NUMBER + ")?";
      masked = masked.replaceAll(anywhere + PORT + "(?![\\w-])", Matcher.quoteReplacement(address));
    }
    return masked.replaceAll(SLASH + NUMBER + PORT, Matcher.quoteReplacement(address));
  }

  /** The names of the servers in the address; there may be several. */
  private List<String> servers() {
    Matcher servers = SERVERS.matcher(url);
    return !servers.find()
        ? List.of()
        : Stream.of(servers.group(1).split(","))
            .map(server -> server.replaceFirst(":\\d+$", ""))
            .filter(server -> !server.isEmpty())
            .toList();
  }

  /** The passwords, also as they are without the signs of an address. */
  private List<String> secrets() {
    return Stream.concat(
            Stream.of(password),
            SECRET
                .matcher(url)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .flatMap(secret -> Stream.of(secret, decoded(secret))))
        .filter(secret -> secret.length() >= LEAST_SECRET)
        .toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Without address and password, which belong into no message. */
  @Override
  public String toString() {
    return "connection " + name;
  }
}

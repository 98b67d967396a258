package caravan.app.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a line of a file is opened in an editor. Immutable.
 *
 * @param pattern an address with {@code {file}} and perhaps {@code {line}} and {@code {column}};
 *     empty for the report's own edit links
 */
public record Editor(String pattern) {
  /** The names that stand for a pattern. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "vscode", "vscode://file{file}:{line}:{column}",
          "vscodium", "vscodium://file{file}:{line}:{column}",
          "cursor", "cursor://file{file}:{line}:{column}",
          "zed", "zed://file{file}:{line}:{column}",
          "idea", "idea://open?file={file}&line={line}&column={column}",
          "repository", "");

  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s\"'<>]*");

  /** Visual Studio Code. */
  public static Editor standard() {
    return new Editor("vscode");
  }

  /**
   * An editor.
   *
   * @param pattern also one of its names: {@code vscode}, {@code vscodium}, {@code cursor}, {@code
   *     zed}, {@code idea}, {@code repository}
   * @throws IllegalArgumentException if it is neither a name nor an address with {@code {file}}
   */
  public Editor {
    pattern = KNOWN.getOrDefault(pattern, pattern);
    boolean fine = ADDRESS.matcher(pattern).matches() && pattern.contains("{file}");
    if (!pattern.isEmpty() && !fine) {
      throw new IllegalArgumentException(
          "an editor is one of "
              + String.join(", ", KNOWN.keySet().stream().sorted().toList())
              + ", or an address with {file} and {line}");
    }
  }

  /**
   * The address that opens a place.
   *
   * @param root the report's folder, absolute
   * @param path from there
   * @param repository where files are edited by others, with a slash at the end; null for nowhere
   */
  @Nullable String address(
      Path root, String path, int line, int column, @Nullable String repository) {
    if (pattern.isEmpty()) {
      return repository == null ? null : repository + escaped(path);
    }
    String file = root.resolve(path).toString().replace('\\', '/');
    return pattern
        .replace("{file}", escaped(file.startsWith("/") ? file : "/" + file))
        .replace("{line}", Integer.toString(line))
        .replace("{column}", Integer.toString(column));
  }

  private static String escaped(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/-._~:".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return out.toString();
  }
}

package caravan.site.page;

import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Addresses;
import caravan.site.template.Theme;
import caravan.site.template.ThemeFile;
import caravan.text.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the look as they are published: named by their content, so that browsers may keep
 * them for ever, and style sheets with the names of what they refer to. Immutable.
 *
 * @param paths from the file's name under {@code assets/} to its path from the site's root
 * @param files by path from the site's root
 */
public record ThemeOutput(Map<String, String> paths, Map<String, byte[]> files) {
  private static final Pattern URL = Pattern.compile("url\\((['\"]?)([^'\")]+)\\1\\)");

  public ThemeOutput {
    paths = Collections.unmodifiableMap(new TreeMap<>(paths));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * The files of a look.
   *
   * @param made further files by name, which the program makes: {@code chart.css}
   */
  public static ThemeOutput of(Theme theme, Map<String, byte[]> made) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (ThemeFile file : theme.assets()) {
      contents.put(file.path(), file.bytes().read());
    }
    contents.putAll(made);
    Map<String, String> paths = new TreeMap<>();
    Map<String, byte[]> files = new TreeMap<>();
    // What style sheets refer to gets its name first.
    for (boolean sheets : List.of(false, true)) {
      contents.forEach(
          (name, bytes) -> {
            if (name.endsWith(".css") == sheets) {
              byte[] content = sheets ? renamed(name, bytes, paths) : bytes;
              String path = "theme/" + named(name, content);
              paths.put(name, path);
              files.put(path, content);
            }
          });
    }
    return new ThemeOutput(paths, files);
  }

  /** The running heads of printed pages, by the names of their style sheets. */
  public static Map<String, byte[]> printHeads(ResolvedSite site) {
    Map<String, byte[]> sheets = new TreeMap<>();
    for (String language : site.config().languages()) {
      String css = PrintHead.css(site.config().title().any(language));
      sheets.put(PrintHead.name(language), css.getBytes(StandardCharsets.UTF_8));
    }
    return sheets;
  }

  /** A style sheet with the published names of the files it refers to, as small as it can be. */
  private static byte[] renamed(String sheet, byte[] bytes, Map<String, String> paths) {
    String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
    Matcher urls = URL.matcher(new String(bytes, StandardCharsets.UTF_8));
    String css =
        urls.replaceAll(
            match -> {
              String path = paths.get(folder + match.group(2));
              return Matcher.quoteReplacement(
                  path == null
                      ? match.group()
                      : "url(\"" + new Addresses("theme/" + sheet).to(path) + "\")");
            });
    return CssText.small(css).getBytes(StandardCharsets.UTF_8);
  }

  /** A file's name with a part made from its content. */
  static String named(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return name + "." + hash(content);
    }
    return name.substring(0, dot) + "." + hash(content) + name.substring(dot);
  }

  private static String hash(byte[] content) {
    return new Digest().add(content).hex(5);
  }
}

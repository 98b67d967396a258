package caravan.testing;

import caravan.files.pack.Packing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a browser transfers for the first view of a page, computed from files: the page, its style
 * sheets, scripts and icon, packed with gzip, and the fonts whose letters it uses. A little more
 * than a browser does, which leaves out the fonts of what is hidden.
 */
public final class PageWeight {
  private static final Pattern FACE = Pattern.compile("@font-face \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
  private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");

  private final Path site;
  private final Map<Path, Integer> packed = new HashMap<>();

  public PageWeight(Path site) {
    this.site = site;
  }

  /** In bytes. */
  public int of(Path page) throws IOException {
    Document document = Jsoup.parse(Files.readString(page));
    int sum = packed(page);
    for (Element file : document.select("link[rel=stylesheet], link[rel=icon], script[src]")) {
      String address = file.hasAttr("src") ? file.attr("src") : file.attr("href");
      sum += packed(resolve(page, address));
    }
    for (Element image : document.select("img[src]:not([loading=lazy])")) {
      sum += (int) Files.size(resolve(page, image.attr("src")));
    }
    return sum + fonts(page, document);
  }

  private Path resolve(Path page, String address) {
    // Only 404.html names files from the root of the host.
    Matcher rooted = Pattern.compile("^/(?:[^/]+/)*?(theme/.*)").matcher(address);
    return rooted.matches()
        ? site.resolve(rooted.group(1))
        : page.resolveSibling(address).normalize();
  }

  private int packed(Path file) {
    return packed.computeIfAbsent(
        file,
        f -> {
          try {
            return Packing.GZIP.packed(Files.readAllBytes(f)).length;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private int fonts(Path page, Document document) throws IOException {
    boolean han = document.selectFirst("html").attr("lang").startsWith("zh");
    String italic = document.body().select("em, i, cite, dfn, var").text();
    String all = document.body().text();
    int sum = 0;
    for (Element sheet : document.select("link[rel=stylesheet]")) {
      Path css = resolve(page, sheet.attr("href"));
      Matcher faces = FACE.matcher(Files.readString(css));
      List<Path> used = new ArrayList<>();
      while (faces.find()) {
        String face = faces.group(1);
        Matcher file = FILE.matcher(face);
        boolean ofLanguage = face.contains("in Han") == han;
        String text = face.contains("italic") ? italic : all;
        if (ofLanguage && file.find() && uses(text, face)) {
          used.add(css.resolveSibling(file.group(1)).normalize());
        }
      }
      for (Path font : used) {
        sum += (int) Files.size(font);
      }
    }
    return sum;
  }

  private static boolean uses(String text, String face) {
    Matcher ranges = RANGE.matcher(face.substring(face.indexOf("unicode-range")));
    while (ranges.find()) {
      int from = Integer.parseInt(ranges.group(1), 16);
      int to = ranges.group(2) == null ? from : Integer.parseInt(ranges.group(2), 16);
      if (text.codePoints().anyMatch(c -> c >= from && c <= to)) {
        return true;
      }
    }
    return false;
  }
}

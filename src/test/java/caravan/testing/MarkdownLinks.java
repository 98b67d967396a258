package caravan.testing;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links, anchors and pictures of Markdown files, as a code host shows them: an address is
 * relative to its file, and a heading can be led to by its words in small letters.
 */
public final class MarkdownLinks {
  private static final List<com.vladsch.flexmark.util.misc.Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private final Path root;
  private final Map<Path, Document> shown = new HashMap<>();

  /**
   * @param root the top of the repository
   */
  public MarkdownLinks(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The Markdown files of the repository, sorted.
   *
   * @param passedOver folders whose files are none of a code host's: built, or content of a report
   */
  public List<Path> files(Set<String> passedOver) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String path = root.relativize(folder).toString().replace('\\', '/');
              return passedOver.contains(path)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(".md")) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }

  /** What leads nowhere in a file: each with the file, the address, and why. */
  public List<String> wrong(Path file) {
    List<String> wrong = new ArrayList<>();
    for (String address : addresses(file)) {
      String why = why(file, address);
      if (!why.isEmpty()) {
        wrong.add(root.relativize(file) + ": " + address + ": " + why);
      }
    }
    return wrong;
  }

  /** All addresses of a file, in their order; of a {@code picture} each of its files. */
  public List<String> addresses(Path file) {
    List<String> addresses = new ArrayList<>();
    for (Element element : page(file).select("a[href], img[src], source[srcset]")) {
      String name = element.tagName().equals("a") ? "href" : "src";
      addresses.add(element.attr(element.hasAttr("srcset") ? "srcset" : name));
    }
    return addresses;
  }

  /** Why an address leads nowhere; empty where it leads somewhere, or to another host. */
  private String why(Path file, String address) {
    if (address.matches("(https?://|mailto:).*")) {
      return "";
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    if (path.startsWith("/") || path.contains(":")) {
      return "an address within the repository is relative to its file";
    }
    String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path target = path.isEmpty() ? file : file.resolveSibling(plain).normalize();
    if (!target.startsWith(root) || !isThere(target)) {
      return "there is no such file";
    }
    if (hash < 0) {
      return "";
    }
    if (!target.toString().endsWith(".md")) {
      return "only a Markdown file has anchors";
    }
    return anchors(target).contains(URLDecoder.decode(anchor, StandardCharsets.UTF_8))
        ? ""
        : "there is no such heading";
  }

  /** Whether the host has the file, capitals included; what is only built here it has not. */
  private boolean isThere(Path target) {
    String path = root.relativize(target).toString().replace('\\', '/');
    if (path.matches("(target|site)(/.*)?")) {
      return false;
    }
    try {
      return Files.exists(target)
          && target
              .toRealPath(LinkOption.NOFOLLOW_LINKS)
              .endsWith(root.relativize(target).normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be led to in a file: its headings and the ids of its HTML. */
  private Set<String> anchors(Path file) {
    Document page = page(file);
    Set<String> anchors = new HashSet<>(page.select("[id]").eachAttr("id"));
    anchors.addAll(page.select("a[name]").eachAttr("name"));
    anchors.addAll(anchors(page.select("h1, h2, h3, h4, h5, h6").eachText()));
    return anchors;
  }

  /** The anchors that a host makes of headings, one for each, in their order. */
  public static List<String> anchors(List<String> headings) {
    List<String> anchors = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String heading : headings) {
      String words =
          heading
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}\\- ]", "")
              .replace(' ', '-');
      int before = seen.merge(words, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? words : words + "-" + before);
    }
    return anchors;
  }

  private Document page(Path file) {
    return shown.computeIfAbsent(
        file,
        path -> {
          try {
            return Jsoup.parse(RENDERER.render(PARSER.parse(Files.readString(path))));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

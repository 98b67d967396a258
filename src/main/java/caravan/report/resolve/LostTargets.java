package caravan.report.resolve;

import caravan.report.page.Page;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.RelativePath;
import caravan.text.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports links that lead to nothing, with what their author probably meant. For one page. */
final class LostTargets {
  private final SiteIndex index;
  private final Page page;
  private final Diagnostics out;

  LostTargets(SiteIndex index, Page page, Diagnostics out) {
    this.index = index;
    this.page = page;
    this.out = out;
  }

  /** Reports that there is no such page. */
  void page(Span span, String path, String anchor) {
    if (index.isDraft(path)) {
      out.error(
          Code.BROKEN_LINK,
          span,
          path + " is a draft, and so not published",
          "leave out the link, or take \"draft: true\" out of that page");
      return;
    }
    if (path.matches(".*\\.[A-Za-z0-9]{2,5}") && !path.matches("(?i).*\\.(md|html|markdown)")) {
      asset(span, path);
      return;
    }
    String markdown = path.replaceFirst("\\.html$", ".md");
    String now = moved(path);
    String help =
        index.page(markdown) != null
            ? "link to the Markdown file: " + relative(markdown)
            : now != null
                ? "write "
                    + relative(now)
                    + (anchor.isEmpty() ? "" : "#" + anchor)
                    + ", where a page of that name is now"
                : NearestName.help(
                    relative(path),
                    index.paths().stream()
                        .filter(other -> other.startsWith(folder(path)))
                        .map(this::relative)
                        .toList());
    out.error(
        Code.BROKEN_LINK,
        span,
        "there is no page " + path,
        help != null
            ? help
            : "name a file of content/" + page.language() + "/, or take the link out");
  }

  /**
   * The one page of this language that has the name in another folder; null where there is none.
   */
  private @Nullable String moved(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      // The folder of all content: "../..", or content itself.
      return null;
    }
    String name = path.substring(slash);
    List<String> found =
        index.paths().stream()
            .filter(other -> other.endsWith(name) && other.startsWith(folder(path)))
            .toList();
    return found.size() == 1 && !name.equals("/index.md") ? found.get(0) : null;
  }

  /** {@code content/en/}. */
  private static String folder(String path) {
    String[] parts = path.split("/", 3);
    return parts.length < 3 ? path : parts[0] + "/" + parts[1] + "/";
  }

  /** Reports that there is no such file. */
  void asset(Span span, String path) {
    String folder = "content/assets/";
    List<String> names =
        index.assets().stream().map(asset -> asset.substring(folder.length())).toList();
    out.error(
        Code.MISSING_ASSET,
        span,
        "there is no file " + path,
        path.startsWith(folder)
            ? assetHelp(path.substring(folder.length()), names)
            : belongs(path, names));
  }

  /** What to do with a file that stands elsewhere, perhaps beside its page. */
  private String belongs(String path, List<String> names) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean there = names.contains(name);
    int depth = page.path().split("/", -1).length - 2;
    String link = "../".repeat(Math.max(0, depth)) + "assets/" + name;
    return (there ? "" : "files belong into content/assets/: move it there, and ")
        + "write "
        + link;
  }

  private static String assetHelp(String name, List<String> names) {
    String help = NearestName.help(name, names);
    return help == null ? "put the file into content/assets/" : help;
  }

  /** A path below the report's root as this page has to name it. */
  private String relative(String path) {
    return RelativePath.of(page.path(), path);
  }
}

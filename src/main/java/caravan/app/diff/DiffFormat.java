package caravan.app.diff;

import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.write.DiffHtml;
import caravan.app.diff.write.DiffJson;
import caravan.app.diff.write.DiffMarkdown;
import caravan.app.diff.write.DiffText;
import caravan.app.diff.write.HostLinks;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a comparison is written; the names are what a user types. */
public enum DiffFormat {
  /** For a terminal. */
  text,
  /** For a comment of a pull request. */
  markdown,
  /** For programs. */
  json,
  /** A page that needs nothing else. */
  html;

  /**
   * All of it, with line ends {@code \n}.
   *
   * @param links where the later state can be seen; in formats that have links
   * @param templates a folder of templates to use in the place of the program's, in formats that
   *     have templates; null for the program's alone
   * @throws caravan.app.diff.write.UnusableTemplate if a template is missing or wrong
   */
  public String write(ReaderDiff diff, HostLinks links, @Nullable Path templates) {
    return switch (this) {
      case text -> DiffText.of(diff);
      case markdown -> DiffMarkdown.of(diff, links);
      case json -> DiffJson.of(diff);
      case html -> DiffHtml.of(diff, links, templates);
    };
  }
}

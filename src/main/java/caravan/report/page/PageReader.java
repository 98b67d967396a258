package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pages. */
public final class PageReader {
  private PageReader() {}

  /**
   * The page of a file, or null where its front matter can't be read. Deeply nested Markdown needs
   * a thread with a large stack.
   *
   * @param name the path of the file below the language's folder, without ending
   */
  public static @Nullable Page read(
      SourceFile file, String language, String name, Diagnostics out) {
    FrontMatterReader.Parts parts = new FrontMatterReader(file, out).read();
    Prose body = Markdown.body(parts.body(), out);
    FrontMatter frontMatter = parts.frontMatter();
    if (frontMatter == null) {
      return null;
    }
    Prose title = Markdown.inline(frontMatter.title(), out);
    if (!title.hasWords()) {
      out.error(
          Code.MISSING_KEY,
          frontMatter.title().span(),
          "this title has no words",
          "a page is known by its title: in the navigation, in a browser's tab, in search results");
    }
    List<KeyFigure> keyFigures =
        frontMatter.keyFigures().stream().map(text -> keyFigure(text, out)).toList();
    return new Page(language, name, file, frontMatter, title, keyFigures, body);
  }

  private static KeyFigure keyFigure(KeyFigure.Text text, Diagnostics out) {
    Prose value = Markdown.inline(text.value(), out);
    if (value.references().stream().noneMatch(Reference.ToFigure.class::isInstance)) {
      out.error(
          Code.WRONG_TYPE,
          text.value().span(),
          "the value of a key figure is bound to data",
          "write value: \"[12 percent](=growth(…))\"");
    }
    return new KeyFigure(value, Markdown.inline(text.label(), out));
  }
}

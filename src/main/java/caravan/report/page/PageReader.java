package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.report.prose.Reference;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pages. */
public final class PageReader {
  private PageReader() {}

  /**
   * The page of a file as it stands there, or null where its front matter can't be read. Deeply
   * nested Markdown needs a thread with a large stack.
   *
   * @param name the path of the file below the language's folder, without ending
   */
  public static @Nullable Page read(
      SourceFile file, String language, String name, Diagnostics out) {
    return split(file, out).page(language, name, 0, Wording.NONE, out);
  }

  /** A file in its two parts, from which pages can be made. */
  public static Parts split(SourceFile file, Diagnostics out) {
    FrontMatterReader.Parts parts = new FrontMatterReader(file, out).split();
    return new Parts(file, parts.root(), parts.body());
  }

  /**
   * A file in its two parts.
   *
   * @param root its front matter; null where that can't be read
   * @param body its text
   */
  public record Parts(SourceFile file, @Nullable YamlNode root, SourceText body) {
    /** What may stand in braces here. */
    public Braces braces(Diagnostics out) {
      return root == null ? Braces.NONE : new FrontMatterReader(file, out).braces(root);
    }

    /**
     * A page of this file; null where its front matter can't be read.
     *
     * @param name the path below the language's folder, without ending
     * @param rank its place among the pages of this file
     * @param wording puts what stands in braces into words
     */
    public @Nullable Page page(
        String language, String name, int rank, Wording wording, Diagnostics out) {
      SourceText words = wording.worded(body, Wording.Place.MARKDOWN);
      Prose prose = Markdown.body(words, wording, out);
      TabSlips.check(prose, out);
      FrontMatter frontMatter =
          root == null
              ? null
              : new FrontMatterReader(file, out)
                  .frontMatter(WordedYaml.frontMatter(root, wording), Contents.isIndex(name));
      if (frontMatter == null) {
        return null;
      }
      Prose title = Markdown.inline(frontMatter.title(), out);
      if (!title.hasWords()) {
        out.error(
            Code.MISSING_KEY,
            frontMatter.title().span(),
            "this title has no words",
            "a page is known by its title: in the navigation, in a browser's tab, in search"
                + " results");
      }
      List<KeyFigure> keyFigures =
          frontMatter.keyFigures().stream().map(text -> keyFigure(text, out)).toList();
      return new Page(language, name, rank, file, words, frontMatter, title, keyFigures, prose);
    }
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
    return new KeyFigure(value, Markdown.inline(text.label(), out), text.until());
  }
}

package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.List;
import java.util.Objects;

/**
 * A page of the report, parsed.
 *
 * @param name its path below the language's folder, without ending: {@code kazakhstan}
 * @param rank its place among the pages that one file makes; 0 for a page with a file of its own
 * @param file where it is written
 * @param words the text below the front matter, with what stood in braces put into words
 * @param keyFigures what stands between title and text, in large
 */
public record Page(
    String language,
    String name,
    int rank,
    SourceFile file,
    SourceText words,
    FrontMatter frontMatter,
    Prose title,
    List<KeyFigure> keyFigures,
    Prose body) {
  public Page {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(words, "words");
    keyFigures = List.copyOf(keyFigures);
  }

  /**
   * By what the report knows it, and what links to it name: its file, or for one of several pages
   * of a file the one that it would have by itself.
   */
  public String path() {
    return "content/" + language + "/" + name + ".md";
  }

  /** Whether braces on it stood for something else. */
  public boolean hasBraces() {
    return !frontMatter.braces().isEmpty();
  }

  /** Whether texts of other files stand on it. */
  public boolean takesIn() {
    return file.isJoined();
  }

  /** What sets it apart from others in its folder: the last part of its name. */
  public String id() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Its title for lists and navigation, without figures, which nobody has looked up yet. */
  String shortTitle() {
    SourceText link = frontMatter.linkTitle();
    return link == null ? title.plain(figure -> "") : link.text();
  }

  /** Whether its file makes other pages too. */
  public boolean isOneOfSeveral() {
    return !path().equals(file.path());
  }

  /** Where it stands in the site: {@code en/kazakhstan.html}. */
  public String outputPath() {
    if (frontMatter.slug() == null) {
      return language + "/" + name + ".html";
    }
    int slash = name.lastIndexOf('/');
    return language + "/" + name.substring(0, slash + 1) + frontMatter.slug() + ".html";
  }
}

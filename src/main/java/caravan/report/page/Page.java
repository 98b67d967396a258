package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * A page of the report, parsed.
 *
 * @param name the path of its file below the language's folder, without ending: {@code kazakhstan}
 * @param keyFigures what stands between title and text, in large
 */
public record Page(
    String language,
    String name,
    SourceFile file,
    FrontMatter frontMatter,
    Prose title,
    List<KeyFigure> keyFigures,
    Prose body) {
  public Page {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    keyFigures = List.copyOf(keyFigures);
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

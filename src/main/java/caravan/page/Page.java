package caravan.page;

import caravan.source.SourceFile;
import java.util.Objects;

/**
 * A page of the report, parsed.
 *
 * @param name the path of its file below the language's folder, without ending: {@code kazakhstan}
 */
public record Page(
    String language,
    String name,
    SourceFile file,
    FrontMatter frontMatter,
    Prose title,
    Prose body) {
  public Page {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
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

package caravan.build;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that could not be read, each of which was reported. That their names are unknown all
 * over the report would hide what is really wrong.
 *
 * @param paths from the report's root
 */
public record Unread(Set<String> paths) {
  static final String SOURCES = "content/sources.yaml";
  static final String CODE_LISTS = "content/codelists.yaml";
  static final String FIGURES = "content/figures.yaml";
  static final Pattern DATASET = Pattern.compile("content/data/([^/]+)\\.ya?ml");

  public Unread {
    paths = Set.copyOf(paths);
  }

  /** Whether a mistake only follows from a file that could not be read. */
  boolean explains(Diagnostic diagnostic) {
    Code code = diagnostic.code();
    if (code == Code.UNKNOWN_DATASET) {
      return paths.stream()
          .map(DATASET::matcher)
          .filter(Matcher::matches)
          .anyMatch(file -> file.group(1).equals(diagnostic.span().text()));
    }
    return (code == Code.UNKNOWN_NAME && paths.contains(FIGURES))
        || (code == Code.UNKNOWN_SOURCE && paths.contains(SOURCES))
        || (code == Code.UNKNOWN_UNIT && paths.contains(CODE_LISTS));
  }
}

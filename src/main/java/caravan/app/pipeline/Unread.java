package caravan.app.pipeline;

import caravan.text.diagnostic.Cell;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that could not be read, each of which was reported, and the lines of data in which
 * something is wrong. That their names are unknown all over the report, and that figures do not
 * agree with what is left of them, would hide what is really wrong.
 *
 * @param paths from the report's root
 * @param flawed the datasets that have errors, and each line of them with one behind a colon
 */
public record Unread(Set<String> paths, Set<String> flawed) {
  static final String SITE = "content/site.yaml";
  static final String SOURCES = "content/sources.yaml";
  static final String CODE_LISTS = "content/codelists.yaml";
  static final String FIGURES = "content/figures.yaml";
  static final Pattern DATASET = Pattern.compile("content/data/([^/]+)\\.ya?ml");
  static final Pattern QUERY = Pattern.compile("content/data/sql/[^/]+\\.sql");
  static final Pattern TABLE = Pattern.compile("content/data/([^/]+)\\.(?:csv|parquet)");

  /** What is said where something is looked for that is not there. */
  private static final Set<Code> NOT_THERE =
      EnumSet.of(Code.NO_OBSERVATION, Code.UNKNOWN_CODE, Code.VALUES_LEFT_OUT, Code.NOT_LOCKED);

  /** What is told of all members of a dimension, among which are aggregates that nobody knows. */
  private static final Pattern MEMBERS = Pattern.compile("\\.\\*");

  public Unread {
    paths = Set.copyOf(paths);
    flawed = Set.copyOf(flawed);
  }

  /**
   * @param tables the paths of datasets by those of the tables that they name
   * @param found what is wrong with the files
   */
  static Unread of(Set<String> paths, Map<String, Set<String>> tables, List<Diagnostic> found) {
    Set<String> flawed = new TreeSet<>();
    for (Diagnostic error : found) {
      String path = error.span().file().path();
      boolean isData = DATASET.matcher(path).matches() || TABLE.matcher(path).matches();
      if (error.isError() && isData) {
        flawed.add(path);
        flawed.addAll(tables.getOrDefault(path, Set.of()));
        for (int line = error.span().line(); line <= error.span().endLine(); line++) {
          flawed.add(path + ":" + line);
        }
      }
    }
    return new Unread(paths, flawed);
  }

  /** Whether a mistake only follows from a file that could not be read. */
  boolean explains(Diagnostic diagnostic) {
    return isOfDataset(diagnostic)
        || (paths.contains(SOURCES) && diagnostic.code() == Code.UNKNOWN_SOURCE)
        || (paths.contains(CODE_LISTS) && isOfCodes(diagnostic))
        || (paths.contains(FIGURES) && diagnostic.code() == Code.UNKNOWN_NAME)
        || (paths.contains(SITE) && isOfLanguages(diagnostic));
  }

  private boolean isOfDataset(Diagnostic diagnostic) {
    if (diagnostic.code() == Code.UNKNOWN_DATASET) {
      return paths.stream()
          .map(DATASET::matcher)
          .filter(Matcher::matches)
          .anyMatch(file -> file.group(1).equals(diagnostic.span().text()));
    }
    String cause = diagnostic.cause();
    return (cause != null && NOT_THERE.contains(diagnostic.code()) && flawed.contains(cause))
        || diagnostic.cells().first().stream().anyMatch(this::isFlawed);
  }

  /** Whether a value stands in a line with a mistake: it may be a part of what was meant. */
  private boolean isFlawed(Cell cell) {
    String path = cell.span().file().path();
    return flawed.contains(path) && flawed.contains(path + ":" + cell.span().line());
  }

  private static boolean isOfCodes(Diagnostic diagnostic) {
    String cause = diagnostic.cause();
    return switch (diagnostic.code()) {
      case UNKNOWN_UNIT, CHART_DATA, TABLE_DATA -> true;
      default -> cause != null && MEMBERS.matcher(cause).find();
    };
  }

  private static boolean isOfLanguages(Diagnostic diagnostic) {
    return diagnostic.code() == Code.MISSING_TRANSLATION
        || (diagnostic.code() == Code.UNEXPECTED_FILE && diagnostic.isError());
  }
}

package caravan.app.serve;

import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.json.Json;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page that is looked at is told of itself and of the report, as JSON in one line. */
final class PageState {
  /** How much of a line is shown on either side of a place. */
  private static final int AROUND = 60;

  /** More would only slow the page down; the number of all is told. */
  private static final int MOST_MESSAGES = 200;

  private final Path root;
  private final Editor editor;

  PageState(Path root, Editor editor) {
    this.root = root;
    this.editor = editor;
  }

  /**
   * The state.
   *
   * @param page what is shown
   * @param found what is wrong
   * @param isWhole whether all of the report was looked at
   * @param took what the update took, for people; empty where there was none
   * @param repository where files are edited by others; null for nowhere
   */
  String json(
      ShownPage page,
      List<Diagnostic> found,
      boolean isWhole,
      String took,
      @Nullable String repository) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    SourceFile source = page.source();
    state.put("digest", page.digest());
    state.put("source", source == null ? null : source.path());
    state.put("open", source == null ? null : pattern(source.path(), repository));
    state.put("whole", isWhole);
    state.put("stale", page.isStale());
    int errors = (int) found.stream().filter(Diagnostic::isError).count();
    state.put("errors", errors);
    state.put("warnings", found.size() - errors);
    List<Object> listed = new ArrayList<>();
    found.stream()
        .limit(MOST_MESSAGES)
        .forEach(diagnostic -> listed.add(object(diagnostic, source, repository)));
    state.put("diagnostics", listed);
    state.put("took", took);
    return Json.forScript(state);
  }

  /** The address that opens a line of a file, with places for line and column. */
  private @Nullable String pattern(String path, @Nullable String repository) {
    String address = editor.address(root, path, 1_000_001, 1_000_002, repository);
    return address == null
        ? null
        : address.replace("1000001", "{line}").replace("1000002", "{column}");
  }

  private Map<String, @Nullable Object> object(
      Diagnostic diagnostic, @Nullable SourceFile shown, @Nullable String repository) {
    Span span = diagnostic.span();
    Map<String, @Nullable Object> object = JsonFormat.object(diagnostic);
    object.remove("fix");
    String path = span.file().path();
    boolean here = shown != null && shown.path().equals(path);
    object.put(
        "shownLine",
        here && shown != null
            ? Integer.valueOf(ShownLines.between(shown, span.file()).shown(span.line()))
            : null);
    object.put("open", editor.address(root, path, span.line(), span.column(), repository));
    object.put("excerpt", excerpt(span));
    return object;
  }

  /** The line ahead of the place, the place, and the rest of the line. */
  private static List<String> excerpt(Span span) {
    SourceFile file = span.file();
    String line = file.lineText(span.line());
    int start = Math.min(span.start() - file.lineStart(span.line()), line.length());
    int end =
        span.endLine() == span.line() ? span.end() - file.lineStart(span.line()) : line.length();
    end = Math.max(start, Math.min(end, line.length()));
    int first = boundary(line, Math.max(0, start - AROUND));
    int cut = boundary(line, Math.min(end, start + 4 * AROUND));
    int last = boundary(line, Math.min(line.length(), cut + AROUND));
    return List.of(
        (first > 0 ? "…" : "") + line.substring(first, start),
        line.substring(start, cut),
        line.substring(cut, last) + (last < line.length() ? "…" : ""));
  }

  /** An index that parts no character. */
  private static int boundary(String line, int index) {
    return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index))
        ? index - 1
        : index;
  }
}

package caravan.app.rebuild;

import caravan.app.pipeline.Project;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The texts of a report's files, for messages that are told again. Stateless. */
final class ReportTexts {
  private ReportTexts() {}

  /** Gives texts by the paths of their files; of what there is not, an empty one. */
  static Function<String, SourceFile> of(Project project) {
    Map<String, SourceFile> known = new HashMap<>();
    return path -> known.computeIfAbsent(path, one -> read(project, one));
  }

  private static SourceFile read(Project project, String path) {
    try {
      String text =
          Files.isRegularFile(project.root().resolve(path))
              ? Files.readString(project.root().resolve(path))
              : "";
      return new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package caravan.fuzz;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A report in a temporary folder, written and checked again and again. */
final class TemporaryReport {
  private final Path root;
  private final SiteBuild build;
  private final Map<String, String> written = new HashMap<>();

  TemporaryReport() {
    try {
      root = Files.createTempDirectory("caravan-fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root.toFile().deleteOnExit();
    build = new SiteBuild(new Project(root, root.resolve("site"), 1, "Caravan test"));
  }

  /**
   * Checks a report.
   *
   * @param files all of its files by their paths
   */
  Checked<ResolvedSite> check(Map<String, String> files) {
    try {
      for (String path : written.keySet().toArray(String[]::new)) {
        if (!files.containsKey(path)) {
          Files.delete(root.resolve(path));
          written.remove(path);
        }
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!file.getValue().equals(written.put(file.getKey(), file.getValue()))) {
          Path path = root.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.resolve();
  }
}

package caravan.report.resolved;

import java.util.Objects;

/**
 * A file of {@code content/assets/}.
 *
 * @param path below the report's root: {@code content/assets/map.png}
 */
public record Asset(String path) {
  public Asset {
    Objects.requireNonNull(path, "path");
  }

  /** Where it stands in the site: {@code assets/map.png}. */
  public String outputPath() {
    return path.substring("content/".length());
  }
}

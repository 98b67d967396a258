package caravan.build;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What is built, to where, and how.
 *
 * @param root holds {@code content/} and perhaps {@code templates/}
 * @param output the directory of the site
 * @param threads how many pages are worked on at once, at least one
 * @param generator name and version of the program
 */
public record Project(Path root, Path output, int threads, String generator) {
  public Project {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(generator, "generator");
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
  }

  public Path content() {
    return root.resolve("content");
  }

  public Path templates() {
    return root.resolve("templates");
  }
}

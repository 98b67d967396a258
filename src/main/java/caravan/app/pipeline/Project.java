package caravan.app.pipeline;

import caravan.files.pack.Packing;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is built, to where, and how.
 *
 * @param root holds {@code content/} and perhaps {@code templates/}
 * @param output the directory of the site
 * @param threads how many pages are worked on at once, at least one
 * @param generator name and version of the program
 * @param cache the folder that keeps what was made and found from run to run; null for none
 * @param packings of which texts of the site get copies
 */
public record Project(
    Path root,
    Path output,
    int threads,
    String generator,
    @Nullable Path cache,
    Set<Packing> packings) {
  public Project {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(generator, "generator");
    packings = Set.copyOf(packings);
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
  }

  /** Without a cache. */
  public Project(Path root, Path output, int threads, String generator) {
    this(root, output, threads, generator, null, Set.of());
  }

  /** The same with another cache; null for none. */
  public Project with(@Nullable Path other) {
    return new Project(root, output, threads, generator, other, packings);
  }

  public Path content() {
    return root.resolve("content");
  }

  public Path templates() {
    return root.resolve("templates");
  }
}

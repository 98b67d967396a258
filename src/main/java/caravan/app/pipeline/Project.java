package caravan.app.pipeline;

import caravan.files.pack.Packing;
import java.nio.file.Path;
import java.util.Map;
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
 * @param instead texts that are read in the place of those of files, by their paths from the root:
 *     to see what would come of them
 */
public record Project(
    Path root,
    Path output,
    int threads,
    String generator,
    @Nullable Path cache,
    Set<Packing> packings,
    Map<String, String> instead) {
  public Project {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(generator, "generator");
    packings = Set.copyOf(packings);
    instead = Map.copyOf(instead);
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
  }

  /** Without a cache. */
  public Project(Path root, Path output, int threads, String generator) {
    this(root, output, threads, generator, null, Set.of());
  }

  /** With the texts of its files. */
  public Project(
      Path root,
      Path output,
      int threads,
      String generator,
      @Nullable Path cache,
      Set<Packing> packings) {
    this(root, output, threads, generator, cache, packings, Map.of());
  }

  /** The same with other texts in the place of those of files, by their paths from the root. */
  public Project instead(Map<String, String> texts) {
    return new Project(root, output, threads, generator, null, packings, texts);
  }

  /** The same with another cache; null for none. */
  public Project with(@Nullable Path other) {
    return new Project(root, output, threads, generator, other, packings, instead);
  }

  public Path content() {
    return root.resolve("content");
  }

  public Path templates() {
    return root.resolve("templates");
  }
}

package caravan.files.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The directory that a site is published into, and the rules for when it may be replaced.
 *
 * @param given as the user wrote it, for messages
 * @param path the same, absolute, with symbolic links resolved in all but its last name
 */
record SiteDirectory(Path given, Path path) {
  /** At the top of every published site: says that all of it may be replaced. */
  private static final String MARKER = ".caravan";

  private static final byte[] MARKER_TEXT =
      "Made by Caravan, which replaces everything here but the dot-files.\n"
          .getBytes(StandardCharsets.UTF_8);

  /**
   * Checks where the directory is; {@link #inspect} checks what it holds.
   *
   * @throws OutputRefused if it is the root of a file system or overlaps with a protected path
   */
  static SiteDirectory of(Path given, Collection<Path> protectedPaths)
      throws IOException, OutputRefused {
    Path absolute = given.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    if (parent == null || name == null) {
      throw refusal(given, "it is the root of a file system");
    }
    Path real = real(parent).resolve(name);
    for (Path mine : protectedPaths) {
      Path realMine = real(mine.toAbsolutePath().normalize());
      if (realMine.equals(real)) {
        throw refusal(given, "it belongs to the report");
      }
      if (realMine.startsWith(real)) {
        throw refusal(given, "it contains \"" + mine + "\", which belongs to the report");
      }
      if (real.startsWith(realMine)) {
        throw refusal(given, "it lies within \"" + mine + "\", which belongs to the report");
      }
    }
    return new SiteDirectory(given, real);
  }

  /** The directory above, which need not exist. */
  Path parent() {
    return Objects.requireNonNull(path.getParent(), "checked by the factory");
  }

  /** Resolves symbolic links as far as the path exists. */
  private static Path real(Path absolute) throws IOException {
    Path existing = absolute;
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent(), "the root exists");
    }
    return existing.toRealPath().resolve(existing.relativize(absolute));
  }

  /**
   * Checks that nothing would be lost by replacing the directory. A missing directory is fine. The
   * caller holds the {@link OutputLock}.
   *
   * @throws OutputRefused if something would be
   */
  void inspect() throws IOException, OutputRefused {
    if (Files.isSymbolicLink(path)) {
      throw refusal(given, "it is a symbolic link");
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw refusal(given, "it is not a directory");
    }
    List<String> foreign = new ArrayList<>();
    boolean marked = false;
    for (Path entry : FileTrees.entries(path)) {
      String name = nameOf(entry);
      if (name.equals(MARKER)) {
        marked = true;
      } else if (!name.startsWith(".")) {
        foreign.add(name);
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        throw refusal(given, "it holds the directory \"" + name + "\", which would be deleted");
      }
    }
    if (!marked && !foreign.isEmpty()) {
      String first = Collections.min(foreign);
      throw refusal(
          given,
          "it holds files that Caravan did not make, such as \""
              + first
              + "\"; choose another directory, or empty it");
    }
  }

  /** Marks a site in the making as Caravan's. */
  static void mark(Path fresh) throws IOException {
    NamedFiles.write(marker(fresh), MARKER_TEXT);
  }

  /** Where the marker of a site is. */
  static Path marker(Path site) {
    return site.resolve(MARKER);
  }

  /**
   * Copies the dot-files at the top of the old site, such as {@code .gitignore}, {@code .nojekyll}
   * and the {@code .git} of a linked working tree, to the new one.
   */
  static void carryOver(Path old, Path fresh) throws IOException {
    CopyOption[] options = {
      LinkOption.NOFOLLOW_LINKS,
      StandardCopyOption.COPY_ATTRIBUTES,
      StandardCopyOption.REPLACE_EXISTING
    };
    for (Path entry : FileTrees.entries(old)) {
      String name = nameOf(entry);
      if (name.startsWith(".") && !name.equals(MARKER)) {
        Files.copy(entry, fresh.resolve(name), options);
      }
    }
  }

  private static String nameOf(Path entry) {
    return Objects.requireNonNull(entry.getFileName(), "an entry has a name").toString();
  }

  private static OutputRefused refusal(Path given, String reason) {
    return new OutputRefused("can't publish into \"" + given + "\": " + reason);
  }
}

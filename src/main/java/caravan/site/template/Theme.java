package caravan.site.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the look: templates, styles, fonts, messages. A report's own {@code templates/}
 * folder is laid over the default look file by file: a file that is there replaces the one of the
 * same path and nothing else.
 *
 * <p>Only plain files count. Names that begin with a dot are passed over; a symbolic link inside
 * the folder is a fault, since it could bring a file from elsewhere into the site. Safe to share
 * between threads.
 */
public final class Theme {
  private static final String BASE = "caravan/templates/";
  private static final String ASSETS = "assets/";
  // A file that the default look surely has: the class path can be listed only from a known place.
  private static final String KNOWN = "layout.ftlh";

  private final @Nullable Path directory;
  private final ClassLoader defaults;
  private final Set<String> shipped;

  /**
   * A look.
   *
   * @param directory the report's templates folder; null or not there: the default look alone
   * @throws TemplateFault if the folder is there but cannot be read, or the class path lacks the
   *     default look
   */
  public Theme(@Nullable Path directory) {
    this(directory, Theme.class.getClassLoader());
  }

  Theme(@Nullable Path directory, ClassLoader defaults) {
    this.directory = directory == null ? null : real(directory);
    this.defaults = defaults;
    this.shipped = shipped(defaults);
  }

  /**
   * The content of a file, for instance of {@code messages/en.yaml}.
   *
   * @param path relative, with {@code /}
   * @return empty if neither the report nor the default look has it
   * @throws TemplateFault if it is there but cannot be read, or is reached by a symbolic link
   */
  public Optional<byte[]> read(String path) {
    if (!isPlain(path)) {
      return Optional.empty();
    }
    try {
      if (directory != null) {
        Path file = directory;
        for (String name : path.split("/", -1)) {
          file = file.resolve(name);
          refuseLink(file, path);
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(Files.readAllBytes(file));
        }
      }
      // Asked for by name alone, the class path would also answer with the listing of a folder.
      if (!shipped.contains(path)) {
        return Optional.empty();
      }
      try (InputStream in = defaults.getResourceAsStream(BASE + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw fault("cannot be read: " + e.getMessage(), path, e);
    }
  }

  /**
   * The static files under {@code assets/}, sorted by path; paths are relative to {@code assets/}.
   *
   * @throws TemplateFault if they cannot be listed
   */
  public List<ThemeFile> assets() {
    TreeMap<String, ThemeFile> files = new TreeMap<>();
    for (String path : paths()) {
      if (path.startsWith(ASSETS)) {
        String name = path.substring(ASSETS.length());
        files.put(name, new ThemeFile(name, () -> readKnown(path)));
      }
    }
    return List.copyOf(files.values());
  }

  private byte[] readKnown(String path) {
    return read(path).orElseThrow(() -> fault("has gone since it was listed", path, null));
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>(shipped);
    if (directory != null) {
      try {
        paths.addAll(under(directory));
      } catch (IOException e) {
        throw fault("cannot be listed: " + e.getMessage(), directory.toString(), e);
      }
    }
    return paths;
  }

  private static Set<String> shipped(ClassLoader defaults) {
    URL known = defaults.getResource(BASE + KNOWN);
    if (known == null) {
      throw fault("the default look is missing from the class path", KNOWN, null);
    }
    try {
      if (known.openConnection() instanceof JarURLConnection jar) {
        return Set.copyOf(inside(jar));
      }
      return Set.copyOf(under(Path.of(uri(known)).resolveSibling("")));
    } catch (IOException e) {
      throw fault("the default look cannot be listed: " + e.getMessage(), KNOWN, e);
    }
  }

  private static List<String> under(Path root) throws IOException {
    List<String> paths = new ArrayList<>();
    walk(root, "", paths);
    return paths;
  }

  private static void walk(Path folder, String prefix, List<String> paths) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        refuseLink(entry, prefix + name);
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          walk(entry, prefix + name + "/", paths);
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          paths.add(prefix + name);
        }
      }
    }
  }

  private static List<String> inside(JarURLConnection connection) throws IOException {
    // Without this the jar would stay open in a cache that the whole program shares.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      List<String> paths = new ArrayList<>();
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith(BASE) && !entry.isDirectory()) {
          String path = name.substring(BASE.length());
          if (isPlain(path)) {
            paths.add(path);
          }
        }
      }
      return paths;
    }
  }

  /** True for a relative path of which no part is empty or begins with a dot. */
  private static boolean isPlain(String path) {
    return path.indexOf('\\') < 0
        && path.indexOf('\0') < 0
        && Stream.of(path.split("/", -1)).noneMatch(name -> name.isEmpty() || name.startsWith("."));
  }

  private static void refuseLink(Path file, String path) {
    if (Files.isSymbolicLink(file)) {
      throw fault("is a symbolic link; templates must be plain files", path, null);
    }
  }

  private static @Nullable Path real(Path directory) {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try {
      Path real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        throw fault("is not a folder", directory.toString(), null);
      }
      return real;
    } catch (IOException e) {
      throw fault("cannot be read: " + e.getMessage(), directory.toString(), e);
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw fault("the default look has an address that cannot be read: " + url, KNOWN, e);
    }
  }

  private static TemplateFault fault(String what, String path, @Nullable Throwable cause) {
    return new TemplateFault(what, path, 0, 0, cause);
  }
}

package caravan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that were looked at and kept, to compare with. {@code -Dgolden=write} writes what is made
 * now, for all tests alike, and deletes what is made no more; read the difference before you commit
 * it.
 */
public final class Golden {
  private static final boolean WRITTEN = "write".equals(System.getProperty("golden"));

  /** How many lines of each text a failure shows, from the first that differs. */
  private static final int SHOWN = 12;

  private static final int WIDEST = 240;

  private Golden() {}

  /** Whether files are written now, and not compared. */
  public static boolean isWritten() {
    return WRITTEN;
  }

  /**
   * Holds a text against a file.
   *
   * @throws AssertionError with the lines that differ
   */
  public static void hold(Path file, String made) {
    if (WRITTEN) {
      write(file, made);
    } else {
      hold(file.toString(), Files.exists(file) ? read(file) : "", made);
    }
  }

  /**
   * Holds files against those of a folder.
   *
   * @param kept the files of the folder that are compared, by their path in it with slashes
   * @param made the same, as they are made
   * @throws AssertionError with the first file that differs, and its lines
   */
  public static void hold(Path folder, Map<String, String> kept, Map<String, String> made) {
    if (WRITTEN) {
      kept.keySet().stream()
          .filter(name -> !made.containsKey(name))
          .forEach(n -> delete(folder, n));
      made.forEach((name, text) -> write(folder.resolve(name), text));
      return;
    }
    Map<String, String> all = new TreeMap<>(kept);
    all.putAll(made);
    for (String name : all.keySet()) {
      String file = folder.resolve(name).toString();
      if (!made.containsKey(name)) {
        throw new AssertionError(file + " is made no more");
      }
      hold(file, kept.getOrDefault(name, ""), made.getOrDefault(name, ""));
    }
  }

  /**
   * Holds a text against another.
   *
   * @param name what it is
   * @throws AssertionError with the lines that differ
   */
  public static void hold(String name, String kept, String made) {
    if (kept.equals(made)) {
      return;
    }
    List<String> before = kept.lines().toList();
    List<String> after = made.lines().toList();
    int line = 0;
    while (line < Math.min(before.size(), after.size())
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    throw new AssertionError(
        name
            + " differs from line "
            + (line + 1)
            + " on; -Dgolden=write writes it anew\n"
            + shown("- ", before, line)
            + shown("+ ", after, line));
  }

  private static String shown(String sign, List<String> lines, int from) {
    StringBuilder out = new StringBuilder();
    lines.subList(from, Math.min(lines.size(), from + SHOWN)).stream()
        .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line)
        .forEach(line -> out.append(sign).append(line).append('\n'));
    return out.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder.resolve(name).getParent())) {
      boolean last = files.count() == 1;
      Files.delete(folder.resolve(name));
      if (last) {
        Files.delete(folder.resolve(name).getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

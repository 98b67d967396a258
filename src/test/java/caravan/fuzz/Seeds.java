package caravan.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts of the tests, as the fuzzer's first ones. */
final class Seeds {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** A longer one is slow to vary, and shows nothing that two shorter ones do not. */
  private static final int LONGEST = 8_000;

  private Seeds() {}

  /** The texts of files below the tests' resources and in the shipped report. */
  static List<String> files(String ending) {
    return Stream.of(RESOURCES, Path.of("content"))
        .flatMap(root -> files(root, ending).stream())
        .toList();
  }

  private static List<String> files(Path root, String ending) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/expected/"))
          .sorted()
          .map(Seeds::read)
          .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table of phrases. */
  static List<String[]> rows(String table) {
    return read(RESOURCES.resolve("caravan").resolve(table))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .toList();
  }

  /** A file as text, whatever its bytes are. */
  static String read(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<byte[]> bytes(Stream<String> texts) {
    return texts.distinct().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

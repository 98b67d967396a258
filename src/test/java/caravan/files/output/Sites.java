package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites for the tests: every file holds the name of the edition and nothing else. */
final class Sites {
  static final int FILES = 24;

  private Sites() {}

  static void publish(Path output, String edition) throws IOException, OutputRefused {
    try (Staging staging = Publisher.open(output, List.of())) {
      write(staging, edition);
      staging.publish();
    }
  }

  /** Exchanges all files, if no other process publishes meanwhile. */
  static boolean exchange(Path output, String edition) throws IOException, OutputRefused {
    SiteIdentity before = SiteIdentity.of(output);
    try (Staging staging = Publisher.open(output, List.of())) {
      write(staging, edition);
      return staging.publishInto(before, List.of());
    }
  }

  static void write(OutputTree tree, String edition) throws IOException {
    for (int i = 0; i < FILES; i++) {
      tree.write(OutputPath.of("d" + i % 4 + "/page" + i + ".html"), bytes(edition));
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Asserts that the site is whole and of one edition, and returns which. */
  static String edition(Path output) throws IOException {
    Map<String, String> files = files(output);
    files.keySet().removeIf(name -> name.startsWith("."));
    assertThat(files).hasSize(FILES);
    assertThat(files.values()).as("all of one edition").containsOnly(files.get("d0/page0.html"));
    return files.get("d0/page0.html");
  }

  /** All files with their text. */
  static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(directory.relativize(file).toString().replace('\\', '/'), read(file)));
    }
    return files;
  }

  /** The names of what a directory holds, sorted, without the lock files, which stay for ever. */
  static List<String> names(Path directory) throws IOException {
    return FileTrees.entries(directory).stream()
        .map(path -> String.valueOf(path.getFileName()))
        .filter(name -> !name.endsWith(".lock"))
        .sorted()
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

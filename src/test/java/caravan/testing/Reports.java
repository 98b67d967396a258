package caravan.testing;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.pipeline.Summary;
import caravan.files.output.OutputRefused;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reports in a temporary folder, for tests. */
public final class Reports {
  /** What every small report needs. */
  public static final Map<String, String> BASE =
      Map.of(
          "site.yaml",
          "title: Test\nlanguages: [en]\n",
          "sources.yaml",
          "references:\n- id: a\n  type: webpage\n  title: A source\n  issued: 2025\n  URL: https://example.org/\n",
          "codelists.yaml",
          "partner:\n  KAZ: {en: Kazakhstan}\n  KGZ: {en: Kyrgyzstan}\n",
          "data/t.yaml",
          """
          title: Trade
          unit: USD
          multiplier: 1e9
          dimensions: [partner]
          source: a
          observations:
            KAZ: {2023: 1, 2024: 2, 2025: 3}
            KGZ: {2023: 1, 2024: 2, 2025: 3}
          """);

  private Reports() {}

  /** Writes a report: the base, and over it the files given, below {@code content/}. */
  public static void write(Path root, Map<String, String> files) throws IOException {
    Map<String, String> all = new TreeMap<>(BASE);
    all.putAll(files);
    for (Map.Entry<String, String> file : all.entrySet()) {
      Path path = root.resolve("content").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Copies a folder. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Checks a report, with two threads. */
  public static Checked<Summary> check(Path root) {
    return new SiteBuild(new Project(root, root.resolve("site"), 2, "Caravan test")).check();
  }

  /** Builds a report into {@code site/} below its root. */
  public static Checked<Summary> build(Path root, int threads) throws IOException {
    try {
      return new SiteBuild(new Project(root, root.resolve("site"), threads, "Caravan test"))
          .build();
    } catch (OutputRefused e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The files of a site that was built, as texts by their paths, without pictures, and without the
   * lines and columns of the source, which differ where the same is written in another way.
   */
  public static Map<String, String> texts(Path site) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".png")) {
          texts.put(
              site.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1)
                  .replaceAll("\"(line|column)\" : [0-9]+", ""));
        }
      }
    }
    return texts;
  }
}

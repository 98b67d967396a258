package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import caravan.testing.Golden;
import caravan.testing.XlsxParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small reports beside the sites they make, file by file. The look is left out: its names carry a
 * hash of their content, which is replaced by {@code HASH}. So are the pictures of charts, which
 * are tested where they are drawn. A workbook is its parts as text, an element a line, an archive
 * the names of its entries.
 *
 * <p>After a change on purpose, {@code mvn test -Dtest=GoldenSiteTest -Dgolden=write} writes what
 * is made now; read the difference before you commit it.
 */
class GoldenSiteTest {
  private static final Path CASES = Path.of("src/test/resources/sites");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheSite(String name, @TempDir Path folder) throws IOException {
    Path site = folder.resolve("site");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String root = CASES.resolve(name).toString();
    String[] command = {"build", "--no-cache", "--root", root, "--output", "" + site};
    PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);

    assertThat(Main.run(command, printed, printed))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();

    Map<String, String> made = read(site);
    Path expected = CASES.resolve(name).resolve("expected");
    Golden.hold(expected, read(expected), made);
  }

  /** What is in an archive of data, whose entries are files of the site. */
  private static String entries(Path zip) throws IOException {
    StringBuilder entries = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path original = zip.resolveSibling("..").resolve(entry.getName());
        boolean same = Arrays.equals(in.readAllBytes(), Files.readAllBytes(original));
        entries.append(entry.getName()).append(same ? "" : " is another").append('\n');
      }
    }
    return entries.toString();
  }

  private static Map<String, String> read(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(site)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("theme/") && !name.startsWith(".") && !name.endsWith(".png")) {
          if (name.endsWith(".xlsx")) {
            files.put(name + ".txt", new XlsxParts(Files.readAllBytes(path)).text());
          } else if (name.endsWith(".zip")) {
            files.put(name + ".txt", entries(path));
          } else {
            String text = Files.readString(path);
            files.put(name, text.replaceAll("(theme/[a-z/-]+)\\.[0-9a-f]{10}\\.", "$1.HASH."));
          }
        }
      }
    }
    return files;
  }
}

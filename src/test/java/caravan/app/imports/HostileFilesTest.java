package caravan.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.tables.ImportFault;
import caravan.testing.Packed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read or refused, and what is read can be written. */
class HostileFilesTest {
  private static final Path CASES = Path.of("src/test/resources/imports");
  private static final int ROUNDS = Integer.getInteger("hostile.rounds", 600);

  @TempDir private Path folder;

  private static final String[] PIECES = {
    ",",
    ";",
    "\t",
    "\"",
    "\n",
    "\r\n",
    "2024",
    "Total",
    "-",
    "1.234",
    "1,5",
    "KAZ",
    "=1+1",
    "(",
    ")",
    "%",
    "\u0000",
    "年",
    "..",
    "1e99",
    "2024-02-30",
    "\\TIME_PERIOD",
    "UNIT_MULT",
    "99",
    "\uFEFF",
    "<",
    "/>",
    "&#x0;",
    " t=\"s\"",
    "<v>99999999999</v>",
    "1e999999999",
    "null",
    "[",
    "{\"id\":",
    "r=\"XFD1048577\"",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "OBS_VALUE=\"NaN\"",
    "FY2024",
    "2023/24"
  };

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(CASES, 2)) {
      return files
          .filter(file -> file.getNameCount() == CASES.getNameCount() + 2)
          .filter(file -> !file.getFileName().toString().matches("(args|expected)\\.txt"))
          .sorted()
          .toList();
    }
  }

  /** A file with changes: of one of its parts before it is packed, or of what is packed. */
  private static byte[] changed(Path seed, Random random, Path folder) throws IOException {
    if (!Files.isDirectory(seed) || random.nextInt(4) == 0) {
      return changed(Packed.bytes(seed), random);
    }
    Path copy = Files.createTempDirectory(folder, "x").resolve(seed.getFileName().toString());
    List<Path> parts;
    try (Stream<Path> all = Files.walk(seed)) {
      parts = all.filter(Files::isRegularFile).sorted().toList();
    }
    int chosen = random.nextInt(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Path to = copy.resolve(seed.relativize(parts.get(i)).toString());
      Files.createDirectories(to.getParent());
      byte[] bytes = Files.readAllBytes(parts.get(i));
      Files.write(to, i == chosen ? changed(bytes, random) : bytes);
    }
    return Packed.bytes(copy);
  }

  private static byte[] changed(byte[] seed, Random random) {
    String text = new String(seed, StandardCharsets.ISO_8859_1);
    StringBuilder now = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0 && !now.isEmpty(); i--) {
      int at = random.nextInt(now.length());
      int end = Math.min(now.length(), at + random.nextInt(6));
      String piece = PIECES[random.nextInt(PIECES.length)];
      String bytes =
          new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      switch (random.nextInt(4)) {
        case 0 -> now.delete(at, end);
        case 1 -> now.insert(at, bytes);
        case 2 -> now.setCharAt(at, (char) random.nextInt(256));
        default -> now.insert(at, now.substring(at, end));
      }
    }
    return now.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void noneOfThemHarms() throws IOException {
    List<Path> seeds = seeds();
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Random random = new Random(i);
      byte[] file = changed(seeds.get(random.nextInt(seeds.size())), random, folder);
      try {
        for (ImportedData data : TableImport.read("t.csv", file, ImportOptions.NONE)) {
          read++;
          assertThat(data.rows()).as("seed %s", i).isNotEmpty();
          assertThat(data.dimensions().keySet())
              .as("seed %s", i)
              .isNotEmpty()
              .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]*"));
          for (ImportedData.Row row : data.rows()) {
            assertThat(row.key())
                .as("seed %s", i)
                .hasSize(data.dimensions().size())
                .allMatch(code -> code.matches("[A-Za-z][A-Za-z0-9_]*"));
            assertThat(new BigDecimal(row.digits())).isNotNull();
          }
          DatasetFiles files = new DatasetFiles(data, "t", "t.csv", List.of("en", "ru"));
          assertThat(files.files("a", null)).hasSize(2);
          String lists = ListAdditions.codes("", data.dimensions()).text();
          assertThat(ListAdditions.codes(lists, data.dimensions()).text()).isEqualTo(lists);
        }
      } catch (ImportFault fault) {
        assertThat(fault.problems()).as("seed %s", i).isNotEmpty();
      }
    }
    assertThat(read).isGreaterThan(50);
  }
}

package caravan.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.tables.ImportFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is read or refused, and what is read can be written. */
class HostileFilesTest {
  private static final Path CASES = Path.of("src/test/resources/imports");
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
    "\uFEFF"
  };

  private static List<byte[]> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|tsv)|.*[\\\\/]u\\.txt"))
          .sorted()
          .map(
              file -> {
                try {
                  return Files.readAllBytes(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
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
    List<byte[]> seeds = seeds();
    int read = 0;
    for (int i = 0; i < 250; i++) {
      Random random = new Random(i);
      byte[] file = changed(seeds.get(random.nextInt(seeds.size())), random);
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
          assertThat(files.files("a")).hasSize(2);
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

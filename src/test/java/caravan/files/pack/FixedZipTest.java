package caravan.files.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files that others read, with the same bytes everywhere. */
class FixedZipTest {
  private static byte[] made() {
    return new FixedZip()
        .add("a/b.xml", stream("x".repeat(100_000)))
        .add("ж.txt", stream("short"))
        .add("empty", stream(""))
        .bytes();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void othersReadIt(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), made());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/b.xml", "ж.txt", "empty");
      assertThat(zip.getInputStream(zip.getEntry("a/b.xml")).readAllBytes()).hasSize(100_000);
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(made()))) {
      assertThat(in.getNextEntry().getTimeLocal()).hasToString("1980-01-01T00:00");
      assertThat(in.readAllBytes()).hasSize(100_000);
      assertThat(in.getNextEntry().getName()).isEqualTo("ж.txt");
    }
  }

  /** So that another version of the deflater would be seen. */
  @Test
  void hasTheSameBytesEverywhere() {
    assertThat(caravan.text.encode.Digest.of(made())).isEqualTo("1d6baf43e53a9ed4d4929427a84900e3076dabb844276dfbed40e4efb4479770");
  }

  @Test
  void itsPartsAreFoundAgain() throws IOException {
    Map<String, InputStream> parts = ZipParts.of(made());
    assertThat(parts.keySet()).containsExactly("a/b.xml", "ж.txt", "empty");
    assertThat(parts.get("ж.txt").readAllBytes()).asString().isEqualTo("short");
  }
}

package caravan.app.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.testing.Packed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any format: cut, packed too tightly, long. */
class TableFilesTest {
  private static final Path CASES = Path.of("src/test/resources/imports");

  private static ImportFault fault(byte[] bytes) {
    return catchThrowableOfType(
        ImportFault.class, () -> TableFiles.read(Input.of("t", bytes), TableChoice.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xlsx-range/side.xlsx", "worldbank-zip/wb.zip", "comtrade-bulk/bulk.txt.gz"})
  void whatIsCutIsDamaged(String file) {
    byte[] whole = Packed.bytes(CASES.resolve(file));
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
      assertThat(fault(cut)).as("%s of 8", part).hasMessageContaining("only a part of it is there");
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) ' ');
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(part)) {
      for (int i = 0; i < 50; i++) {
        out.write(zeros);
      }
    }
    // Packed files one behind the other are one.
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    for (int i = 0; i < 22; i++) {
      part.writeTo(gzip);
    }
    assertThat(fault(gzip.toByteArray())).hasMessageContaining("too large");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 600; i++) {
        out.write(zeros);
      }
    }
    assertThat(fault(zip.toByteArray())).hasMessageContaining("too large");
  }

  @Test
  void whatIsPackedAgainAndAgainIsRefused() throws IOException {
    byte[] bytes = "year,value\n2024,1\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 4; i++) {
      ByteArrayOutputStream gzip = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
        out.write(bytes);
      }
      bytes = gzip.toByteArray();
    }
    assertThat(fault(bytes)).hasMessageContaining("again and again");
  }

  /** How often each byte of a table of so many rows is read. */
  private static double reading(int rows) throws IOException, ImportFault {
    StringBuilder text = new StringBuilder("country,year,value\n");
    for (int i = 0; i < rows; i++) {
      text.append("Country ").append(i % 200).append(',').append(1900 + i / 200 % 125);
      text.append(',').append(i).append(".5\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicLong read = new AtomicLong();
    Input input =
        new Input(
            "t.csv",
            () ->
                new FilterInputStream(new ByteArrayInputStream(bytes)) {
                  @Override
                  public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = super.read(buffer, offset, length);
                    read.addAndGet(Math.max(0, count));
                    return count;
                  }
                });
    RawTable table = TableFiles.read(input, TableChoice.NONE);
    assertThat(table.size()).isEqualTo(rows);
    return (double) read.get() / bytes.length;
  }

  /** Twice for all of it, as a stream; beyond that, only the beginning. */
  @Test
  void aLongFileIsReadTwice() throws IOException, ImportFault {
    assertThat(reading(200_000)).isBetween(2.0, 2.5);
    assertThat(reading(400_000)).isBetween(2.0, 2.3);
  }

  /** Cells that repeat are kept once. */
  @Test
  void textsAreKeptOnce() {
    TextPool pool = new TextPool();
    for (int i = 0; i < 300_000; i++) {
      int number = pool.number("text " + i % 70_000);
      assertThat(number).isEqualTo(i % 70_000);
    }
    assertThat(pool.size()).isEqualTo(70_000);
    assertThat(pool.text(69_999)).isEqualTo("text 69999");
    assertThat(pool.text(pool.number(""))).isEmpty();
    assertThat(pool.text(pool.number("Қытай"))).isEqualTo("Қытай");
  }
}

package caravan.files.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {
  private static final byte[] TEXT =
      "<li>Trade of 2025</li>\n".repeat(2000).getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void aTextComesBackAsItWas(Packing packing) throws IOException {
    for (byte[] bytes : new byte[][] {TEXT, {}, {7}, noise(100_000)}) {
      assertThat(unpacked(packing, packing.packed(bytes))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameBytesGiveTheSame(Packing packing) {
    byte[] again = TEXT.clone();
    assertThat(packing.packed(TEXT)).isEqualTo(packing.packed(again)).hasSizeLessThan(500);
  }

  @Test
  void aGzipFileSaysNothingOfWhenAndWhere() {
    assertThat(Packing.GZIP.packed(TEXT)).startsWith(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF);
  }

  private static byte[] unpacked(Packing packing, byte[] packed) throws IOException {
    return switch (packing) {
      case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
      case BROTLI -> Decoder.decompress(packed).getDecompressedData();
    };
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}

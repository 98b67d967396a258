package caravan.files.pack;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * Packed copies of files, as small as can be. The same bytes give the same bytes: the deflater is
 * not the JDK's, which differs from version to version. Stateless.
 */
public enum Packing {
  /** RFC 1952: every server and browser. */
  GZIP(".gz") {
    @Override
    byte[] pack(byte[] bytes) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      out.writeBytes(GZIP_HEAD);
      try (DeflaterOutputStream deflater =
          new DeflaterOutputStream(out, new Deflater(BEST, true), 1 << 14)) {
        deflater.write(bytes);
      }
      CRC32 check = new CRC32();
      check.update(bytes);
      little(out, (int) check.getValue());
      little(out, bytes.length);
      return out.toByteArray();
    }
  },

  /** RFC 7932, which is smaller: every browser, over HTTPS. */
  BROTLI(".br") {
    @Override
    byte[] pack(byte[] bytes) throws IOException {
      Encoder.Parameters slowest = Encoder.Parameters.create(BROTLI_BEST, BROTLI_WINDOW);
      return Encoder.compress(bytes, slowest.setMode(Encoder.Mode.TEXT));
    }
  };

  /** Without name and time of change; of no known system. */
  private static final byte[] GZIP_HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};

  private static final int BEST = 9;
  private static final int BROTLI_BEST = 11;

  /** The largest that every browser takes: 16 MB. */
  private static final int BROTLI_WINDOW = 24;

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  /** What is put behind the name of a file: {@code .gz}. */
  public String ending() {
    return ending;
  }

  /** Whether this machine can do it: Brotli is a library for the most common systems only. */
  public boolean isAvailable() {
    return this == GZIP || Brotli4jLoader.isAvailable();
  }

  /**
   * The packed bytes, which may be more than they were.
   *
   * @throws IllegalStateException if it is not available
   */
  public byte[] packed(byte[] bytes) {
    if (!isAvailable()) {
      throw new IllegalStateException(this + " is not available on this machine");
    }
    try {
      return pack(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  abstract byte[] pack(byte[] bytes) throws IOException;

  private static void little(ByteArrayOutputStream out, int number) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(number >> shift);
    }
  }
}

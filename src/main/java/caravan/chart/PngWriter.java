package caravan.chart;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes an image without transparency as PNG. The JDK's own writer packs with the zlib that the
 * JDK was built with, of which there are several: this one gives the same bytes everywhere.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Red, green, blue. */
  private static final int BYTES = 3;

  private static final int FILTERS = 5;

  /** Pixels to a metre of a screen with 96 pixels to an inch. */
  private static final int PER_METRE = 3780;

  private PngWriter() {}

  /**
   * The file.
   *
   * @param scale pixels of the image to one of a screen with 96 to an inch
   */
  static byte[] png(BufferedImage image, int scale) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
    // 8 bits a colour, true colour; the other three have but one value in use.
    header.put((byte) 8).put((byte) 2);
    ByteBuffer density = ByteBuffer.allocate(9);
    density.putInt(PER_METRE * scale).putInt(PER_METRE * scale).put((byte) 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header.array());
    chunk(out, "pHYs", density.array());
    chunk(out, "IDAT", packed(image));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  private static byte[] packed(BufferedImage image) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(JZlib.Z_BEST_COMPRESSION), 1 << 14)) {
      byte[] above = new byte[image.getWidth() * BYTES];
      for (int y = 0; y < image.getHeight(); y++) {
        byte[] row = row(image, y);
        byte[] best = filtered(row, above);
        out.write(best, 0, best.length);
        above = row;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] row(BufferedImage image, int y) {
    int[] pixels = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    byte[] row = new byte[pixels.length * BYTES];
    for (int x = 0; x < pixels.length; x++) {
      row[x * BYTES] = (byte) (pixels[x] >> 16);
      row[x * BYTES + 1] = (byte) (pixels[x] >> 8);
      row[x * BYTES + 2] = (byte) pixels[x];
    }
    return row;
  }

  /** The row after the filter that leaves the least, with the filter's number before it. */
  private static byte[] filtered(byte[] row, byte[] above) {
    byte[] best = new byte[0];
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter < FILTERS; filter++) {
      byte[] made = new byte[row.length + 1];
      made[0] = (byte) filter;
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        int left = i < BYTES ? 0 : row[i - BYTES] & 0xFF;
        int corner = i < BYTES ? 0 : above[i - BYTES] & 0xFF;
        made[i + 1] = (byte) (row[i] - guess(filter, left, above[i] & 0xFF, corner));
        sum += Math.abs(made[i + 1]);
      }
      if (sum < least) {
        least = sum;
        best = made;
      }
    }
    return best;
  }

  private static int guess(int filter, int left, int up, int corner) {
    return switch (filter) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      default -> paeth(left, up, corner);
    };
  }

  private static int paeth(int left, int up, int corner) {
    int whole = left + up - corner;
    int toLeft = Math.abs(whole - left);
    int toUp = Math.abs(whole - up);
    int toCorner = Math.abs(whole - corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}

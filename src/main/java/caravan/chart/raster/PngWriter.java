package caravan.chart.raster;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Writes an image as PNG. The JDK's own writer packs with the zlib that the JDK was built with, of
 * which there are several: this one gives the same bytes everywhere.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Red, green, blue. */
  private static final int BYTES = 3;

  /** What a palette holds. */
  private static final int MOST_COLOURS = 256;

  /** How many colours are remembered: ten bits of {@link #place}. */
  private static final int PLACES = 1 << 10;

  /** Of packing, 1 to 9; above this pictures of charts take longer and get no smaller. */
  private static final int LEVEL = 6;

  /** Pixels to a metre of a screen with 96 pixels to an inch. */
  private static final int PER_METRE = 3780;

  private PngWriter() {}

  /**
   * The file.
   *
   * @param scale pixels of the image to one of a screen with 96 to an inch
   */
  static byte[] png(Raster image, int scale) {
    List<Integer> colours = colours(image);
    boolean few = colours.size() <= MOST_COLOURS;
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.width()).putInt(image.height());
    // 8 bits each; the number of a colour, or its parts. The other three have but one value in use.
    header.put((byte) 8).put((byte) (few ? 3 : 2));
    ByteBuffer density = ByteBuffer.allocate(9);
    density.putInt(PER_METRE * scale).putInt(PER_METRE * scale).put((byte) 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header.array());
    chunk(out, "pHYs", density.array());
    if (few) {
      ByteBuffer palette = ByteBuffer.allocate(BYTES * colours.size());
      colours.forEach(c -> palette.put((byte) (c >> 16)).put((byte) (c >> 8)).put(c.byteValue()));
      chunk(out, "PLTE", palette.array());
    }
    chunk(out, "IDAT", few ? numbers(image, colours) : parts(image));
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

  /** All colours in order, or more than a palette holds. */
  private static List<Integer> colours(Raster image) {
    TreeSet<Integer> colours = new TreeSet<>();
    int[] seen = new int[PLACES];
    Arrays.fill(seen, -1);
    for (int y = 0; y < image.height() && colours.size() <= MOST_COLOURS; y++) {
      for (int x = 0; x < image.width(); x++) {
        int colour = image.pixel(x, y);
        int place = place(colour);
        if (seen[place] != colour) {
          seen[place] = colour;
          colours.add(colour);
        }
      }
    }
    return List.copyOf(colours);
  }

  /** Where a colour is remembered that was just looked up. */
  private static int place(int colour) {
    return colour * 0x9E3779B1 >>> 22;
  }

  /** Pixels as numbers of colours. Flat surfaces are packed best as they are, without a filter. */
  private static byte[] numbers(Raster image, List<Integer> colours) {
    Map<Integer, Byte> numbers = new HashMap<>();
    for (int i = 0; i < colours.size(); i++) {
      numbers.put(colours.get(i), (byte) i);
    }
    Packer packer = new Packer();
    byte[] row = new byte[image.width() + 1];
    int[] seen = new int[PLACES];
    Arrays.fill(seen, -1);
    byte[] known = new byte[PLACES];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int colour = image.pixel(x, y);
        int place = place(colour);
        if (seen[place] != colour) {
          seen[place] = colour;
          known[place] = Objects.requireNonNull(numbers.get(colour));
        }
        row[x + 1] = known[place];
      }
      packer.add(row);
    }
    return packer.packed();
  }

  private static byte[] parts(Raster image) {
    Packer packer = new Packer();
    byte[] row = new byte[image.width() * BYTES + 1];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int pixel = image.pixel(x, y);
        row[x * BYTES + 1] = (byte) (pixel >> 16);
        row[x * BYTES + 2] = (byte) (pixel >> 8);
        row[x * BYTES + 3] = (byte) pixel;
      }
      packer.add(row);
    }
    return packer.packed();
  }

  /** Takes rows and packs them. */
  private static final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DeflaterOutputStream out;

    Packer() {
      try {
        out = new DeflaterOutputStream(bytes, new Deflater(LEVEL), 1 << 14);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(byte[] row) {
      try {
        out.write(row, 0, row.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] packed() {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}

package caravan.files.pack;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A zip file whose bytes depend on nothing but the names and contents of its entries: all are of
 * the first moment that the format knows, and the deflater is not the JDK's. Of at most 65,535
 * entries and 4 GB. For one thread.
 */
public final class FixedZip {
  /** Smaller files take three times as long, and are smaller by two hundredths. */
  private static final int LEVEL = 6;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int VERSION = 20;

  /** That names are in UTF-8. */
  private static final int FLAGS = 0x0800;

  private static final int DEFLATED = 8;

  /** 1980-01-01, and no time of day. */
  private static final int DATE = 0x0021;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** Adds an entry; reads its content to the end. */
  public FixedZip add(String name, InputStream content) {
    try {
      CRC32 check = new CRC32();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      int size = 0;
      try (DeflaterOutputStream deflater =
          new DeflaterOutputStream(packed, new Deflater(LEVEL, true), 1 << 14)) {
        byte[] buffer = new byte[1 << 14];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          check.update(buffer, 0, n);
          deflater.write(buffer, 0, n);
          size = Math.addExact(size, n);
        }
      }
      byte[] named = name.getBytes(StandardCharsets.UTF_8);
      int offset = out.size();
      little(out, LOCAL, 4);
      head(out, named, check, packed.size(), size);
      out.writeBytes(named);
      packed.writeTo(out);
      little(directory, CENTRAL, 4);
      little(directory, VERSION, 2);
      head(directory, named, check, packed.size(), size);
      // No comment, the first disk, no attributes.
      little(directory, 0, 2);
      little(directory, 0, 2);
      little(directory, 0, 2);
      little(directory, 0, 4);
      little(directory, offset, 4);
      directory.writeBytes(named);
      entries++;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(
      ByteArrayOutputStream out, byte[] name, CRC32 check, int packed, int size) {
    little(out, VERSION, 2);
    little(out, FLAGS, 2);
    little(out, DEFLATED, 2);
    little(out, 0, 2);
    little(out, DATE, 2);
    little(out, (int) check.getValue(), 4);
    little(out, packed, 4);
    little(out, size, 4);
    little(out, name.length, 2);
    little(out, 0, 2);
  }

  /** The file with what was added, in that order. */
  public byte[] bytes() {
    int start = out.size();
    out.writeBytes(directory.toByteArray());
    little(out, END, 4);
    little(out, 0, 4);
    little(out, entries, 2);
    little(out, entries, 2);
    little(out, directory.size(), 4);
    little(out, start, 4);
    little(out, 0, 2);
    return out.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, int number, int bytes) {
    for (int shift = 0; shift < bytes * 8; shift += 8) {
      out.write(number >> shift);
    }
  }
}

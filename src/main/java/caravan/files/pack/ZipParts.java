package caravan.files.pack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The entries of a zip file that this program made by a library, by the directory at its end: what
 * stands ahead of entries may not say how long they are. Stateless. Not for files of others, which
 * may be anything.
 */
public final class ZipParts {
  private static final int END_LENGTH = 22;

  private ZipParts() {}

  /** The contents by name, in the order of the directory. */
  public static Map<String, InputStream> of(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_LENGTH;
    int count = Short.toUnsignedInt(bytes.getShort(end + 10));
    int at = bytes.getInt(end + 16);
    Map<String, InputStream> parts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int method = bytes.getShort(at + 10);
      int packed = bytes.getInt(at + 20);
      int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
      int extraLength = Short.toUnsignedInt(bytes.getShort(at + 30));
      int commentLength = Short.toUnsignedInt(bytes.getShort(at + 32));
      int local = bytes.getInt(at + 42);
      String name = new String(zip, at + 46, nameLength, StandardCharsets.UTF_8);
      int start =
          local
              + 30
              + Short.toUnsignedInt(bytes.getShort(local + 26))
              + Short.toUnsignedInt(bytes.getShort(local + 28));
      InputStream stored = new ByteArrayInputStream(zip, start, packed);
      parts.put(name, method == 0 ? stored : new InflaterInputStream(stored, new Inflater(true)));
      at += 46 + nameLength + extraLength + commentLength;
    }
    return parts;
  }
}

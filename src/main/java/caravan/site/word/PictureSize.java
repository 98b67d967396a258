package caravan.site.word;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a picture say of it.
 *
 * @param width in pixels, more than 0
 * @param height in pixels, more than 0
 * @param ending of its file's name
 */
record PictureSize(int width, int height, String ending) {
  private static final int MOST_PIXELS = 100_000;

  /** Null for what is no PNG, JPEG or GIF, or breaks off. */
  static @Nullable PictureSize of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    PictureSize size = null;
    if (in.limit() >= 24 && in.getInt(0) == 0x89504E47) {
      size = new PictureSize(in.getInt(16), in.getInt(20), "png");
    } else if (in.limit() >= 10
        && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8")) {
      size = new PictureSize(little(bytes, 6), little(bytes, 8), "gif");
    } else if (in.limit() >= 4 && in.getShort(0) == (short) 0xFFD8) {
      size = jpeg(in);
    }
    return size == null
            || size.width < 1
            || size.height < 1
            || size.width > MOST_PIXELS
            || size.height > MOST_PIXELS
        ? null
        : size;
  }

  private static int little(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) | Byte.toUnsignedInt(bytes[at + 1]) << 8;
  }

  /** The size stands in the segment that begins a frame. */
  private static @Nullable PictureSize jpeg(ByteBuffer in) {
    int at = 2;
    while (at + 9 <= in.limit() && in.get(at) == (byte) 0xFF) {
      int kind = Byte.toUnsignedInt(in.get(at + 1));
      boolean frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
      if (frame) {
        int height = Short.toUnsignedInt(in.getShort(at + 5));
        return new PictureSize(Short.toUnsignedInt(in.getShort(at + 7)), height, "jpeg");
      }
      // What fills up has no length.
      at += kind == 0xFF ? 1 : 2 + Math.max(2, Short.toUnsignedInt(in.getShort(at + 2)));
    }
    return null;
  }
}

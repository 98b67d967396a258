package caravan.site.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space of the web as an ICC profile of version 2, which PDF/A wants to know how colours
 * are meant. Made from the numbers of IEC 61966-2-1: the same bytes each time.
 */
final class SrgbProfile {
  private static final int CURVE = 1024;
  private static final int HEADER = 128;

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description("sRGB IEC61966-2.1"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(0.95045, 1.0, 1.08905));
    // Adapted to D50 by Bradford's matrix, as profiles want it.
    tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
    tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
    tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
    byte[] curve = curve();
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile(tags);
  }

  private static byte[] profile(Map<String, byte[]> tags) {
    int start = HEADER + 4 + 12 * tags.size();
    int curves = 0;
    int size = start;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      boolean shared = tag.getKey().endsWith("TRC") && curves++ > 0;
      size += shared ? 0 : padded(tag.getValue().length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    header(out, size);
    out.position(HEADER);
    out.putInt(tags.size());
    int at = start;
    int curve = 0;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] data = tag.getValue();
      boolean shared = tag.getKey().endsWith("TRC") && curve > 0;
      int place = shared ? curve : at;
      out.put(ascii(tag.getKey())).putInt(place).putInt(data.length);
      if (!shared) {
        out.put(at, data);
        curve = tag.getKey().endsWith("TRC") ? at : curve;
        at += padded(data.length);
      }
    }
    return out.array();
  }

  private static void header(ByteBuffer out, int size) {
    out.putInt(0, size);
    out.putInt(8, 0x02100000);
    out.put(12, ascii("mntrRGB XYZ "));
    // A date is wanted: that of the standard.
    out.putShort(24, (short) 1999).putShort(26, (short) 10).putShort(28, (short) 18);
    out.put(36, ascii("acsp"));
    out.putInt(68, fixed(0.9642)).putInt(72, fixed(1)).putInt(76, fixed(0.8249));
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  private static byte[] text(String text) {
    return ByteBuffer.allocate(8 + text.length() + 1)
        .put(ascii("text"))
        .putInt(0)
        .put(ascii(text))
        .array();
  }

  /** A text in ASCII; those in other codes are empty. */
  private static byte[] description(String text) {
    return ByteBuffer.allocate(12 + text.length() + 1 + 8 + 3 + 67)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(text.length() + 1)
        .put(ascii(text))
        .array();
  }

  private static byte[] curve() {
    ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE);
    out.put(ascii("curv")).putInt(0).putInt(CURVE);
    for (int i = 0; i < CURVE; i++) {
      double v = i / (CURVE - 1.0);
      double light = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
      out.putShort((short) Math.round(light * 65535));
    }
    return out.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package caravan.chart.font;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** Reads from a TrueType font which characters it has. */
final class CharacterMap {
  private static final int CMAP = 0x636D6170;

  private CharacterMap() {}

  /**
   * The code points that have a glyph.
   *
   * @throws IllegalArgumentException if the font has no table of characters of a kind known here
   * @throws java.nio.BufferUnderflowException if it is cut short
   */
  static BitSet of(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int tables = bytes.getShort(4) & 0xFFFF;
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (bytes.getInt(entry) == CMAP) {
        return table(bytes.position(bytes.getInt(entry + 8)).slice());
      }
    }
    throw new IllegalArgumentException("a font without table of characters");
  }

  private static BitSet table(ByteBuffer cmap) {
    BitSet points = new BitSet();
    boolean known = false;
    int count = cmap.getShort(2) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      ByteBuffer part = cmap.duplicate().position(cmap.getInt(8 + 8 * i)).slice();
      int format = part.getShort(0);
      if (format == 4) {
        segments(part, points);
      } else if (format == 12) {
        groups(part, points);
      }
      known |= format == 4 || format == 12;
    }
    if (!known) {
      throw new IllegalArgumentException("a font with a table of characters of another kind");
    }
    return points;
  }

  /** Format 4: ranges of the first 65,536 characters, and how their glyphs are found. */
  private static void segments(ByteBuffer part, BitSet points) {
    int twice = part.getShort(6) & 0xFFFF;
    for (int i = 0; i < twice; i += 2) {
      int end = part.getShort(14 + i) & 0xFFFF;
      int start = part.getShort(16 + twice + i) & 0xFFFF;
      int delta = part.getShort(16 + 2 * twice + i);
      int place = 16 + 3 * twice + i;
      int offset = part.getShort(place) & 0xFFFF;
      for (int point = start; point <= end && point < 0xFFFF; point++) {
        int glyph = point;
        if (offset != 0) {
          glyph = part.getShort(place + offset + 2 * (point - start));
        }
        boolean there = (offset == 0 || glyph != 0) && (glyph + delta & 0xFFFF) != 0;
        if (there) {
          points.set(point);
        }
      }
    }
  }

  /** Format 12: ranges of any characters. */
  private static void groups(ByteBuffer part, BitSet points) {
    int count = part.getInt(12);
    for (int i = 0; i < count; i++) {
      int start = part.getInt(16 + 12 * i);
      int end = part.getInt(20 + 12 * i);
      int glyph = part.getInt(24 + 12 * i);
      points.set(glyph == 0 ? start + 1 : start, end + 1);
    }
  }
}

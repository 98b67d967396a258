package caravan.site.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A font of the program, read from the class path. */
final class FontFile {
  private static final String FOLDER = "/caravan/templates/fonts/";
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  /**
   * Substitution and placement of glyphs: PDFBox takes many times as long where a font has them.
   */
  private static final Set<String> NOT_NEEDED = Set.of("GSUB", "GPOS", "GDEF");

  private FontFile() {}

  /**
   * The bytes of a font.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static byte[] read(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font not on the class path: " + FOLDER + name);
      }
      return without(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same font with a shorter list of tables; the bytes of the others stay, unseen. */
  private static byte[] without(byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    ByteBuffer out = ByteBuffer.wrap(font.clone());
    int tables = in.getShort(4);
    int kept = 0;
    for (int i = 0; i < tables; i++) {
      int from = HEADER + ENTRY * i;
      String tag = new String(font, from, 4, StandardCharsets.ISO_8859_1);
      if (!NOT_NEEDED.contains(tag)) {
        out.put(HEADER + ENTRY * kept, font, from, ENTRY);
        kept++;
      }
    }
    out.putShort(4, (short) kept);
    return out.array();
  }
}

package caravan.fonts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Cuts a Chinese font to the characters of GB 2312 and of ASCII: the program that made {@code
 * templates/fonts/NotoSansSC-*.ttf}. The README there says how it was called. The same font gives
 * the same file.
 */
final class FontCut {
  /** What drawing outlines and embedding in a PDF need; no GSUB and GPOS, see the README. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "name", "OS/2", "post");

  private FontCut() {}

  /** Arguments: the font, and the file to write. */
  public static void main(String[] args) throws IOException {
    cut(Path.of(args[0]), Path.of(args[1]));
  }

  static void cut(Path from, Path to) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(from));
        OutputStream out = Files.newOutputStream(to)) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      gb2312().stream().filter(point -> characters.getGlyphId(point) != 0).forEach(subsetter::add);
      subsetter.writeToStream(out);
    }
  }

  /** The characters of the national standard, and those of ASCII. */
  static TreeSet<Integer> gb2312() {
    TreeSet<Integer> points = new TreeSet<>();
    Charset charset = Charset.forName("GB2312");
    for (int row = 0xA1; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        String text = new String(new byte[] {(byte) row, (byte) cell}, charset);
        if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
          points.add((int) text.charAt(0));
        }
      }
    }
    for (byte c = 0x20; c < 0x7F; c++) {
      points.add((int) new String(new byte[] {c}, StandardCharsets.US_ASCII).charAt(0));
    }
    return points;
  }
}

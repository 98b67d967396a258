package caravan.chart.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the fonts of pictures can show. Safe for use by several threads; a font is read when it is
 * first needed, the Chinese one only for what the other lacks.
 */
public final class FontCoverage {
  private static final String FOLDER = "/caravan/templates/fonts/";

  /** Never changed. */
  private static final BitSet IGNORABLE = ignorable();

  private FontCoverage() {}

  private static final class Western {
    private static final BitSet POINTS = read("SourceSans3-Regular.ttf");
  }

  private static final class Chinese {
    private static final BitSet POINTS = read("NotoSansSC-Regular.ttf");
  }

  /**
   * The code points of a text that no font has. Spaces, and what leaves no mark, such as joiners
   * and soft hyphens, are never among them.
   *
   * @throws IllegalStateException if a font is not on the class path
   */
  public static SortedSet<Integer> missing(String text) {
    SortedSet<Integer> missing = new TreeSet<>();
    text.codePoints()
        .filter(point -> !isUnseen(point) && !isSpace(point))
        .filter(point -> !Western.POINTS.get(point) && !Chinese.POINTS.get(point))
        .forEach(missing::add);
    return missing;
  }

  /**
   * Whether a character leaves no mark, such as a joiner, a soft hyphen or a selector of a variant:
   * controls, and what Unicode calls default ignorable. JDKs differ in whether a font has these.
   */
  public static boolean isUnseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || Character.isISOControl(point)
        || (point >= 0xE0000 && point <= 0xE0FFF)
        || IGNORABLE.get(point);
  }

  /** Default ignorable code points that are no format characters; tags are told apart above. */
  private static BitSet ignorable() {
    BitSet points = new BitSet();
    points.set(0x034F);
    points.set(0x115F, 0x1160 + 1);
    points.set(0x17B4, 0x17B5 + 1);
    points.set(0x180B, 0x180F + 1);
    points.set(0x2065);
    points.set(0x3164);
    points.set(0xFE00, 0xFE0F + 1);
    points.set(0xFFA0);
    points.set(0xFFF0, 0xFFF8 + 1);
    return points;
  }

  private static boolean isSpace(int point) {
    return Character.isSpaceChar(point) || Character.isWhitespace(point);
  }

  private static BitSet read(String name) {
    try (InputStream in = FontCoverage.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("font not on the class path: " + FOLDER + name);
      }
      return CharacterMap.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package caravan.chart.spec;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A chart as a picture, or why there is none. Immutable. */
public sealed interface ChartPicture {
  /**
   * A PNG picture.
   *
   * @param png the file; not copied, so not to be changed
   * @param width in pixels
   * @param height in pixels
   */
  record Drawn(byte[] png, int width, int height) implements ChartPicture {
    /** Where a PNG file has its width, and after that its height; both of four bytes. */
    private static final int SIZE_AT = 16;

    /** The picture of a PNG file, which says its size itself. */
    public static Drawn of(byte[] png) {
      return new Drawn(png, number(png, SIZE_AT), number(png, SIZE_AT + 4));
    }

    private static int number(byte[] bytes, int at) {
      int number = 0;
      for (int i = at; i < at + 4; i++) {
        number = number << 8 | bytes[i] & 0xFF;
      }
      return number;
    }
  }

  /**
   * The fonts of pictures lack something that the chart says.
   *
   * @param characters code points
   */
  record Lacking(SortedSet<Integer> characters) implements ChartPicture {
    public Lacking {
      characters = Collections.unmodifiableSortedSet(new TreeSet<>(characters));
    }
  }
}

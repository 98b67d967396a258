package caravan.text.source;

import java.util.Arrays;
import java.util.Objects;

/** Puts a text together whose parts still know their places in one file. For one thread. */
public final class JoinedText {
  private final SourceFile file;
  private final StringBuilder chars = new StringBuilder();
  private int[] origins = new int[64];
  private int[] ends = new int[64];
  private boolean standIns;

  public JoinedText(SourceFile file) {
    this.file = Objects.requireNonNull(file, "file");
  }

  /** Adds the part of a text between two indexes. */
  public void copy(SourceText text, int from, int to) {
    for (int i = from; i < to; i++) {
      put(text.text().charAt(i), text.origin(i), text.isStandIn(i) ? text.end(i) : 0);
    }
  }

  /** Adds a character that comes from an offset of the file. */
  public void put(char c, int origin) {
    put(c, origin, 0);
  }

  /**
   * Adds a text that stands for a stretch of the file: each of its characters has the place of the
   * whole stretch.
   */
  public void standIn(String text, Span place) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i), place.start(), place.end());
    }
  }

  private void put(char c, int origin, int end) {
    int at = chars.length();
    if (at + 1 >= origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    chars.append(c);
    origins[at] = origin;
    ends[at] = end;
    standIns |= end != 0;
  }

  /** How many characters there are so far. */
  public int length() {
    return chars.length();
  }

  /**
   * The text.
   *
   * @param end the offset in the file of its end
   */
  public SourceText done(int end) {
    int length = chars.length();
    int[] all = Arrays.copyOf(origins, length + 1);
    all[length] = end;
    return SourceText.joined(
        chars.toString(), file, all, standIns ? Arrays.copyOf(ends, length + 1) : null);
  }
}

package caravan.text.source;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text cut out of a file which still knows, for each of its characters, where that stood: the
 * content of a fenced block, the value of a YAML scalar, an expression inside a link. Immutable.
 */
public final class SourceText {
  private final String text;
  private final SourceFile file;
  private final int base;

  /** Offsets into the file of each character and of the end; null where the text is contiguous. */
  private final int @Nullable [] origins;

  /**
   * For each character that stands for other words of the file, the offset at which these end; 0
   * for all others. Null where no character does.
   */
  private final int @Nullable [] ends;

  private SourceText(String text, SourceFile file, int base, int @Nullable [] origins) {
    this(text, file, base, origins, null);
  }

  private SourceText(
      String text, SourceFile file, int base, int @Nullable [] origins, int @Nullable [] ends) {
    this.text = Objects.requireNonNull(text, "text");
    this.file = Objects.requireNonNull(file, "file");
    this.base = base;
    this.origins = origins;
    this.ends = ends;
  }

  /** The text between two offsets of a file. */
  public static SourceText of(SourceFile file, int start, int end) {
    return new SourceText(file.text().substring(start, end), file, start, null);
  }

  /**
   * A text that is not contiguous in its file, or not written there letter by letter.
   *
   * @param origins the offset in the file of each character, and of the end: one longer than text
   */
  public static SourceText mapped(String text, SourceFile file, int[] origins) {
    if (origins.length != text.length() + 1) {
      throw new IllegalArgumentException("need " + (text.length() + 1) + " origins");
    }
    return new SourceText(text, file, 0, origins.clone());
  }

  /** The same, for {@link JoinedText}, whose arrays nobody else has. */
  static SourceText joined(String text, SourceFile file, int[] origins, int @Nullable [] ends) {
    return new SourceText(text, file, 0, origins, ends);
  }

  public String text() {
    return text;
  }

  public SourceFile file() {
    return file;
  }

  public int length() {
    return text.length();
  }

  /** The offset in the file of the character at an index of this text, or of the text's end. */
  public int origin(int index) {
    return origins == null ? base + index : origins[index];
  }

  /** The offset in the file behind the character at an index. */
  int end(int index) {
    return ends == null || ends[index] == 0 ? origin(index) + 1 : ends[index];
  }

  /** Whether the character at an index stands for other words of the file, as a name does. */
  public boolean isStandIn(int index) {
    return ends != null && ends[index] != 0;
  }

  /** The stretch of the file from which the characters between two indexes came. */
  public Span span(int from, int to) {
    int start = origin(from);
    int end = to > from ? end(to - 1) : start;
    return new Span(file, start, Math.max(start, end));
  }

  /** All of it. */
  public Span span() {
    return span(0, text.length());
  }

  /** The part between two indexes of this text. */
  public SourceText slice(int from, int to) {
    if (origins == null) {
      return new SourceText(text.substring(from, to), file, base + from, null);
    }
    return new SourceText(
        text.substring(from, to),
        file,
        0,
        Arrays.copyOfRange(origins, from, to + 1),
        ends == null ? null : Arrays.copyOfRange(ends, from, to + 1));
  }

  @Override
  public String toString() {
    return text;
  }
}

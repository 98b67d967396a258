package caravan.text.yaml;

import org.jspecify.annotations.Nullable;

/** Turns the parser's positions, in code points, into UTF-16 offsets. */
final class CodePointIndex {
  private final int length;

  /** The offset of each code point; null where every character is one code point. */
  private final int @Nullable [] offsets;

  CodePointIndex(String text) {
    this.length = text.length();
    int points = text.codePointCount(0, length);
    if (points == length) {
      this.offsets = null;
    } else {
      int[] found = new int[points + 1];
      int offset = 0;
      for (int i = 0; i < points; i++) {
        found[i] = offset;
        offset += Character.charCount(text.codePointAt(offset));
      }
      found[points] = length;
      this.offsets = found;
    }
  }

  /** The UTF-16 offset of a code point; positions beyond the end are the end. */
  int offset(int codePoint) {
    if (offsets == null) {
      return Math.min(Math.max(codePoint, 0), length);
    }
    return offsets[Math.min(Math.max(codePoint, 0), offsets.length - 1)];
  }
}

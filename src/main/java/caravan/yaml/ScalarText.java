package caravan.yaml;

import caravan.source.SourceText;

/** Finds where each character of a scalar's value stands in the file. */
final class ScalarText {
  private ScalarText() {}

  /**
   * The value of a scalar with places. Values that stand in the file letter by letter map exactly;
   * a character that was escaped or folded maps to a place nearby.
   *
   * @param start where the scalar's raw text (quotes included) begins in {@code text}
   * @param end where it ends
   */
  static SourceText align(String value, SourceText text, int start, int end) {
    String raw = text.text();
    for (int quote = 0; quote <= 1; quote++) {
      if (raw.startsWith(value, start + quote) && start + quote + value.length() <= end) {
        return text.slice(start + quote, start + quote + value.length());
      }
    }
    int[] origins = new int[value.length() + 1];
    int at = contentStart(raw, start, end);
    for (int i = 0; i < value.length(); i++) {
      int found = find(raw, value.charAt(i), at, end);
      if (found >= 0) {
        at = found;
      }
      origins[i] = text.origin(Math.min(at, end));
      if (found >= 0) {
        at++;
      }
    }
    origins[value.length()] = text.origin(Math.min(at, end));
    return SourceText.mapped(value, text.file(), origins);
  }

  /** Behind the opening quote, or behind the header line of a block scalar. */
  private static int contentStart(String raw, int start, int end) {
    if (start >= end) {
      return start;
    }
    char first = raw.charAt(start);
    if (first == '|' || first == '>') {
      int lineEnd = raw.indexOf('\n', start);
      return lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
    }
    return first == '"' || first == '\'' ? start + 1 : start;
  }

  /** The next place of a character; only white space and escapes may be passed over. */
  private static int find(String raw, char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = raw.charAt(i);
      if (c == wanted || (Character.isWhitespace(wanted) && Character.isWhitespace(c))) {
        return i;
      }
      if (!Character.isWhitespace(c) && c != '\\' && c != '\'') {
        return -1;
      }
    }
    return -1;
  }
}

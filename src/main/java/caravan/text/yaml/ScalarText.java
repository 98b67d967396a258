package caravan.text.yaml;

import caravan.text.source.SourceText;

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
    boolean escapes = start < end && raw.charAt(start) == '"';
    for (int i = 0; i < value.length(); i++) {
      if (escapes) {
        at = behindFold(raw, at, end);
        int escape = escapeLength(raw, at, end);
        if (escape > 0) {
          origins[i] = text.origin(at);
          boolean pair = Character.isHighSurrogate(value.charAt(i)) && raw.charAt(at + 1) == 'U';
          if (pair && i + 1 < value.length()) {
            origins[++i] = text.origin(at);
          }
          at = Math.min(end, at + escape);
          continue;
        }
      }
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

  /**
   * The index behind a backslash that ends a line and the indent of the next: no part of the value.
   */
  private static int behindFold(String raw, int from, int end) {
    int at = from;
    while (at + 1 < end && raw.charAt(at) == '\\' && isLineBreak(raw.charAt(at + 1))) {
      at++;
      while (at < end && Character.isWhitespace(raw.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** How long the escape is that begins here; 0 where none does. */
  private static int escapeLength(String raw, int at, int end) {
    if (at + 1 >= end || raw.charAt(at) != '\\') {
      return 0;
    }
    return switch (raw.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /** The index behind the opening quote, or behind the header line of a block scalar. */
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

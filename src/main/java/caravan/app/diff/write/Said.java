package caravan.app.diff.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the program in pieces: words, and what is typed somewhere, which is a command in
 * backquotes, a figure to put into a page, {@code [12 percent](=growth(…))}, or the name of a file,
 * {@code ../method.md#prices}. What a message quotes is a stranger's and stays words, whatever it
 * looks like. Neither piece is escaped.
 */
final class Said {
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./-])[\\p{L}\\p{N}_./-]+\\.(?:md|yaml)(?:#[\\p{L}\\p{N}_-]+)?");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A piece of a message.
   *
   * @param code whether it is shown as code
   */
  record Piece(String text, boolean code) {}

  private Said(String text) {
    this.text = text;
  }

  /** The pieces in their order. */
  static List<Piece> of(String message) {
    return new Said(message).run();
  }

  private List<Piece> run() {
    int words = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); ) {
      quoted ^= text.charAt(at) == '"';
      int end = quoted ? -1 : end(at);
      if (end < 0) {
        at++;
        continue;
      }
      add(words, at, false);
      boolean marked = text.charAt(at) == '`';
      add(marked ? at + 1 : at, marked ? end - 1 : end, true);
      at = end;
      words = end;
    }
    add(words, text.length(), false);
    return pieces;
  }

  private void add(int from, int to, boolean code) {
    if (from < to) {
      pieces.add(new Piece(text.substring(from, to), code));
    }
  }

  /** The end of the code that begins at an offset; negative where none does. */
  private int end(int at) {
    if (text.charAt(at) == '`') {
      int close = text.indexOf('`', at + 1);
      return close < 0 ? -1 : close + 1;
    }
    Matcher file = FILE.matcher(text).useTransparentBounds(true).region(at, text.length());
    if (file.lookingAt()) {
      return file.end();
    }
    int middle = text.charAt(at) == '[' ? text.indexOf("](", at) : -1;
    if (middle < 0 || text.substring(at + 1, middle).contains("[")) {
      return -1;
    }
    boolean angle = text.startsWith("](<=", middle);
    if (angle) {
      int close = text.indexOf(">)", middle);
      return close < 0 ? -1 : close + 2;
    }
    return text.startsWith("](=", middle) ? closed(middle + 1) : -1;
  }

  /** The offset behind the parenthesis that closes the one at an offset; negative for none. */
  private int closed(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}

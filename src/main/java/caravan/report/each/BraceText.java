package caravan.report.each;

import caravan.report.page.Wording;
import caravan.text.source.GivenUp;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what belongs together in a text with braces. Stateless. */
final class BraceText {
  /** How a word in braces is written. */
  static final String NAME = "[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9]+)*";

  /** How long an address is at most, in characters: longer ones are not looked for. */
  private static final int MOST_ADDRESS = 5_000;

  private static final Pattern FENCE = Pattern.compile("(?m) {0,3}(`{3,}|~{3,})[^\\n]*(?:\\n|\\z)");
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[(?!\\^)[^\\]\\n]{1,999}\\]:[ \\t]*");

  private BraceText() {}

  /**
   * The end of what is taken as it is: an escaped character, code, a comment; the same index where
   * nothing of that begins here.
   *
   * @param end where the text ends
   */
  static int behindVerbatim(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '\\') {
      return Math.min(end, at + 2);
    }
    if (isLineStart(text, at)) {
      int fence = behindFence(text, at, end);
      if (fence > at) {
        return fence;
      }
    }
    if (c == '`') {
      return behindCode(text, at, end);
    }
    if (c == '<' && text.startsWith("<!--", at)) {
      int close = text.indexOf("-->", at + 4);
      return close < 0 || close + 3 > end ? end : close + 3;
    }
    return at;
  }

  /** The same where that depends on what the text is: only Markdown has code and comments. */
  static int behindVerbatim(String text, int at, int end, Wording.Place place) {
    return switch (place) {
      case MARKDOWN -> behindVerbatim(text, at, end);
      case PLAIN -> text.charAt(at) == '\\' ? Math.min(end, at + 2) : at;
      case CODE -> at;
    };
  }

  private static boolean isLineStart(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Behind a fenced block of code, or behind the last line where it is not closed. */
  private static int behindFence(String text, int at, int end) {
    Matcher opening = FENCE.matcher(text).region(at, end).useAnchoringBounds(false);
    if (!opening.lookingAt()) {
      return at;
    }
    String mark = opening.group(1);
    int line = opening.end();
    while (line < end) {
      int next = text.indexOf('\n', line);
      int stop = next < 0 || next >= end ? end : next + 1;
      String words = text.substring(line, stop).strip();
      boolean closes =
          words.length() >= mark.length() && words.chars().allMatch(c -> c == mark.charAt(0));
      if (closes) {
        return stop;
      }
      line = stop;
    }
    return end;
  }

  /** Behind code within a line; behind the marks where they are not met again. */
  private static int behindCode(String text, int at, int end) {
    int run = at;
    while (run < end && text.charAt(run) == '`') {
      run++;
    }
    int length = run - at;
    for (int i = run; i < end; i++) {
      if (text.charAt(i) == '`') {
        int close = i;
        while (close < end && text.charAt(close) == '`') {
          close++;
        }
        if (close - i == length) {
          return close;
        }
        i = close;
      }
    }
    return run;
  }

  /**
   * The end of the address of a link that begins at an index, its parenthesis left out; -1 where no
   * link has one here, which ends on its line and is not too long.
   *
   * @param at behind {@code ](}
   */
  static int addressEnd(String text, int at, int end) {
    int line = text.indexOf('\n', at);
    int last = Math.min(at + MOST_ADDRESS, line < 0 || line > end ? end : line);
    int depth = 0;
    boolean angle = at < end && text.charAt(at) == '<';
    for (int i = at; i < last; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (angle && c == '>') {
        angle = false;
      } else if (!angle && c == '(') {
        depth++;
      } else if (!angle && c == ')' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the mark of a definition such as {@code [1]: }; -1 where none begins here. */
  static int behindDefinition(String text, int at, int end) {
    if (!isLineStart(text, at)) {
      return -1;
    }
    Matcher matcher = DEFINITION.matcher(text).region(at, end).useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /**
   * For each brace that opens the index of the one that closes it; -1 for those that none closes,
   * and for all other characters.
   *
   * @param place which says what is taken as it is
   */
  static int[] closing(String text, Wording.Place place) {
    int[] closing = new int[text.length()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    int i = 0;
    while (i < text.length()) {
      GivenUp.check();
      int behind = behindVerbatim(text, i, text.length(), place);
      if (behind > i) {
        i = behind;
        continue;
      }
      if (text.charAt(i) == '{') {
        open.push(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
      i++;
    }
    return closing;
  }
}

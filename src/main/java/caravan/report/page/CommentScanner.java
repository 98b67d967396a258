package caravan.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds HTML comments in Markdown ahead of parsing it. Code fences and code in backticks are passed
 * over; where this reads a text otherwise than the parser does, {@link Comments} asks again and
 * says which beginnings are code, and which are not.
 */
final class CommentScanner {
  static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** Signs of quotes and items ahead of the text of a line. */
  private static final String PREFIX =
      "[ \\t]*+(?:(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*+)*+";

  private static final Pattern FENCE =
      Pattern.compile("(" + PREFIX + ")(`{3,}+(?=[^`\\n]*(?:\\n|$))|~{3,}+).*");

  private static final Pattern ONLY_PREFIX = Pattern.compile(PREFIX);

  /** Comments that end as they begin: browsers take them for closed. */
  private static final List<String> EMPTY = List.of("<!-->", "<!--->");

  private final String text;
  private final Set<Integer> code;
  private final NavigableSet<Integer> comments;
  private final Set<Integer> noFences;
  private final List<Comment> found = new ArrayList<>();
  private final Set<Integer> unclosed = new LinkedHashSet<>();

  /** The runs of backticks ahead in this paragraph, by their length. */
  private final Map<Integer, Deque<Integer>> ticks = new HashMap<>();

  private int paragraphEnd;
  private String fence = "";
  private boolean quotedFence;
  private int fenceStart;

  /** A comment: where it begins, and where what is behind it. */
  record Comment(int start, int end) {}

  /**
   * @param code where a beginning of a comment stands in code
   * @param comments where one surely begins a comment
   * @param noFences where lines begin that only look like a fence; those that hold a comment are
   *     added, for the next look
   */
  CommentScanner(
      String text, Set<Integer> code, NavigableSet<Integer> comments, Set<Integer> noFences) {
    this.text = text;
    this.code = code;
    this.comments = comments;
    this.noFences = noFences;
  }

  void scan() {
    int at = 0;
    boolean newLine = true;
    while (at < text.length()) {
      if (newLine) {
        int end = lineEnd(at);
        if (isFenced(text.substring(at, end), at)) {
          at = end + 1;
          continue;
        }
      }
      int next = step(at);
      newLine = text.charAt(next - 1) == '\n';
      at = next;
    }
  }

  List<Comment> found() {
    return found;
  }

  /** Where comments begin that have no end. */
  Set<Integer> unclosed() {
    return unclosed;
  }

  /** Goes one character on, or over a whole comment or code. */
  private int step(int at) {
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      return at + 2;
    }
    if (c == '`') {
      return code(at);
    }
    if (c != '<' || !text.startsWith(OPEN, at) || code.contains(at)) {
      return at + 1;
    }
    int end = end(at);
    if (end < 0) {
      unclosed.add(at);
      return at + OPEN.length();
    }
    found.add(new Comment(at, end));
    return end;
  }

  private int end(int start) {
    for (String empty : EMPTY) {
      if (text.startsWith(empty, start)) {
        return start + empty.length();
      }
    }
    int close = text.indexOf(CLOSE, start + OPEN.length());
    return close < 0 ? -1 : close + CLOSE.length();
  }

  /** Goes over code in backticks, or over the backticks alone where nothing closes them. */
  private int code(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    if (start >= paragraphEnd) {
      readTicks(start);
    }
    int length = end - start;
    Deque<Integer> ahead = ticks.getOrDefault(length, new ArrayDeque<>());
    while (!ahead.isEmpty() && ahead.getFirst() <= start) {
      ahead.removeFirst();
    }
    if (ahead.isEmpty()) {
      return end;
    }
    int close = ahead.getFirst() + length;
    Integer known = comments.higher(start);
    return known != null && known < close ? end : close;
  }

  private void readTicks(int from) {
    ticks.clear();
    paragraphEnd = from;
    boolean blank = false;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' && blank) {
        break;
      }
      blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '>'));
      int run = at;
      while (run < text.length() && text.charAt(run) == '`') {
        run++;
      }
      if (run > at) {
        ticks.computeIfAbsent(run - at, length -> new ArrayDeque<>()).addLast(at);
      }
      at = Math.max(run, at + 1);
    }
    paragraphEnd = at;
  }

  /** Whether a line is fenced code, or the fence itself. */
  private boolean isFenced(String line, int start) {
    if (!fence.isEmpty()) {
      Integer known = comments.ceiling(start);
      if (known != null && known < start + line.length()) {
        noFences.add(fenceStart);
      }
      String bare = line.replaceFirst("^[ \\t>]+", "").stripTrailing();
      if (quotedFence && !line.stripLeading().startsWith(">")) {
        fence = "";
      } else {
        boolean closes = bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0));
        fence = closes ? "" : fence;
        return true;
      }
    }
    Matcher opening = FENCE.matcher(line);
    if (!opening.matches() || opening.group(1).endsWith("    ") || noFences.contains(start)) {
      return false;
    }
    fence = opening.group(2);
    fenceStart = start;
    quotedFence = opening.group(1).contains(">");
    return true;
  }

  /** Whether nothing but signs of quotes and items stands ahead of a place in its line. */
  static boolean beginsLine(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return ONLY_PREFIX.matcher(text).region(start, at).matches();
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}

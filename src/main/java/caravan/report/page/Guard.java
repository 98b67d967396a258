package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses Markdown that would make the parser slow or overflow its stack. */
final class Guard {
  static final int MAX_LENGTH = 1_000_000;
  static final int MAX_LINE = 50_000;
  static final int MAX_DEPTH = 50;

  /** How many characters of one kind a line may have that open or close something inline. */
  static final int MAX_DELIMITERS = 2_000;

  /** How many rows a table may have: the parser's time grows with their square. */
  static final int MAX_ROWS = 3_000;

  private static final String DELIMITERS = "*_`[]<!~&\\";

  /** What opens a quote or an item; a rule of hyphens and a number do not. */
  private static final Pattern CONTAINER =
      Pattern.compile("[ \\t]*+(?:>|[-*+](?![-*+ \\t]*+$)(?=[ \\t])|\\d{1,9}[.)](?=[ \\t]|$))");

  private Guard() {}

  /** Whether the text may be parsed; what is wrong goes to {@code out}. */
  static boolean check(SourceText text, Diagnostics out) {
    String s = text.text();
    if (s.length() > MAX_LENGTH) {
      out.error(
          Code.TOO_LARGE,
          text.span(0, 0),
          "this text has " + s.length() + " characters; at most " + MAX_LENGTH + " are read",
          "split the page");
      return false;
    }
    int[] counts = new int[DELIMITERS.length()];
    int start = 0;
    int rows = 0;
    while (start < s.length()) {
      int end = s.indexOf('\n', start);
      end = end < 0 ? s.length() : end;
      rows = s.substring(start, end).indexOf('|') < 0 ? 0 : rows + 1;
      if (rows > MAX_ROWS) {
        out.error(
            Code.TOO_LARGE,
            text.span(start, start),
            "this table has more than " + MAX_ROWS + " rows",
            "split it");
        return false;
      }
      if (!line(text, start, end, counts, out)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean line(SourceText text, int start, int end, int[] counts, Diagnostics out) {
    if (end - start > MAX_LINE) {
      out.error(
          Code.TOO_LARGE,
          text.span(start, start),
          "this line has " + (end - start) + " characters; at most " + MAX_LINE + " are read");
      return false;
    }
    if (depth(text.text(), start, end) > MAX_DEPTH) {
      out.error(
          Code.TOO_DEEP,
          text.span(start, start),
          "quotes and lists are more than " + MAX_DEPTH + " levels deep here");
      return false;
    }
    if (text.text().substring(start, end).isBlank()) {
      Arrays.fill(counts, 0);
    }
    for (int i = start; i < end; i++) {
      int kind = DELIMITERS.indexOf(text.text().charAt(i));
      if (kind >= 0 && ++counts[kind] > MAX_DELIMITERS) {
        out.error(
            Code.TOO_LARGE,
            text.span(i, i + 1),
            "a paragraph can have \""
                + text.text().charAt(i)
                + "\" at most "
                + MAX_DELIMITERS
                + " times");
        return false;
      }
    }
    return true;
  }

  /** How many quotes and items a line opens, or is indented by. */
  private static int depth(String text, int start, int end) {
    Matcher sign = CONTAINER.matcher(text).region(start, end);
    int depth = 0;
    while (sign.lookingAt()) {
      depth++;
      sign.region(sign.end(), end);
    }
    int columns = 0;
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      columns += text.charAt(at) == '\t' ? 4 : 1;
      at++;
    }
    // Only an item nests by its indent; code may begin anywhere.
    boolean item = CONTAINER.matcher(text).region(at, end).lookingAt();
    return item ? Math.max(depth, columns / 4) : depth;
  }
}

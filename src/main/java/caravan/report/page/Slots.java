package caravan.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Marks in HTML where fragments are put after it was sanitised. They are characters of Unicode's
 * private use area, which content is not allowed to hold.
 */
final class Slots {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final char END = '\uE002';
  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,9})|([0-9]{1,9}));");

  private Slots() {}

  /**
   * The text with such characters replaced, also where they are written as references ({@code
   * &#xE000;}). Its length stays, so that places do.
   */
  static String withoutMarks(String text) {
    String plain =
        text.replace(OPEN, '\uFFFD')
            .replace(CLOSE, '\uFFFD')
            .replace(END, '\uFFFD')
            .replace(CommentLine.MARK, '\uFFFD');
    return REFERENCE.matcher(plain).replaceAll(m -> isAllowed(m) ? m.group() : allowed(m.group()));
  }

  /** Characters of private use are refused, and those that no page can show. */
  private static boolean isAllowed(MatchResult reference) {
    long code =
        reference.group(1) != null
            ? Long.parseLong(reference.group(1), 16)
            : Long.parseLong(reference.group(2));
    int c = (int) Math.min(code, Character.MAX_CODE_POINT);
    boolean mark = c >= OPEN && c <= CommentLine.MARK;
    return !mark && !Characters.isRefused(c);
  }

  /** A reference of the same length to the character that stands for all that can't be shown. */
  private static String allowed(String reference) {
    boolean hex = Character.toLowerCase(reference.charAt(2)) == 'x';
    String number = hex ? "x" + "0".repeat(Math.max(0, reference.length() - 8)) + "FFFD" : "65533";
    String whole =
        "&#" + (hex ? number : "0".repeat(Math.max(0, reference.length() - 8)) + number) + ";";
    return whole.length() == reference.length() ? whole : "\uFFFD".repeat(reference.length());
  }

  static String open(int index) {
    return OPEN + Integer.toString(index) + END;
  }

  static String close(int index) {
    return CLOSE + Integer.toString(index) + END;
  }

  /** The mark of a reference that is a block of its own. */
  static String block(int index) {
    return "<div>" + open(index) + "</div>";
  }

  /** The HTML with each mark replaced by its fragment. */
  static String fill(String html, Function<Integer, Fragment> fragments) {
    Map<Integer, Fragment> found = new HashMap<>();
    StringBuilder out = new StringBuilder(html.length() * 2);
    int done = 0;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == OPEN || c == CLOSE) {
        int end = html.indexOf(END, i);
        // One call a reference: what makes the fragments may count them.
        Fragment fragment =
            found.computeIfAbsent(Integer.valueOf(html.substring(i + 1, end)), fragments);
        boolean block = html.startsWith("<div>", i - 5) && html.startsWith("</div>", end + 1);
        out.append(html, done, block ? i - 5 : i).append(part(fragment, c == OPEN));
        done = end + (block ? 7 : 1);
        i = done - 1;
      }
    }
    return out.append(html, done, html.length()).toString();
  }

  private static String part(Fragment fragment, boolean open) {
    if (fragment instanceof Fragment.Around around) {
      return open ? around.before() : around.after();
    }
    return open ? ((Fragment.Instead) fragment).html() : "";
  }
}

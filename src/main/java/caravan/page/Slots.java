package caravan.page;

import java.util.function.Function;

/**
 * Marks in HTML where fragments are put after it was sanitised. They are characters of Unicode's
 * private use area, which content is not allowed to hold.
 */
final class Slots {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final char END = '\uE002';

  private Slots() {}

  /** The text with such characters replaced, one by one. */
  static String withoutMarks(String text) {
    return text.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD').replace(END, '\uFFFD');
  }

  static String open(int index) {
    return OPEN + Integer.toString(index) + END;
  }

  static String close(int index) {
    return CLOSE + Integer.toString(index) + END;
  }

  /** The HTML with each mark replaced by its fragment. */
  static String fill(String html, Function<Integer, Fragment> fragments) {
    StringBuilder out = new StringBuilder(html.length() * 2);
    int done = 0;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == OPEN || c == CLOSE) {
        int end = html.indexOf(END, i);
        Fragment fragment = fragments.apply(Integer.parseInt(html.substring(i + 1, end)));
        out.append(html, done, i).append(part(fragment, c == OPEN));
        done = end + 1;
        i = end;
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

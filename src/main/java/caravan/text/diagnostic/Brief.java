package caravan.text.diagnostic;

/**
 * Messages that stay readable whatever the content that they quote: it may be megabytes long. The
 * beginning and the end are kept, since what a message says of a text stands around it.
 */
public final class Brief {
  /** The longest text within quotes, in UTF-16 units: about two lines of a terminal. */
  private static final int QUOTE = 160;

  /** The longest message. */
  private static final int MESSAGE = 800;

  private Brief() {}

  /** The message with long quotations cut in their middle, and cut itself where it is longer. */
  public static String of(String message) {
    return message.length() <= QUOTE ? message : cut(quotes(message), MESSAGE);
  }

  /** A text of the content between quotes, cut where it is long. */
  public static String quoted(String text) {
    return '"' + cut(text, QUOTE) + '"';
  }

  private static String quotes(String message) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    int open = message.indexOf('"');
    while (open >= 0) {
      int close = message.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      out.append(message, done, open + 1).append(cut(message.substring(open + 1, close), QUOTE));
      out.append('"');
      done = close + 1;
      open = message.indexOf('"', done);
    }
    return out.append(message, done, message.length()).toString();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int tail = most / 5;
    int head = most - tail - 1;
    return text.substring(0, whole(text, head))
        + "…"
        + text.substring(whole(text, text.length() - tail));
  }

  /** The index, or the one before it where the index would split a character. */
  private static int whole(String text, int index) {
    boolean parts =
        Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return parts ? index - 1 : index;
  }
}

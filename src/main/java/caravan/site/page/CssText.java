package caravan.site.page;

/** Style sheets without what is for their authors only. Stateless. */
final class CssText {
  private CssText() {}

  /**
   * A style sheet without comments, but for those that begin with {@code /*!}, and without blanks
   * that mean nothing. Strings and addresses stay as they are.
   */
  static String small(String css) {
    StringBuilder out = new StringBuilder(css.length());
    int at = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      int end;
      if (c == '"' || c == '\'') {
        end = endOfString(css, at);
        out.append(css, at, end);
      } else if (css.startsWith("/*", at)) {
        int close = css.indexOf("*/", at + 2);
        end = close < 0 ? css.length() : close + 2;
        out.append(css.startsWith("/*!", at) ? css.substring(at, end) : " ");
      } else if (css.regionMatches(true, at, "url(", 0, 4)) {
        end = endOfAddress(css, at);
        out.append(css, at, end);
      } else {
        end = at + 1;
        add(out, c);
      }
      at = end;
    }
    return out.toString().strip() + "\n";
  }

  /** A blank only where one may mean something. */
  private static void add(StringBuilder out, char c) {
    if (!Character.isWhitespace(c)) {
      if ("{};".indexOf(c) >= 0 && out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append(c);
    } else if (out.length() > 0 && " {};,:".indexOf(out.charAt(out.length() - 1)) < 0) {
      out.append(' ');
    }
  }

  private static int endOfString(String css, int start) {
    char quote = css.charAt(start);
    int at = start + 1;
    while (at < css.length() && css.charAt(at) != quote) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, css.length());
  }

  private static int endOfAddress(String css, int start) {
    int at = start + 4;
    while (at < css.length() && css.charAt(at) != ')') {
      char c = css.charAt(at);
      at = c == '"' || c == '\'' ? endOfString(css, at) : at + 1;
    }
    return Math.min(at + 1, css.length());
  }
}

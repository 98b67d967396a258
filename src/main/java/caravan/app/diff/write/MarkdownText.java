package caravan.app.diff.write;

import java.util.regex.Pattern;

/**
 * Text of the content as GitHub's and GitLab's Markdown show it: as it stands. It makes no element,
 * no link, no mention of a person or an issue, no formula and no symbol, and ends no element that
 * stands around it.
 */
final class MarkdownText {
  /** Invisible, and keeps services from making a link of "@name", "#1" and ":name:". */
  private static final String BREAK = "\u200b";

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NAMED =
      Pattern.compile("(?<=[@#!])(?=[\\p{L}\\p{N}_])|(?<=:)(?=[\\p{L}\\p{N}_+/-])");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=www)(?=\\.)|(?<=\\bgh)(?=-)");
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~$@:.=^\"'-]");

  private MarkdownText() {}

  /** A text in one line. */
  static String of(String text) {
    String line = Visible.text(BLANKS.matcher(text).replaceAll(" "));
    line = NAMED.matcher(line).replaceAll(BREAK);
    line = ADDRESS.matcher(line).replaceAll(BREAK);
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return sparing(line);
  }

  /** A message of the program in one line, with what is typed somewhere as code. */
  static String said(String message) {
    StringBuilder out = new StringBuilder();
    Said.of(message)
        .forEach(piece -> out.append(piece.code() ? code(piece.text()) : of(piece.text())));
    return out.toString();
  }

  /** Signs that mean nothing where they stand, as a point in a number, are left readable. */
  private static String sparing(String line) {
    StringBuilder out = new StringBuilder();
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean plain = ".:'\"-()+=!^".indexOf(c) >= 0 && i > 0;
      boolean listed = c == '.' && i > 0 && i == digits;
      boolean link = (c == '(' || c == '!') && i > 0;
      if (SIGNS.matcher(String.valueOf(c)).matches() && (!plain || listed || link)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A short text as code, in which nothing is read as markup. */
  static String code(String text) {
    String line = Visible.text(BLANKS.matcher(text).replaceAll(" ")).replace('`', '\u02cb');
    return line.isBlank() ? "" : "`" + line.strip() + "`";
  }
}

package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that Markdown does not take for a link would silently be text that nobody checks, so
 * whatever looks like one and was not read is an error.
 */
final class UnreadFigures {
  private static final Pattern LOOKS = Pattern.compile("\\]\\(\\s*<?\\s*=");

  private final SourceText text;
  private final NavigableMap<Integer, Integer> codes;
  private final Set<Integer> read;
  private final Diagnostics out;

  /**
   * @param codes the ranges of code in the text, as {@link CodeRanges} finds them
   * @param read the offsets of the brackets that close the words of links
   */
  UnreadFigures(
      SourceText text, NavigableMap<Integer, Integer> codes, Set<Integer> read, Diagnostics out) {
    this.text = text;
    this.codes = codes;
    this.read = read;
    this.out = out;
  }

  /** Reports each of them. */
  void find() {
    Matcher looks = LOOKS.matcher(text.text());
    while (looks.find()) {
      int bracket = looks.start();
      boolean code = CodeRanges.holds(codes, bracket);
      boolean escaped = bracket > 0 && text.text().charAt(bracket - 1) == '\\';
      if (!read.contains(bracket) && !code && !escaped) {
        unread(bracket + 1);
      }
    }
  }

  /**
   * Reports what looks like the destination of a figure.
   *
   * @param start the offset of its parenthesis
   */
  private void unread(int start) {
    String line = text.text().substring(start).lines().findFirst().orElse("");
    int end = line.indexOf("](");
    String shown = end < 0 ? line : line.substring(0, end);
    long open = shown.chars().filter(c -> c == '(').count();
    long closed = shown.chars().filter(c -> c == ')').count();
    String help =
        "each \"(\" needs its \")\"; a \"<\" or \">\" within (<=…>) is written \"\\<\" or \"\\>\"";
    if (shown.startsWith("(=") && open == closed) {
      help = "Markdown reads no link within HTML, nor behind an escaped bracket";
    } else if (shown.startsWith("(=") && open > closed) {
      help = "a \")\" is missing";
    } else if (shown.startsWith("(<") && !shown.contains(">)")) {
      help = "close it with \">)\"";
    }
    int firstSpace = shown.indexOf(' ');
    int length = firstSpace < 0 ? shown.length() : firstSpace;
    out.error(
        Code.EXPRESSION_SYNTAX,
        text.span(start, start + length),
        "this is not read as a figure",
        help);
  }
}

package caravan.site.print;

import caravan.chart.font.FontCoverage;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Makes text such that the fonts can show it. */
final class FontText {
  private static final int NO_BREAK_SPACE = 0xA0;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;
  private static final int SOFT_HYPHEN = 0xAD;

  /** A text in a script of which there is no font: a number for each letter says nothing. */
  private static final Pattern SCRIPT =
      Pattern.compile("(\\[U\\+[0-9A-F]+)\\](?: ?\\[U\\+[0-9A-F]+\\]){2,}");

  private FontText() {}

  /**
   * The text without what leaves no mark, with plain spaces for those of other widths, and with the
   * number of each character that no font has in its place, or of the first of several.
   *
   * @param lacking takes the code points that no font has
   */
  static String shown(String text, SortedSet<Integer> lacking) {
    if (text.chars().allMatch(c -> c < 0x7F && (c >= ' ' || c == '\n'))) {
      return text;
    }
    SortedSet<Integer> missing = FontCoverage.missing(text);
    lacking.addAll(missing);
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (missing.contains(point)) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", point));
              } else if (point == 0x2007 || point == 0x202F) {
                out.appendCodePoint(NO_BREAK_SPACE);
              } else if (isOtherSpace(point)) {
                out.append(' ');
              } else if (!FontCoverage.isUnseen(point) || point == '\n' || point == SOFT_HYPHEN) {
                out.appendCodePoint(point);
              }
            });
    return SCRIPT.matcher(out).replaceAll("$1 …]");
  }

  private static boolean isOtherSpace(int point) {
    return (Character.isSpaceChar(point) || point == '\t')
        && point != ' '
        && point != NO_BREAK_SPACE
        && point != IDEOGRAPHIC_SPACE;
  }
}

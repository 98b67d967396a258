package caravan.language.typesetting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * Where two lines of a source are one text: a blank between words, nothing between characters of a
 * script that has none, so that a Chinese paragraph can stand a sentence a line. The rule is that
 * of CSS Text for segment breaks, and knows punctuation besides.
 */
public final class LineJoints {
  /** What a full-width sentence or clause ends with; no blank follows, whatever comes. */
  private static final String ENDS = "。，、；：！？．";

  private static final String QUOTES = "“”‘’";

  private LineJoints() {}

  /**
   * Whether a break between two lines stands for a blank.
   *
   * @param before the last code point that readers see of the first line
   * @param after the first one of the second
   */
  public static boolean isBlank(int before, int after) {
    return ENDS.indexOf(before) < 0
        && ENDS.indexOf(after) < 0
        && !(isWide(before) && isWide(after))
        && !(isWide(before) && QUOTES.indexOf(after) >= 0)
        && !(QUOTES.indexOf(before) >= 0 && isWide(after));
  }

  /** Whether a character is of a script that sets no blanks; Korean does. */
  private static boolean isWide(int c) {
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return (width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH)
        && UScript.getScript(c) != UScript.HANGUL;
  }
}

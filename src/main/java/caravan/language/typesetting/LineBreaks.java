package caravan.language.typesetting;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a line of text may end, by the rules of a language: no Chinese line begins with a comma.
 * For one thread.
 */
public final class LineBreaks {
  /** What {@link #next} gives behind the last place. */
  public static final int DONE = BreakIterator.DONE;

  /** The numbers of notes, which stay with their word also where it is Chinese. */
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final BreakIterator iterator;
  private String text = "";

  /**
   * The rules of a language.
   *
   * @param language a code such as {@code zh}
   */
  public LineBreaks(String language) {
    this.iterator =
        BreakIterator.getLineInstance(ULocale.forLanguageTag(language + "-u-lb-strict"));
  }

  /** Begins with another text. */
  public void setText(String text) {
    this.text = text;
    iterator.setText(text);
  }

  /** The next place, in UTF-16 units from the start; {@link #DONE} behind the last one. */
  public int next() {
    int place = iterator.next();
    while (place != DONE && place < text.length() && RAISED.indexOf(text.charAt(place)) >= 0) {
      place = iterator.next();
    }
    return place;
  }
}

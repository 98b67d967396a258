package caravan.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a line of text may end, by the rules of a language: no Chinese line begins with a comma.
 * For one thread.
 */
public final class LineBreaks {
  /** What {@link #next} gives behind the last place. */
  public static final int DONE = BreakIterator.DONE;

  private final BreakIterator iterator;

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
    iterator.setText(text);
  }

  /** The next place, in UTF-16 units from the start; {@link #DONE} behind the last one. */
  public int next() {
    return iterator.next();
  }
}

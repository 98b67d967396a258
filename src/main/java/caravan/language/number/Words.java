package caravan.language.number;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Takes running text apart into words and what stands between them, by the rules of Unicode. */
public final class Words {
  private Words() {}

  /**
   * The words, blanks and signs of a text in order; joined they are the text. Where a script has no
   * blanks, words come from a dictionary.
   *
   * @param code a language tag: {@code zh}
   */
  public static List<String> of(String text, String code) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(code));
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}

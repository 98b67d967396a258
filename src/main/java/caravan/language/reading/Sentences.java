package caravan.language.reading;

import caravan.language.registry.Language;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Takes running text apart into sentences, by the rules of Unicode's CLDR. */
public final class Sentences {
  private Sentences() {}

  /**
   * A part of a text.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Stretch(int start, int end) {}

  /** The sentences of a text, in order and without gaps between them. */
  public static List<Stretch> of(String text, Language language) {
    return of(text, language.code());
  }

  /**
   * The same.
   *
   * @param code a language tag: {@code zh}
   */
  public static List<Stretch> of(String text, String code) {
    // "ss=standard" keeps abbreviations such as "т. е." together.
    ULocale locale = new ULocale(code + "-u-ss-standard");
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    List<Stretch> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new Stretch(start, end));
      start = end;
    }
    return sentences;
  }
}

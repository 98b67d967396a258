package caravan.language.typesetting;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of names and titles in a language, after CLDR: Chinese by its sounds, and each language
 * with its own script ahead of the others. Texts that are equal in that order, such as capitals and
 * small letters, come in the order of their characters. Immutable and thread-safe.
 */
public final class TextOrder implements Comparator<String> {
  private final Collator collator;

  private TextOrder(Collator collator) {
    this.collator = collator;
  }

  /** The order of a language; of an unknown one, that of CLDR's root. */
  public static TextOrder of(String language) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
    if (collator instanceof RuleBasedCollator rules) {
      // "Trend 2" ahead of "Trend 10".
      rules = rules.cloneAsThawed();
      rules.setNumericCollation(true);
      return new TextOrder(rules.freeze());
    }
    return new TextOrder(collator.freeze());
  }

  @Override
  public int compare(String one, String other) {
    int order = collator.compare(one, other);
    return order != 0 ? order : one.compareTo(other);
  }
}

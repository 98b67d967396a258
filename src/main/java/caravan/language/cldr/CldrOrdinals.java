package caravan.language.cldr;

import caravan.language.number.OrdinalForm;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ordinals as Unicode's CLDR writes them, in digits where it knows how: {@code 2.}, {@code 2e}. */
final class CldrOrdinals {
  private CldrOrdinals() {}

  /** The ordinal; null where CLDR has none of the language. */
  static @Nullable String of(ULocale locale, int value, OrdinalForm form) {
    String digits =
        written(locale, RuleBasedNumberFormat.ORDINAL, "%digits-ordinal", value, form.gender());
    String words =
        written(locale, RuleBasedNumberFormat.SPELLOUT, "%spellout-ordinal", value, form.gender());
    boolean wordsFirst = form.style() == OrdinalForm.Style.WORDS || digits == null;
    String text = wordsFirst && words != null ? words : digits;
    // Soft hyphens are for long words; these are short.
    return text == null ? null : text.replace("\u00ad", "");
  }

  private static @Nullable String written(
      ULocale locale, int kind, String rules, int value, OrdinalForm.Gender gender) {
    RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, kind);
    // ICU falls back to rules of another language where CLDR has none.
    String language = format.getLocale(ULocale.ACTUAL_LOCALE).getLanguage();
    if (!language.equals(locale.getLanguage())) {
      return null;
    }
    List<String> known = List.of(format.getRuleSetNames());
    String gendered = rules + "-" + gender.name().toLowerCase(Locale.ROOT);
    String chosen = known.contains(gendered) ? gendered : rules;
    return known.contains(chosen) ? format.format(value, chosen) : null;
  }
}

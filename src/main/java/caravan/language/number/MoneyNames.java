package caravan.language.number;

import caravan.model.data.Currencies;
import caravan.model.data.Unit;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What money is called in a language, by Unicode's CLDR: with its country, "Turkish lira", and by
 * its noun alone, which several countries may share: "dinars" are money that no dollar figure has.
 * Immutable.
 *
 * @param full names with the code of their currency
 * @param nouns with the codes of all currencies whose names they stand in
 */
public record MoneyNames(Map<String, String> full, Map<String, Set<String>> nouns) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} .&'’ʻ/-]+");

  /**
   * The names of a language.
   *
   * @param nouns which nouns a full name has
   */
  public static MoneyNames of(ULocale locale, Function<String, Set<String>> nouns) {
    Set<String> categories = PluralRules.forLocale(locale).getKeywords();
    Map<String, String> full = new TreeMap<>();
    Map<String, Set<String>> byNoun = new TreeMap<>();
    for (String code : Currencies.current()) {
      Currency currency = Currency.getInstance(code);
      Set<String> names = new LinkedHashSet<>();
      names.add(currency.getName(locale, Currency.LONG_NAME, null));
      for (String category : categories) {
        names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, category, null));
      }
      for (String name : names) {
        if (!name.equals(code) && PLAIN.matcher(name).matches()) {
          full.putIfAbsent(name, code);
          nouns
              .apply(name)
              .forEach(noun -> byNoun.computeIfAbsent(noun, n -> new TreeSet<>()).add(code));
        }
      }
    }
    return new MoneyNames(full, byNoun);
  }

  /** The unit that a noun alone names. */
  public static NamedUnit unit(String noun, Set<String> codes) {
    return codes.size() == 1
        ? new NamedUnit.Known(Unit.of(codes.iterator().next()), BigDecimal.ONE)
        : new NamedUnit.Money(noun, codes);
  }
}

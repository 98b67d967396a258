package caravan.language.cldr;

import caravan.language.number.CldrSamples;
import caravan.language.number.KnownUnits;
import caravan.language.number.LanguageWords;
import caravan.language.number.MeasureNames;
import caravan.language.number.MoneyNames;
import caravan.language.number.NamedUnit;
import caravan.language.number.WordKind;
import caravan.language.number.WordTable;
import caravan.model.data.Currencies;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What multiples and units are called in one language: by Unicode's CLDR, whose texts are taken
 * apart, and by the message file. Immutable.
 *
 * @param multiples powers of ten by their names
 * @param units behind a number
 * @param links what may stand between a number and the name of money: {@code de}
 * @param unitsAhead ahead of a number: signs and codes of money, and what CLDR puts there
 */
public record CldrNames(
    WordTable<Integer> multiples,
    WordTable<NamedUnit> units,
    WordTable<NamedUnit> unitsAhead,
    Set<String> links) {
  private static final List<String> CASES =
      List.of(
          "nominative",
          "accusative",
          "genitive",
          "dative",
          "instrumental",
          "locative",
          "prepositional",
          "ablative");

  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "₽", "RUB", "₸", "KZT", "₹", "INR", "₩", "KRW");

  static CldrNames of(ULocale locale, LanguageWords words) {
    Collector collector = new Collector(locale);
    collector.multiples();
    collector.money();
    collector.links();
    collector.measures();
    collector.things(words.list(WordKind.COUNTED));
    collector.nounsOfMoney();
    words.multiples().forEach(collector.multiples::put);
    words.unitsByName().forEach((name, unit) -> collector.units.put(name, KnownUnits.named(unit)));
    List<String> endings = words.list(WordKind.ENDINGS);
    return new CldrNames(
        new WordTable<>(collector.multiples, endings),
        new WordTable<>(collector.units, endings),
        new WordTable<>(collector.unitsAhead, List.of()),
        Set.copyOf(collector.links));
  }

  /** The words that a language has for multiples by CLDR, long and short. */
  public static Set<String> multiples(String language) {
    Collector collector = new Collector(ULocale.forLanguageTag(language));
    collector.multiples();
    return Set.copyOf(collector.multiples.keySet());
  }

  /** Collects names; one that would mean two things means nothing. */
  private static final class Collector {
    private final ULocale locale;
    private final List<BigDecimal> numbers;
    final Map<String, Integer> multiples = new TreeMap<>();
    final Map<String, NamedUnit> units = new TreeMap<>();
    final Map<String, NamedUnit> unitsAhead = new TreeMap<>();
    final Set<String> links = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();

    Collector(ULocale locale) {
      this.locale = locale;
      this.numbers = CldrSamples.plurals(locale);
    }

    public void multiples() {
      for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
        for (int power : CldrSamples.multiples(locale, notation)) {
          List<BigDecimal> samples = new ArrayList<>(numbers);
          samples.add(BigDecimal.valueOf(10));
          samples.add(BigDecimal.valueOf(100));
          for (BigDecimal number : samples) {
            FormattedNumber text =
                CldrSamples.exact(locale, number)
                    .notation(notation)
                    .format(number.scaleByPowerOfTen(power));
            // Spanish "1000 millones" gives the word for millions.
            int digits = CldrSamples.field(text, NumberFormat.Field.INTEGER).length();
            if (digits == number.precision() - number.scale()) {
              add(CldrSamples.field(text, NumberFormat.Field.COMPACT).strip(), power);
            }
          }
        }
      }
    }

    /** An abbreviation that stands for two multiples is of no use. */
    private void add(String word, int power) {
      Integer other = multiples.get(word);
      if (word.isEmpty() || unclear.contains(word)) {
        return;
      }
      if (other != null && other != power) {
        multiples.remove(word);
        unclear.add(word);
        return;
      }
      multiples.put(word, power);
      if (word.endsWith(".")) {
        add(word.substring(0, word.length() - 1), power);
      }
    }

    void money() {
      PluralRules rules = PluralRules.forLocale(locale);
      for (String code : Currencies.current()) {
        Currency currency = Currency.getInstance(code);
        NamedUnit unit = new NamedUnit.Known(Unit.of(code), BigDecimal.ONE);
        units.put(code, unit);
        unitsAhead.put(code, unit);
        for (String category : rules.getKeywords()) {
          String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, category, null);
          units.put(name, unit);
          unitsAhead.put(name, unit);
        }
        units.put(currency.getName(locale, Currency.LONG_NAME, null), unit);
      }
      SIGNS.forEach((sign, code) -> sign(sign, Unit.of(code)));
      for (String code : Currencies.current()) {
        sign(Currency.getInstance(code).getName(locale, Currency.SYMBOL_NAME, null), Unit.of(code));
      }
    }

    private void sign(String sign, Unit unit) {
      NamedUnit known = new NamedUnit.Known(unit, BigDecimal.ONE);
      units.put(sign, known);
      unitsAhead.put(sign, known);
    }

    /**
     * Measures that the program has no unit for; known, so as not to be taken for that of the data.
     */
    void things(List<String> counted) {
      counted.forEach(word -> units.put(word, new NamedUnit.Count(word)));
      for (String name : MeasureNames.of(locale)) {
        if (!multiples.containsKey(name)) {
          units.putIfAbsent(name, new NamedUnit.Count(name));
        }
      }
    }

    /** "Dinar" without its country is the money of several. */
    void nounsOfMoney() {
      MoneyNames.of(locale, Collector::nouns)
          .nouns()
          .forEach(
              (noun, codes) -> {
                units.putIfAbsent(noun, MoneyNames.unit(noun, codes));
                unitsAhead.putIfAbsent(noun, MoneyNames.unit(noun, codes));
              });
    }

    /** Some languages put the noun first, some last. */
    private static Set<String> nouns(String name) {
      Set<String> nouns = new TreeSet<>();
      String[] words = name.split("[\\s\\u00a0-]");
      for (String word : List.of(words[0], words[words.length - 1])) {
        boolean brief = word.length() < 3 || word.equals(word.toUpperCase(Locale.ROOT));
        if (!brief) {
          nouns.add(word);
        }
      }
      return nouns;
    }

    void links() {
      Currency dollar = Currency.getInstance("USD");
      for (int number : new int[] {5, 100}) {
        FormattedNumber text =
            NumberFormatter.withLocale(locale)
                .unit(dollar)
                .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                .precision(Precision.integer())
                .format(number);
        String behind = CldrSamples.around(text).behind();
        String category = PluralRules.forLocale(locale).select(number);
        String name = dollar.getName(locale, Currency.PLURAL_LONG_NAME, category, null);
        String link =
            behind.endsWith(name) ? behind.substring(0, behind.length() - name.length()) : "";
        if (!link.isBlank()) {
          links.add(link.strip());
        }
      }
    }

    void measures() {
      CldrUnits.ALL.forEach(
          (name, unit) -> {
            NamedUnit known = KnownUnits.named(name);
            measure(unit, known);
            if (!name.equals("percent")) {
              units.put(name, known);
            }
          });
      List.of("%", "\u066a", "\uff05").forEach(sign -> both(sign, KnownUnits.named("percent")));
      both("\u2030", KnownUnits.partsPer(1000));
      units.put("m\u00b3", KnownUnits.named("m3"));
      units.put("pp", KnownUnits.named("points"));
      units.put("points", KnownUnits.named("points"));
      Units.measures().forEach(sign -> units.put(sign, KnownUnits.named(sign)));
    }

    private void both(String sign, NamedUnit unit) {
      units.put(sign, unit);
      unitsAhead.put(sign, unit);
    }

    private void measure(MeasureUnit unit, NamedUnit known) {
      LocalizedNumberFormatter base = NumberFormatter.withLocale(locale).unit(unit);
      for (BigDecimal number : numbers) {
        LocalizedNumberFormatter exact = base.precision(precision(number));
        around(exact.unitWidth(NumberFormatter.UnitWidth.SHORT).format(number), known);
        LocalizedNumberFormatter full = exact.unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
        around(full.format(number), known);
        if (CldrUnits.hasCases(locale)) {
          CASES.forEach(name -> around(full.unitDisplayCase(name).format(number), known));
        }
      }
    }

    private static Precision precision(BigDecimal number) {
      return Precision.fixedFraction(Math.max(0, number.scale()));
    }

    private void around(FormattedNumber text, NamedUnit unit) {
      CldrSamples.Sample sample = CldrSamples.around(text);
      if (!sample.behind().isEmpty()) {
        units.putIfAbsent(sample.behind(), unit);
      }
      if (!sample.ahead().isEmpty()) {
        unitsAhead.putIfAbsent(sample.ahead(), unit);
        units.putIfAbsent(sample.ahead(), unit);
      }
    }
  }
}

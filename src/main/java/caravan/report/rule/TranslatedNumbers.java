package caravan.report.rule;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.reading.StatedNumbers;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text in which nothing is bound to data are the same in all its languages: 89.3
 * billion is 893亿 and 89,3 млрд. Held against the others are numbers in digits that have decimals,
 * a multiple or a unit, or are too large to be written out; each must be in every language, in
 * digits or in words. Years, dates, ordinals and codes say no quantity.
 */
public final class TranslatedNumbers {
  /** A text with more characters is no note; reading its numbers would take long. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** By how much a number in words may be off: "two thirds" are 67 percent. */
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private final Languages languages;
  private final Diagnostics out;

  /** Texts that were held against one another; a table may have the same in many rows. */
  private final Set<Map<String, String>> known = new HashSet<>();

  public TranslatedNumbers(Languages languages, Diagnostics out) {
    this.languages = languages;
    this.out = out;
  }

  /** Warns where the languages of a text do not say the same numbers. */
  public void check(@Nullable LocalizedText text, List<String> of) {
    if (text == null || text.byLanguage().isEmpty()) {
      return;
    }
    Map<String, SourceText> texts = new TreeMap<>();
    of.forEach(
        language -> {
          SourceText own = text.in(language);
          if (own != null) {
            texts.put(language, own);
          }
        });
    check(texts, of);
  }

  /**
   * Warns where texts that are translations of one another do not say the same numbers.
   *
   * @param texts by their languages
   * @param of the languages of the report, the first one first
   */
  void check(Map<String, SourceText> texts, List<String> of) {
    Map<String, String> words = new TreeMap<>();
    texts.forEach((language, text) -> words.put(language, text.text()));
    boolean few = words.values().stream().allMatch(text -> text.length() <= MOST_CHARACTERS);
    boolean digits = words.values().stream().anyMatch(text -> DIGITS.matcher(text).find());
    if (texts.size() > 1 && few && digits && known.add(words)) {
      List<Said> said = new ArrayList<>();
      for (String language : of) {
        SourceText text = texts.get(language);
        if (text != null) {
          said.add(Said.of(text, languages.get(language)));
        }
      }
      compare(said);
    }
  }

  private void compare(List<Said> all) {
    Said odd = null;
    long most = 0;
    for (Said one : all) {
      long apart =
          all.stream()
              .filter(other -> !one.against(other).isEmpty() || !other.against(one).isEmpty())
              .count();
      // Of two languages, the one that follows is told.
      if (apart > 0 && apart >= most) {
        odd = one;
        most = apart;
      }
    }
    if (odd != null) {
      tell(odd, all);
    }
  }

  private void tell(Said odd, List<Said> all) {
    List<Stated> here = odd.lackingIn(all);
    Span place = here.isEmpty() ? odd.text.span() : here.get(0).span;
    String said =
        all.stream()
            .map(one -> said(one, all))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    out.add(
        Diagnostic.warning(
                Code.NUMBERS_DIFFER,
                place,
                "the languages of this text say different numbers: " + said)
            .help("say the same number in each language, as its readers write it"));
  }

  /** The numbers of a language that not all have; empty where it has them all in words. */
  private static String said(Said one, List<Said> all) {
    String numbers =
        one.lackingIn(all).stream()
            .map(number -> "\"" + number.span.text() + "\"")
            .distinct()
            .collect(Collectors.joining(" and "));
    boolean lacks = all.stream().anyMatch(other -> !other.against(one).isEmpty());
    return numbers.isEmpty() && !lacks
        ? ""
        : (numbers.isEmpty() ? "none of these" : numbers) + " in " + one.language;
  }

  /** A value that a text says, and by how much it may be off. */
  private record Value(BigDecimal value, BigDecimal off) {
    boolean is(Value other) {
      return value.subtract(other.value).abs().compareTo(off.max(other.off)) <= 0;
    }
  }

  /** A number that the other languages must say too; any of its values will do. */
  private record Stated(Span span, String digits, List<Value> values, boolean plain) {
    /** Whether it is a thousand, ten thousand and so on, by which units are multiplied. */
    boolean isRound() {
      BigDecimal value = values.get(0).value.stripTrailingZeros();
      return value.unscaledValue().equals(BigInteger.ONE) && value.scale() <= -3;
    }
  }

  /**
   * What a text says.
   *
   * @param stated what the others must say too
   * @param values all that it says, in whatever form
   * @param digits as they stand in it
   */
  private record Said(
      String language,
      SourceText text,
      List<Stated> stated,
      List<Value> values,
      Set<String> digits) {
    static Said of(SourceText text, Language language) {
      String words = text.text();
      List<Stated> stated = new ArrayList<>();
      List<Value> values = new ArrayList<>();
      for (TextNumber number : StatedNumbers.of(words, language)) {
        values.addAll(values(words, number));
        if (isTelling(words, number)) {
          for (TextNumber end : number.ends()) {
            stated.add(
                new Stated(
                    text.span(number.start(), number.end()),
                    unified(words.substring(number.digitsStart(), number.digitsEnd())),
                    values(words, end),
                    number.scale().compareTo(BigDecimal.ONE) == 0));
          }
        }
      }
      language.numberReader().read(words).forEach(n -> values.addAll(values(words, n)));
      Set<String> digits =
          DIGITS
              .matcher(words)
              .results()
              .map(run -> unified(run.group()))
              .collect(Collectors.toSet());
      return new Said(language.code(), text, stated, values, digits);
    }

    private static boolean isTelling(String text, TextNumber number) {
      // "Per dollar" is 1美元 in Chinese.
      boolean one =
          number.number().abs().compareTo(BigDecimal.ONE) == 0
              && number.scale().compareTo(BigDecimal.ONE) == 0;
      return isInDigits(text, number)
          && !one
          && (number.decimals() > 0
              || !number.isBare()
              || number.number().abs().compareTo(HUNDRED) >= 0);
    }

    private static boolean isInDigits(String text, TextNumber number) {
      return DIGITS.matcher(text).region(number.digitsStart(), number.digitsEnd()).find();
    }

    private static String unified(String digits) {
      return digits.replace(',', '.');
    }

    /** The ends of a number, in percent where it is a part, a multiple also as growth. */
    private static List<Value> values(String text, TextNumber number) {
      boolean exact = isInDigits(text, number);
      List<Value> values = new ArrayList<>();
      for (TextNumber end : number.ends()) {
        BigDecimal plain = end.number().multiply(end.scale()).abs();
        List<BigDecimal> all = new ArrayList<>(List.of(plain));
        if (end.unit() instanceof NamedUnit.Known known && !known.unit().equals(Unit.PERCENT)) {
          all.add(plain.multiply(known.factor()));
        } else if (end.unit() instanceof NamedUnit.Part || end.unit() instanceof NamedUnit.ByPart) {
          all.add(plain.multiply(HUNDRED));
        } else if (end.unit() instanceof NamedUnit.Multiple multiple) {
          all.addAll(multiples(plain, multiple.sense()));
        }
        all.forEach(
            one -> values.add(new Value(one, exact ? BigDecimal.ZERO : one.multiply(TWENTIETH))));
      }
      return values;
    }

    private static List<BigDecimal> multiples(BigDecimal times, NamedUnit.Sense sense) {
      BigDecimal one = BigDecimal.ONE;
      return switch (sense) {
        case AS_MUCH -> List.of(times.subtract(one).multiply(HUNDRED).abs());
        case ON_TOP -> List.of(times.add(one), times.multiply(HUNDRED));
        case AS_LITTLE -> {
          BigDecimal rest = times.signum() == 0 ? one : one.divide(times, MathContext.DECIMAL32);
          yield List.of(rest.multiply(HUNDRED), one.subtract(rest).multiply(HUNDRED).abs());
        }
      };
    }

    private boolean has(Stated number) {
      return values.stream().anyMatch(value -> number.values.stream().anyMatch(value::is))
          || (number.plain && digits.contains(number.digits));
    }

    private List<Stated> alone(Said other) {
      return stated.stream().filter(number -> !other.has(number)).toList();
    }

    /**
     * What this text says and another one does not. Where that one has no number in its place,
     * "10,000 yuan" may be a unit there, 万元; and words for numbers are known of few languages.
     */
    List<Stated> against(Said other) {
      List<Stated> alone = alone(other);
      return other.alone(this).isEmpty()
          ? alone.stream().filter(number -> other.wordsAreKnown() && !number.isRound()).toList()
          : alone;
    }

    private boolean wordsAreKnown() {
      return Language.codes().contains(language);
    }

    /** What this text says and not all others do, in its order. */
    List<Stated> lackingIn(List<Said> all) {
      Set<Stated> lacking = new HashSet<>();
      all.forEach(other -> lacking.addAll(against(other)));
      return stated.stream().filter(lacking::contains).toList();
    }
  }
}

package caravan.language.registry;

import caravan.language.cldr.CldrDateWriter;
import caravan.language.cldr.CldrDates;
import caravan.language.cldr.CldrNumberReader;
import caravan.language.cldr.CldrNumberWriter;
import caravan.language.en.EnglishDateWriter;
import caravan.language.en.EnglishNumberReader;
import caravan.language.en.EnglishNumberWriter;
import caravan.language.number.DateWriter;
import caravan.language.number.KnownUnits;
import caravan.language.number.LabelledReader;
import caravan.language.number.LanguageWords;
import caravan.language.number.NamedUnit;
import caravan.language.number.NumberReader;
import caravan.language.number.NumberWriter;
import caravan.language.number.WordKind;
import caravan.language.ru.RussianDateWriter;
import caravan.language.ru.RussianNumberReader;
import caravan.language.ru.RussianNumberWriter;
import caravan.language.zh.ChineseDateWriter;
import caravan.language.zh.ChineseNumberReader;
import caravan.language.zh.ChineseNumberWriter;
import caravan.model.data.CodeLists;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the program knows of a language that reports are written in. Immutable.
 *
 * @param code a language tag: {@code de}, {@code pt-BR}
 * @param words what the message file of the language adds
 * @param datesWithYear how dates with a year look in running text; empty for languages whose dates
 *     the program knows by heart
 * @param noQuantities how digits look in running text that state no quantity
 */
public record Language(
    String code,
    NumberReader numberReader,
    NumberWriter numberWriter,
    DateWriter dateWriter,
    LanguageWords words,
    List<Pattern> datesWithYear,
    List<Pattern> noQuantities) {
  /** What a code looks like: a language, perhaps a script, perhaps a country. */
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");

  /** The languages with a reader and a writer of their own. */
  private static final Set<String> BY_HAND = Set.of("en", "zh", "ru");

  public Language {
    datesWithYear = List.copyOf(datesWithYear);
    noQuantities = List.copyOf(noQuantities);
  }

  /**
   * The codes of the languages whose message files come with the program; a report in them needs
   * none of its own.
   */
  public static List<String> codes() {
    return List.of("en", "zh", "ru", "de", "fr", "es", "pt", "kk", "ky", "uz", "ar");
  }

  /** Whether a text is the code of a language that Unicode's CLDR knows. */
  public static boolean isKnown(String code) {
    return codes().contains(code)
        || (TAG.matcher(code).matches()
            && Set.of(ULocale.getISOLanguages()).contains(code.replaceFirst("-.*", ""))
            && Cldr.KNOWN.contains(ULocale.forLanguageTag(code).getLanguage()));
  }

  /**
   * What the rest of a whole is called beside members of it; empty where the program has no word of
   * the language.
   */
  public String rest() {
    return switch (code) {
      case "en" -> "Others";
      case "zh" -> "其他";
      case "ru" -> "Прочие";
      case "de" -> "Übrige";
      case "fr" -> "Autres";
      case "es" -> "Otros";
      case "pt" -> "Outros";
      case "kk" -> "Басқалары";
      case "ky" -> "Башкалары";
      case "uz" -> "Boshqalar";
      case "ar" -> "أخرى";
      default -> "";
    };
  }

  /** Read only where a report asks for another language than those of {@link #codes()}. */
  private static final class Cldr {
    static final Set<String> KNOWN = known();

    private Cldr() {}

    private static Set<String> known() {
      return java.util.Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
  }

  /** The language with the names that a report gives its own units in it. */
  Language naming(CodeLists lists) {
    Map<String, Map<String, String>> names = new TreeMap<>(lists.unitForms(code));
    names.keySet().removeIf(unit -> KnownUnits.named(unit) instanceof NamedUnit.Known);
    UnitNaming naming = new UnitNaming(code, names);
    return new Language(
        code,
        new RememberingReader(
            names.isEmpty() ? numberReader : new NamingReader(numberReader, naming)),
        names.isEmpty() ? numberWriter : new NamingWriter(numberWriter, naming),
        new RememberingDateWriter(dateWriter),
        words,
        datesWithYear,
        noQuantities);
  }

  /**
   * A language with the names that a report gives its own units in it, without a message file.
   *
   * @throws IllegalArgumentException where the program does not know the language
   */
  public static Language of(String code, CodeLists lists) {
    return Languages.of(List.of(code), Map.of(), lists).get(code);
  }

  /**
   * How numbers are written in a language, without the words of a message file: quick to make,
   * while a whole language first has to learn what all its units are called.
   *
   * @throws IllegalArgumentException where the program does not know the language
   */
  public static NumberWriter writer(String code) {
    return switch (code) {
      case "en" -> new EnglishNumberWriter();
      case "zh" -> new ChineseNumberWriter();
      case "ru" -> new RussianNumberWriter();
      default -> {
        if (!isKnown(code)) {
          throw new IllegalArgumentException("unknown language: " + code);
        }
        yield new CldrNumberWriter(ULocale.forLanguageTag(code), LanguageWords.NONE);
      }
    };
  }

  /** The language of a code, or null where the program does not know it. */
  public static @Nullable Language find(String code) {
    // Those that are read and written by hand ask for no words, which are a file to read.
    return find(code, BY_HAND.contains(code) ? LanguageWords.NONE : ProgramWords.of(code));
  }

  /**
   * The language of a code, or null where the program does not know it.
   *
   * @param words of its message file; English, Chinese and Russian need none
   */
  static @Nullable Language find(String code, LanguageWords words) {
    return switch (code) {
      case "en" ->
          of(code, new EnglishNumberReader(), new EnglishNumberWriter(), new EnglishDateWriter());
      case "zh" ->
          of(code, new ChineseNumberReader(), new ChineseNumberWriter(), new ChineseDateWriter());
      case "ru" ->
          of(code, new RussianNumberReader(), new RussianNumberWriter(), new RussianDateWriter());
      default -> isKnown(code) ? cldr(code, words) : null;
    };
  }

  private static Language of(
      String code, NumberReader reader, NumberWriter writer, DateWriter dates) {
    return new Language(
        code,
        new LabelledReader(reader, code, LanguageWords.NONE),
        writer,
        dates,
        LanguageWords.NONE,
        List.of(),
        NoQuantities.of(code, LanguageWords.NONE, List.of()));
  }

  private static Language cldr(String code, LanguageWords words) {
    ULocale locale = ULocale.forLanguageTag(code);
    CldrDates dates = new CldrDates(locale, words.list(WordKind.ENDINGS));
    return new Language(
        code,
        new LabelledReader(new CldrNumberReader(locale, words, dates), code, words),
        new CldrNumberWriter(locale, words),
        new CldrDateWriter(locale, words),
        words,
        dates.withYear(),
        NoQuantities.of(code, words, dates.all()));
  }

  /** Whether the language is written from right to left. */
  public boolean isRightToLeft() {
    return ULocale.forLanguageTag(code).isRightToLeft();
  }
}

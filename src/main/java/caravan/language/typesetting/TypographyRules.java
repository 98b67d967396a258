package caravan.language.typesetting;

import caravan.language.cldr.CldrNames;
import caravan.language.number.KnownUnits;
import caravan.language.number.LanguageWords;
import caravan.language.registry.Language;
import caravan.language.typesetting.Typography.Rule;
import caravan.language.typesetting.Typography.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of typography by language. */
final class TypographyRules {
  private static final String NOT_LETTER = "(?!\\p{L})";

  private static final String ENGLISH_UNITS =
      "thousand|million|billion|trillion|percent|per cent|percentage points?|bn|mn|tonnes?|barrels?"
          + "|cubic|"
          + KnownUnits.SIGNS;

  private static final String RUSSIAN_UNITS =
      "тыс|млн|млрд|трлн|процент|долл|руб|юан|тенге|тонн|т|кг|км|га|куб|барр|м³|кВт|МВт|ГВт|ТВт|ДФЭ"
          + "|п\\. ?п|год|г|гг|лет|век|стран|месяц|раз";

  private static final String RUSSIAN_MONTHS =
      "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

  /** Words that no line of Russian ends with. */
  private static final String RUSSIAN_SHORT =
      "в|к|с|о|у|и|а|я|во|ко|со|об|от|до|из|за|на|по|не|ни|но";

  /** A person's, ahead of another or of the name. */
  private static final Rule INITIALS =
      Rule.gap(Where.BEHIND_POINT, " (?=\\p{Lu}\\p{Ll}|\\p{Lu}\\.)(?<=(?<!\\p{L})\\p{Lu}\\. )");

  private TypographyRules() {}

  static List<Rule> of(Language language) {
    return switch (language.code()) {
      case "zh" -> chinese();
      case "en" -> join(dashes(" – "), english());
      case "ru" -> join(dashes("\u00a0— "), russian());
      default -> join(dashes(" – "), others(language));
    };
  }

  private static List<Rule> join(List<Rule> first, List<Rule> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<Rule> dashes(String dash) {
    return List.of(
        Rule.of('.', Where.ANYWHERE, "(?<!\\.)\\.{3}(?!\\.)", "…"),
        // Between numbers it may be a minus.
        Rule.of(
            ' ',
            Where.AHEAD_OF_DASH,
            " (?<=[^\\s\\d] )-{1,3} (?=\\S)| (?<=\\d )-{1,3} (?=[^\\s\\d])",
            dash),
        Rule.of('-', Where.BEHIND_DIGIT, "--(?<=\\d--)(?=\\d)", "–"),
        Rule.of('-', Where.ANYWHERE, "---?(?<=[^\\s-]---?)(?=[^\\s-])", dash));
  }

  private static List<Rule> english() {
    return List.of(
        Rule.gap(Where.BEHIND_DIGIT, " (?=(?:" + ENGLISH_UNITS + ")" + NOT_LETTER + ")"),
        Rule.gap(Where.AHEAD_OF_DIGIT, " (?<=[$€£¥] )"),
        Rule.gap(
            Where.AHEAD_OF_DIGIT,
            " (?<=(?<!\\p{L})(?:No\\.|p\\.|pp\\.|Figure|Table|Section|Chapter) )"),
        INITIALS);
  }

  private static List<Rule> russian() {
    return List.of(
        Rule.gap(
            Where.BEHIND_DIGIT, " (?=%|(?:" + RUSSIAN_UNITS + ")\\p{L}{0,4}" + NOT_LETTER + ")"),
        Rule.gap(Where.BEHIND_DIGIT, " (?=(?:" + RUSSIAN_MONTHS + ")" + NOT_LETTER + ")"),
        Rule.gap(
            (before, after) -> "нд.".indexOf(before) >= 0,
            " (?=[\\p{L}$])(?<=(?<!\\p{L})(?:млн|млрд|трлн|тыс\\.) )"),
        Rule.gap(Where.BEHIND_POINT, " (?=США)(?<=долл\\. )"),
        Rule.gap(Where.AHEAD_OF_DIGIT, " (?<=№ )"),
        Rule.gap(Where.AHEAD_OF_DIGIT, " (?<=(?<!\\p{L})(?:рис|табл|с|стр|гл)\\. )"),
        // Abbreviations such as "т. е." and "п. п.", and initials.
        Rule.gap(Where.BEHIND_POINT, " (?=\\p{Ll}\\.)(?<=(?<!\\p{L})\\p{Ll}\\. )"),
        INITIALS,
        Rule.gap(Where.AHEAD_OF_DASH, " (?=[—–] )"),
        Rule.gap(
            Where.ANYWHERE,
            " (?=[\\p{L}\\p{N}«(\\uFFFC])(?<=(?<![\\p{L}\\p{N}-])(?iu:" + RUSSIAN_SHORT + ") )"),
        Rule.gap(
            (before, after) -> "блж".indexOf(after) >= 0,
            " (?=(?:бы|же|ли|б|ж)" + NOT_LETTER + ")"));
  }

  private static List<Rule> chinese() {
    return List.of(
        Rule.of('.', Where.ANYWHERE, "(?<!\\.)\\.{3}(?!\\.)", "……"),
        Rule.of('…', Where.ANYWHERE, "(?<!…)…(?!…)", "……"),
        Rule.of('-', Where.BEHIND_DIGIT, "--(?<=\\d--)(?=\\d)", "–"),
        Rule.of(' ', Where.AHEAD_OF_DASH, " (?<=[^\\s-] )---? ?(?=[^\\s-])", "——"),
        Rule.of('-', Where.ANYWHERE, "---?(?<=[^\\s-]---?) ?(?=[^\\s-])", "——"));
  }

  /** Numbers stay with what CLDR and the message file call multiples and units. */
  private static List<Rule> others(Language language) {
    List<String> names = new ArrayList<>(language.words().multiples().keySet());
    language.words().units().values().forEach(names::addAll);
    names.addAll(CldrNames.multiples(language.code()));
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.gap(Where.BEHIND_DIGIT, " (?=[%\\p{Sc}])"));
    rules.add(Rule.gap(Where.AHEAD_OF_DIGIT, " (?<=\\p{Sc} )"));
    if (!names.isEmpty()) {
      String any = LanguageWords.alternatives(names);
      rules.add(Rule.gap(Where.BEHIND_DIGIT, " (?=(?:" + any + ")" + NOT_LETTER + ")"));
    }
    if (language.code().startsWith("fr")) {
      rules.add(
          Rule.of(
              ' ',
              (before, after) -> before == '«' || ";!?»".indexOf(after) >= 0,
              " (?<=\\S )",
              "\u202f"));
      rules.add(Rule.gap((before, after) -> after == ':', " (?<=\\S )"));
    }
    return rules;
  }
}

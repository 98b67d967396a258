package caravan.language.registry;

import caravan.language.en.EnglishNumberReader;
import caravan.language.number.Labels;
import caravan.language.number.LanguageWords;
import caravan.language.number.MonthNames;
import caravan.language.number.WordTable;
import caravan.language.zh.ChineseNumberReader;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits in running text that state no quantity: years, dates and times, ordinals, ages of a group,
 * addresses, telephone numbers, the base of an index. Numbers of tables, codes and the like are in
 * {@link Labels}.
 */
public final class NoQuantities {
  /** Stands where something was taken out: neither letter nor digit nor space. */
  static final char OUT = '\uFFFC';

  public static final String YEAR = "(?:1[5-9]|20)\\d\\d";

  private static final String BEGIN = "(?<![\\p{L}\\p{N}.,&&[^\\p{IsHan}]])";
  private static final String END = "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]]|[.,]\\d)";
  private static final String DASH = " ?[-–—] ?";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";

  /** One code of a nomenclature, which has two digits, or pairs of them. */
  private static final String CODES =
      "(?:\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10})(?:(?:[,;、，；] ?|" + DASH + ")\\d{1,10})*";

  private static final List<Pattern> COMMON =
      List.of(
          Pattern.compile("(?i)(?:https?://|(?<!\\p{L})www\\.)[^\\s\\p{IsHan}]+"),
          Pattern.compile("(?<![\\p{IsLatin}\\d._+-])[\\p{IsLatin}\\d._+-]++@[\\p{IsLatin}\\d.-]+"),
          Pattern.compile(BEGIN + "10\\.\\d{4,9}/[^\\s\\p{IsHan}，。；]+"),
          Pattern.compile("(?i)(?<!\\p{L})IS[BS]N(?:-1[03])?:? ?\\d[\\d -]{6,16}[\\dx]"),
          // Telephone numbers: by their word, by a plus ahead of uneven groups, by their hyphens.
          Pattern.compile(
              "(?iu)(?<![\\p{L}&&[^\\p{IsHan}]])(?:tele?phone|tele?fon|t[eé]l|fax|телефон|тел|факс"
                  + "|电话|传真)[.:：]{0,2} ?[+(\\d][\\d ().-]{4,24}\\d"),
          Pattern.compile(
              BEGIN
                  + "\\+\\d{1,3} ?(?=[\\d ()-]*[-(]|\\d{1,2} |\\d{3} \\d{1,2} )[\\d ()-]{6,20}\\d"
                  + END),
          Pattern.compile(BEGIN + "\\d{1,4}(?:-\\d{2,4}){2,4}" + END),
          // Standards, and indices that have a number in their name.
          Pattern.compile(
              "(?<!\\p{L})(?:ISO|IEC|DIN|EN|ASTM|GB|JIS|RFC|ИСО|ГОСТ|ОСТ|СТБ|ТУ|СНиП|СП)"
                  + "(?:[/ ](?:IEC|EN|ISO|TS|TR|T|Р|ИСО|МЭК))* ?\\d[\\d.]*(?:[-:–]\\d{1,4})*"
                  + END),
          Pattern.compile(
              "(?<!\\p{L})(?:S&P 500|FTSE 100|CSI 300|Nikkei 225|DAX 40|CAC 40|STOXX 600|Fortune"
                  + " (?:500|1000))"
                  + END),
          // An index and its base; a place in a journal; a time and its zone.
          Pattern.compile(BEGIN + YEAR + "[^=\\d]{0,6}= ?100" + END),
          Pattern.compile(
              BEGIN
                  + "\\d{1,4}\\(\\d{1,4}(?:-\\d{1,4})?\\)(?:[:：,] ?\\d{1,5}"
                  + DASH
                  + "\\d{1,5})?"
                  + END),
          Pattern.compile("(?<!\\p{L})(?:UTC|GMT) ?[+−-]\\d{1,2}" + END),
          Pattern.compile(BEGIN + YEAR + "-\\d\\d(?:-\\d\\d)?" + END),
          Pattern.compile(BEGIN + YEAR + " ?[-–—/] ?(?:" + YEAR + "|\\d\\d)" + END),
          Pattern.compile(BEGIN + DAY + "([./])" + MONTH + "\\1(?:" + YEAR + "|\\d\\d)" + END),
          Pattern.compile(BEGIN + "\\d{1,2}:\\d\\d(?::\\d\\d)?" + END),
          Pattern.compile("(?<!\\d)24/7" + END),
          Pattern.compile(BEGIN + "\\d{1,4}\\.?(?:[ºª]|(?<=\\.)er(?!\\p{L}))"),
          // Decades.
          Pattern.compile("(?<!\\d)\\d{1,3}0s(?!\\p{L})"),
          Pattern.compile("(?<!\\p{L})[\\p{IsLatin}\\p{IsCyrillic}]+[-–]\\d+(?![\\p{N}]|[.,]\\d)"),
          // Codes behind a common noun: ores (26). A name may have its value there: Iran (26).
          Pattern.compile(
              "(?:(?<![\\p{L}'’-])\\p{Ll}[\\p{Ll}'’-]* ?|\\p{IsHan} ?)(?<no>[(（]"
                  + CODES
                  + "[)）])"),
          // (1) one; (2) the other.
          Pattern.compile("(?:^|[:;。：；，、] ?|[.,] )(?<no>[(（]?\\d{1,2}[)）])(?= ?\\p{L})"));

  /** No quantity begins with a zero and another digit. */
  private static final Pattern ZERO = Pattern.compile("(?<!\\d )" + BEGIN + "0\\d+" + END);

  /** 31.12. where the point is no sign of decimals. */
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(BEGIN + DAY + "\\." + MONTH + "\\.(?!\\d)");

  private NoQuantities() {}

  /** Of the languages that the program knows by heart; the tables of the others are not loaded. */
  private static List<Pattern> byHeart(String code) {
    return switch (code) {
      case "en" -> english();
      case "zh" -> chinese();
      case "ru" -> russian();
      default -> List.of();
    };
  }

  private static List<Pattern> english() {
    String day = "\\d{1,2}(?:st|nd|rd|th)?";
    return List.of(
        Pattern.compile(
            BEGIN + day + "(?:" + DASH + day + ")?\\s" + MonthNames.ENGLISH + "(?!\\p{L})"),
        Pattern.compile(
            "(?<!\\p{L})" + MonthNames.ENGLISH + "\\s" + day + "(?:" + DASH + day + ")?" + END),
        Pattern.compile(BEGIN + "[\\d,]+(?:st|nd|rd|th)" + END),
        Pattern.compile(
            "(?<!\\p{L})(?i:aged|ages) \\d{1,2}(?:(?: to |" + DASH + ")\\d{1,2})?" + END),
        Pattern.compile("(?<!\\p{L})Group of (?:7|8|20|24|77)" + END),
        EnglishNumberReader.DATES);
  }

  private static List<Pattern> chinese() {
    return List.of(
        Pattern.compile("(?<!\\p{N})" + YEAR + "(?:年?[-–—至到]" + YEAR + ")? ?年"),
        Pattern.compile("(?<!\\p{N})\\d{1,2}(?:[-–—至到]\\d{1,2})? ?月(?:份| ?\\d{1,2} ?[日号])?"),
        Pattern.compile("第 ?[\\d一二三四五六七八九十百]+"),
        Pattern.compile("(?<![\\p{N}.,])\\d{1,6} ?(?:号|项下)"),
        Pattern.compile(
            "(?<![\\p{N}.,])(?:\\d{1,3} ?(?:岁 ?)?[-–—至到] ?\\d{1,3} ?(?:周?岁)|\\d{1,3}"
                + " ?(?:周?岁)(?=及?以[上下]))"),
        Pattern.compile("(?<!\\d)\\d{1,2} ?(?:世纪)(?:\\d0年代)?|(?<!\\d)\\d0年代"),
        Pattern.compile("(?<!\\d)\\d{1,2}[时点]\\d{1,2}分|(?<=[上下中]午|晚上|凌晨|日)\\d{1,2}[时点](?!\\p{N})"),
        Pattern.compile("(?:阶段|步骤|方案|情景) ?\\d{1,2}(?!\\d)"),
        Pattern.compile("(?:邮编|邮政编码|手机|热线)[:：]? ?\\d{4,12}|(?<!\\d)1[3-9]\\d{9}(?!\\d)"),
        ChineseNumberReader.DATES);
  }

  private static List<Pattern> russian() {
    return List.of(
        Pattern.compile(
            BEGIN + "\\d{1,2}(?:" + DASH + "\\d{1,2})?\\s" + MonthNames.RUSSIAN + "(?!\\p{L})"),
        Pattern.compile(
            "(?iu)"
                + BEGIN
                + "\\d{1,2} (?:век(?:а|е|у|ом)?(?!\\p{L})|(?=по \\d{1,2} "
                + MonthNames.RUSSIAN
                + "))"),
        Pattern.compile("(?iu)(?<!\\p{L})(?:старше|младше|моложе) \\d{1,3} лет(?!\\p{L})"),
        Pattern.compile(BEGIN + "\\d+-(?:[йяеюх]|го|му|ом|м|ый|ая|ое|ой|ых|ми)(?!\\p{L})"),
        Pattern.compile(
            "(?iu)(?<!\\p{L})(?:за|первы[ех]|последни[ех]) \\d{1,2} месяц(?:а|ев)(?!\\p{L})"),
        Pattern.compile(
            "(?iu)" + BEGIN + "[1-4] ?(?:кв\\.|квартал\\p{L}{0,3}|полугоди\\p{L}{1,2})(?!\\p{L})"),
        Pattern.compile(
            "(?iu)(?<!\\p{L})(?:в возрасте|возраст\\p{L}*)(?: от)? \\d{1,2}(?:(?: до |"
                + DASH
                + ")\\d{1,2})?"
                + END));
  }

  /**
   * How they look in a language.
   *
   * @param dates of a language that the program does not know by heart; else none
   */
  static List<Pattern> of(String code, LanguageWords words, List<Pattern> dates) {
    List<Pattern> patterns = new ArrayList<>(COMMON);
    List<Pattern> known = byHeart(code);
    patterns.addAll(known);
    patterns.add(Labels.certain(code, words));
    patterns.add(Labels.serial(code));
    patterns.add(ZERO);
    patterns.addAll(dates);
    if (known.isEmpty() && decimal(code) != '.') {
      patterns.add(DAY_AND_MONTH);
    }
    words.periods().values().forEach(period -> patterns.add(period(period)));
    return List.copyOf(patterns);
  }

  private static char decimal(String code) {
    return DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(code)).getDecimalSeparator();
  }

  /** A half-year or quarter as the message file writes it, with or without its year. */
  private static Pattern period(String written) {
    String pattern =
        Pattern.quote(written.replace("{year}", "").strip()).replace("{number}", "\\E[1-4]\\Q");
    return Pattern.compile(BEGIN + pattern + "(?!\\p{L})", LanguageWords.FLAGS);
  }

  /** The text with {@link #OUT} in the place of each; as long as before. */
  public static String out(String original, Language language) {
    String text = WordTable.folded(original);
    for (Pattern pattern : language.noQuantities()) {
      text = without(text, pattern);
    }
    return text;
  }

  private static String without(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    boolean part = pattern.pattern().contains("(?<no>");
    StringBuilder out = new StringBuilder(text);
    while (matcher.find()) {
      blank(
          out,
          part ? matcher.start("no") : matcher.start(),
          part ? matcher.end("no") : matcher.end());
    }
    return out.toString();
  }

  /** Keeps the length, so that places stay. */
  public static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, OUT);
    }
  }
}

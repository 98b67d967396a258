package caravan.language.reading;

import caravan.language.number.Blanks;
import caravan.language.number.LanguageWords;
import caravan.language.number.VagueWords;
import caravan.language.number.WordKind;
import caravan.language.registry.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that a number stands in: whether they hold for any number, as "exports rose by" does,
 * or are about the one that stands there, as "only" and "the target of" are. What is not known here
 * is taken to be about it: then a person has to look at the sentence.
 */
public final class Frames {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words ahead of a number that say nothing of how much it is. */
  private static final Map<String, Pattern> NEUTRAL =
      Map.of("en", english(), "zh", chinese(), "ru", russian());

  /** Words close ahead of a figure that are about its number. */
  private static final Map<String, Pattern> ABOUT_IT_AHEAD =
      Map.of(
          "en",
          Pattern.compile(
              "\\b(?:(?:targets?|goals?|mark|threshold|milestone|barrier|ceiling|limit|cap|level|plan(?:ned)?"
                  + "|forecast|expected|instead|spite|short|shy|half|part|one|some|all|each|every|another|first|last|next)"
                  + " (?:of|to|the|at)(?: the| an?| its| their)?|(?:the|its|their)"
                  + " (?:targeted|planned)|only|just|merely|mere|even|still|already|as"
                  + " (?:much|many|little|few|high|low)"
                  + " as|than|unlike|another|every|each|within|if|unless|until|would have"
                  + " \\p{L}+)(?: an?| the)? ?$",
              FLAGS),
          "zh",
          Pattern.compile(
              "(?:目标|大关|关口|门槛|仅|只|才|就|甚至|高达|多达|至多|另外|其余|每|第|首个|一半|如果|若|要|应|计划|预期|预计)(?:的|为|有|是|达|到)?$"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:(?:цел|план|порог|планк|отметк|рубеж|уровн|уровень|барьер|лимит|прогноз)\\p{L}*(?:"
                  + " в)?|лишь|только|всего|даже|уже|еще|целых|аж|каждый|каждые|один из|одна"
                  + " из|одно из|первые|последние|другие|половин\\p{L}+(?: из)?|если|чем) ?$",
              FLAGS));

  /** Words right behind a number that make a mark of it. */
  private static final Map<String, Pattern> MARKS =
      Map.of(
          "en",
          Pattern.compile(
              "^[ -]*(?:\\p{L}+["
                  + " -]){0,2}(?:mark|threshold|milestone|targets?|goals?|barrier|ceiling|limit|cap|line|level|club)\\b",
              FLAGS),
          "zh",
          Pattern.compile("^(?:这一)?(?:的)?(?:大关|关口|门槛|目标|红线|上限|下限|水平|整数)"),
          "ru",
          Pattern.compile(
              "^ *(?:\\p{L}+\\.? )?(?:рубеж|отметк|планк|порог|барьер|лимит)\\p{L}*", FLAGS));

  /** Words behind a number, in its figure or right behind it, that are about it. */
  private static final Map<String, Pattern> ABOUT_IT_BEHIND =
      Map.of(
          "en",
          Pattern.compile(
              "^[ ,-]*(?:\\p{L}+[ -])?(?:short(?:fall)?|shy|off|away|apart|too|to"
                  + " go|left|instead|only|alone|at best|at"
                  + " worst|tops|max(?:imum)?|min(?:imum)?|if|unless|at the"
                  + " (?:most|least|latest)|and counting|of the \\d+|out"
                  + " of)\\b|\\b(?:instead|rather than|as planned|as expected|than"
                  + " (?:planned|expected|forecast))\\b",
              FLAGS),
          "zh",
          Pattern.compile("^(?:的)?(?:之内|之外|而已|之差|差距|缺口|才|就|都|封顶|起步|起)"),
          "ru",
          Pattern.compile(
              "^ *(?:\\p{L}+ )?(?:максимум|минимум|из \\d+|и только|вместо|чем планир)", FLAGS));

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}'’.-]*\\p{L}[\\p{L}\\p{M}'’.-]*");

  private Frames() {}

  private static Pattern english() {
    return Pattern.compile(
        "(?:a|an|the|of|by|to|at|in|on|for|from|and|with|its|their|this|that|it|was|were|is|are|be|been|has|have"
            + "|had|worth|total|totals|totall?ed|totall?ing|amount(?:s|ed|ing)?|com(?:e|es|ing)|came|stood|stands?"
            + "|standing|reach(?:ed|es)|hit|account(?:s|ed|ing)?|comprised|made|up|down|rose|ris(?:e|es|en|ing)"
            + "|grew|grow(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
            + "|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|expan(?:d|ds|ded|ding|sion)|advanc(?:e|es|ed|ing)|fell|fall(?:s|en|ing)?"
            + "|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shrank|shrink(?:s|ing)?|shrunk|contract(?:s|ed"
            + "|ing|ion)?|slid(?:e|es)?|slipp?(?:s|ed|ing)?|dipp?(?:s|ed|ing)?|slump(?:s|ed)?|plunge[sd]?|lost|eased?|narrowed"
            + "|widened|slowed|deepened|accelerated|moderated|reduc(?:e|ed|tion)|deficit|surplus|trade|exports?|imports?|turnover"
            + "|goods|services|volume|value|price|share|rate|amount|sum|balance|gap|exported|imported|traded|delivered"
            + "|supplied|shipped|carried|produced|bought|sold|invested|deliver(?:y|ies)|supplies|shipments?|output"
            + "|production|sales|investments?|inflation|annual|yearly|monthly|quarterly|year-on-year|year|month|quarter|half|respectively|or|altogether|overall|combined|over(?="
            + " the (?:year|month))|minus|negative|plus|cent|per|about(?!.)|which|who"
            + "|growth|loss(?:es)?|some(?!.)|then|there|now|also|approximately|us|usd|rmb|eur)",
        FLAGS);
  }

  private static Pattern chinese() {
    return Pattern.compile(
        "(?:为|是|达到?|共计?|总计|合计|总额|总值|总量|金额|规模|的|了|至|到|在|由|从|占比?|比重|份额|约占|共|有|和|与|对|向|自|较|比|去年|上年|同期"
            + "|同比|环比|年均|累计|实现|完成|录得|增长|增加|增至|增幅|上升|升至|提高|扩大|上涨|涨幅|增速|下降|下滑|下跌|减少|减|降|降至|降幅|跌幅|回落|收窄"
            + "|缩小|降低|放缓|萎缩|进出口|出口额?|进口额?|贸易额?|外贸|贸易|商品|货物|服务|双边|中国|中方|中亚|五国|逆差|顺差|差额|全年|全国|当年|本年|上半年|下半年"
            + "|一季度|二季度|三季度|四季度|前|个|年|月|季度|其中|分别|价格|单价|产量|销量|运量|投资|吨位|人民币|美元|：|:|，|、|\\s|\\p{N}|年末|月末|也|并|且|已|又)*");
  }

  private static Pattern russian() {
    return Pattern.compile(
        "(?:и|в|во|на|до|с|со|по|к|за|из|от|у|о|а|это|что|его|ее|их|этот|том|году?|года|полугоди\\p{L}+|квартал\\p{L}*|месяц\\p{L}*"
            + "|состав\\p{L}+|достиг(?:ла|ло|ли|нув\\p{L}*)?|равн\\p{L}+|был[аои]?|стал[аои]?|оказал\\p{L}+|вырос\\p{L}*|возрос\\p{L}*"
            + "|увелич\\p{L}+|рост\\p{L}*|прирост\\p{L}*|поднял\\p{L}+|повы[сш]\\p{L}+|расшир\\p{L}+|снизи\\p{L}+|сниже\\p{L}+|снижа\\p{L}+|сокра[тщ]\\p{L}+"
            + "|упал\\p{L}*|паден\\p{L}+|спад\\p{L}*|уменьш\\p{L}+|замедл\\p{L}+|ускор\\p{L}+|опустил\\p{L}+|объем\\p{L}*|сумм\\p{L}+|стоимост\\p{L}+"
            + "|товарооборот\\p{L}*|оборот\\p{L}*|торговл\\p{L}+|экспорт\\p{L}*|импорт\\p{L}*|дол[яюеи]|дол(?:ей)|поставк\\p{L}+|поставил\\p{L}*|вывез\\p{L}*"
            + "|ввез\\p{L}*|перевез\\p{L}*|добы\\p{L}+|цен[аыуе]|сальдо|дефицит\\p{L}*|профицит\\p{L}*|убыт\\p{L}+|отрицательн\\p{L}+|положительн\\p{L}+"
            + "|торгов\\p{L}+|внешн\\p{L}+|годов\\p{L}+|общ\\p{L}+|минус|плюс|итог\\p{L}*|размер\\p{L}*|показател\\p{L}+|приш\\p{L}+|занима\\p{L}+|которы\\p{L}+"
            + "|китайск\\p{L}+|взаимн\\p{L}+|двусторонн\\p{L}+|лет|год)",
        FLAGS);
  }

  /**
   * Whether the words that stand with a number in its figure hold for any number.
   *
   * @param ahead all of the figure's text ahead of the number
   * @param behind all behind it
   */
  public static boolean holdForAnyNumber(String ahead, String behind, Language language) {
    Pattern neutral = NEUTRAL.get(language.code());
    if (neutral == null) {
      return isKnown(ahead, language.words());
    }
    String text = VagueWords.folded(ahead).replace('ё', 'е');
    if (language.code().equals("zh")) {
      return neutral.matcher(text).matches();
    }
    Matcher words = WORD.matcher(ahead.replace('ё', 'е'));
    boolean first = true;
    while (words.find()) {
      // A name is no word of ours; at the beginning any word has a capital.
      boolean name = !first && Character.isUpperCase(words.group().codePointAt(0));
      first = false;
      boolean owner = words.group().matches(".*['’]s");
      if (!name && !owner && !neutral.matcher(words.group()).matches()) {
        return false;
      }
    }
    return true;
  }

  /** For a language of a message file, whose lists are all that is known of its words. */
  private static boolean isKnown(String ahead, LanguageWords words) {
    if (words.wholeWords(WordKind.NEGATIONS) != null) {
      return true;
    }
    String rest = ahead;
    for (WordKind kind :
        new WordKind[] {
          WordKind.FALLS,
          WordKind.RISES,
          WordKind.LEVEL,
          WordKind.LINK,
          WordKind.MINUS,
          WordKind.DEFICIT,
          WordKind.SURPLUS,
          WordKind.YEAR_BEHIND,
          WordKind.YEAR_AHEAD
        }) {
      Pattern known = words.wholeWords(kind);
      rest = known == null ? rest : Blanks.over(known, rest);
    }
    return rest.codePoints().noneMatch(Character::isLetter);
  }

  /**
   * Whether the words of a sentence around a number hold for any number, as far as can be told:
   * none right beside it is about it.
   */
  public static boolean maySurround(String ahead, String behind, Language language) {
    String before = VagueWords.folded(ahead).replace('ё', 'е');
    return !finds(ABOUT_IT_AHEAD.get(language.code()), before)
        && !finds(ABOUT_IT_BEHIND.get(language.code()), behind)
        && !isMark(behind, language);
  }

  /**
   * Whether the words behind a number make a mark of it that something passes: "the US$100 billion
   * mark".
   */
  public static boolean isMark(String behind, Language language) {
    return finds(MARKS.get(language.code()), behind);
  }

  private static boolean finds(@Nullable Pattern pattern, String text) {
    return pattern != null && pattern.matcher(text).find();
  }
}

package caravan.language.number;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers that name a thing and state no quantity: {@code Table 3}, {@code HS 8542}, {@code 第3页},
 * {@code табл. 3}, {@code ТН ВЭД 2711}. One table for all languages and for all that asks: what a
 * figure states, and what of a page is bound to data.
 */
public final class Labels {
  /** What such a number can be the number of. */
  enum Kind {
    TABLE,
    /** Figures, charts, maps, boxes. */
    PICTURE,
    /** Chapters, sections, annexes, volumes. */
    PART,
    PAGE,
    NOTE,
    /** Articles, paragraphs, rows, columns. */
    CLAUSE,
    /** Phases, corridors, terminals. */
    STATION,
    /** Nomenclatures of goods and trades, and codes in them. */
    CLASSIFICATION,
    /** A running number, which may also be a place in a ranking: counts where it stands alone. */
    SERIAL
  }

  private static final String SPACE = "[\\s\\u00a0\\u202f]?";

  /** What makes a quantity of a number, whatever word stands ahead of it: "part 20 percent". */
  private static final String NO_QUANTITY =
      "(?![.,]?\\p{N}|[\\s\\u00a0\\u202f]?(?:[%％‰$€£¥₽°]|per|pct|points?|p\\.|thousand|million|billion"
          + "|trillion|mln|bln|bn|mn|tonnes?|tons?|dollars?|yuan|km|проц|п\\.|тыс|мл[нр]|трлн|миллион"
          + "|миллиард|триллион|долл|руб|тонн|куб|т(?!\\p{L})|Prozent|Million|Milliarde|Mio|Mrd"
          + "|[个亿万千元美吨倍家种只辆架艘台成]|列(?![出示入明])))";

  private static final String NUMBER =
      "(?:[A-Z][.-]?)?\\d+(?:[.\\u2011/-]\\d+)*[a-z]?(?![\\p{L}&&[^\\p{IsHan}]])";

  /** Codes of goods stand in groups: 2711 11 000 0. */
  private static final String CODE =
      "(?:\\d{4}(?:[.\\u00a0"
          + " ]\\d{1,3}(?!\\d))+|\\d{1,10}(?:\\.\\d{1,3}(?!\\d))*(?:-\\d{1,2}(?!\\d))?)";

  private static final String AND =
      "(?:"
          + SPACE
          + "[-–—]"
          + SPACE
          + "|,[\\s\\u00a0]|[\\s\\u00a0](?:and|or|to|und|и|или)[\\s\\u00a0]|[、和与及至])";

  /** What every language writes so. */
  private static final Map<Kind, String> COMMON =
      Map.of(
          Kind.CLASSIFICATION,
          "(?-i:HSN?|HTS(?:US)?|SITC|ISIC|NACE|NAICS|BEC|CPC|COICOP|TARIC|CAS|ISO|SDG|GATT)",
          Kind.CLAUSE,
          "§§?",
          Kind.SERIAL,
          "№№?|#");

  private static final Map<Kind, String> ENGLISH =
      Map.of(
          Kind.TABLE,
          "tables?|tab\\.",
          Kind.PICTURE,
          "figures?|figs?\\.?|charts?|graphs?|maps?|diagrams?|panels?|box(?:es)?|exhibits?",
          Kind.PART,
          "chapters?|ch\\.|chap\\.|sections?|secs?\\.|parts?|annex(?:es)?|appendix|appendices|volumes?"
              + "|vols?\\.",
          Kind.PAGE,
          "pages?|pp?\\.",
          Kind.NOTE,
          "notes?|footnotes?|endnotes?|fn\\.|refs?\\.|references?",
          Kind.CLAUSE,
          "articles?|arts?\\.|paragraphs?|paras?\\.?|clauses?|items?|rows?|columns?|line|rule"
              + "|resolution|step|option|scenario",
          Kind.STATION,
          "phase|stage|corridor|route|highway|terminal|berth|track|platform|lot|zone|block",
          Kind.CLASSIFICATION,
          "codes?|headings?|subheadings?|tariff lines?|division",
          Kind.SERIAL,
          "nos?\\.|(?-i:No)|numbers?");

  private static final Map<Kind, String> CHINESE =
      Map.of(
          Kind.TABLE,
          "(?<![代仪手钟外发企])表格?",
          Kind.PICTURE,
          "(?<![企试意])图|专栏|方框",
          Kind.PART,
          "附录|附件|附表",
          Kind.NOTE,
          "(?<!关)注释?|脚注|尾注|附注",
          Kind.CLASSIFICATION,
          "编码|代码|税号|税则号列|税目|子目|品目|编号|目录号");

  private static final Map<Kind, String> RUSSIAN =
      Map.of(
          Kind.TABLE,
          "табл\\.|таблиц\\p{L}*",
          Kind.PICTURE,
          "рис\\.|рисун\\p{L}+|график(?:а|е|у|ом|и|ов|ах)?|граф\\.|диаграмм\\p{L}+|схем\\p{L}+"
              + "|вставк\\p{L}+|врезк\\p{L}+",
          Kind.PART,
          "глав[аеуыо]\\p{L}?|гл\\.|раздел\\p{L}*|разд\\.|част(?:ь|и|ью)|ч\\.|приложени\\p{L}+|прил\\."
              + "|том(?:а|е|у|ом)?|выпуск\\p{L}*|вып\\.",
          Kind.PAGE,
          "с\\.|стр\\.|страниц\\p{L}*",
          Kind.NOTE,
          "примечани\\p{L}+|прим\\.|сноск\\p{L}+",
          Kind.CLAUSE,
          "стать[еёияю]\\p{L}?|ст\\.|пункт(?:а|е|у|ом)?|п\\.|пп\\.|подпункт\\p{L}*|абзац\\p{L}*"
              + "|параграф\\p{L}*|строк[аеиу]|граф[аеуы]|столб\\p{L}+|колонк\\p{L}+|форм[аеуы]",
          Kind.STATION,
          "этап(?:а|е|у|ом)?|шаг(?:а|е|у|ом)?|фаз[аеуы]|коридор(?:а|е|у|ом)?|маршрут(?:а|е|у|ом)?|терминал(?:а|е|у|ом)?"
              + "|причал(?:а|е|у|ом)?|блок(?:а|е|у|ом)?|лот(?:а|е|у|ом)?",
          Kind.CLASSIFICATION,
          "(?:код(?:а|е|у|ом|ы|ов|ам|ами|ах)?"
              + SPACE
              + ")?(?-i:ТН[\\s\\u00a0]ВЭД)(?:[\\s\\u00a0](?-i:ЕАЭС|ТС|СНГ|РФ))?"
              + "|код(?:а|е|у|ом|ы|ов|ам|ами|ах)?|(?-i:ГС|СМТК|МСОК|МСТК|ОКВЭД(?:-?2)?|ОКПД(?:-?2)?|ОКЕИ)"
              + "|товарн\\p{L}+[\\s\\u00a0](?:групп|позици|субпозици|подсубпозици)\\p{L}+"
              + "|(?:под)?субпозици\\p{L}+",
          Kind.SERIAL,
          "номер(?:а|е|у|ом)?");

  /** Words between such a word and its number: HS code 27, ISIC Rev. 4, Table No. 3. */
  private static final String BETWEEN =
      "(?:[\\s\\u00a0](?:codes?|chapters?|headings?|subheadings?|sections?|groups?|divisions?|rev\\.|rev"
          + "|no\\.|№|код\\p{L}*|групп\\p{L}+|позици\\p{L}+)|编码|章)?"
          + SPACE;

  private static final Map<String, Map<Kind, String>> BY_LANGUAGE =
      Map.of("en", ENGLISH, "zh", CHINESE, "ru", RUSSIAN);

  private static final String NUMERAL = "(?:\\d+|[一二三四五六七八九十百]+)";

  /** Where the word stands behind its number. */
  private static final Map<String, List<String>> BEHIND =
      Map.of(
          "en",
          List.of("\\d{1,2}-digit(?!\\p{L})"),
          "zh",
          List.of(
              "第" + SPACE + NUMERAL + SPACE + "(?:[章节页款类号卷册编篇版栏]|条(?![件约])|段|部分)",
              "\\d{1,2}位(?:数?编码|税号|税目)",
              "\\d{1,2}章(?!节)"),
          "ru",
          List.of(
              "\\d{1,2}-значн\\p{L}+",
              "(?<!\\p{L})(?:групп|позици|субпозици)\\p{L}+[\\s\\u00a0]\\d{2,10}(?=[\\s\\u00a0]ТН[\\s\\u00a0]ВЭД)"));

  /** With spans of time, which are counted only where there is nothing else. */
  private static final Map<String, List<String>> SERIALS_BEHIND =
      Map.of(
          "en",
          List.of(
              "(?:in|over|for|during)[\\s\\u00a0]the[\\s\\u00a0]\\d{1,2}[\\s\\u00a0]years[\\s\\u00a0]"
                  + "(?:to|through|ended|until|before)(?!\\p{L})"),
          "zh",
          List.of(
              "第" + SPACE + NUMERAL + SPACE + "[届次轮批]",
              "(?<!\\d)\\d{1,2}" + SPACE + "年(?:间|来|里|内|时间)"),
          "ru",
          List.of(
              "(?:за|в[\\s\\u00a0]течение)[\\s\\u00a0](?:последни[ех]|прошедши[ех]|эти)?[\\s\\u00a0]?"
                  + "\\d{1,2}[\\s\\u00a0](?:лет|года?|месяц\\p{L}*|недел\\p{L}*|дн(?:я|ей))(?!\\p{L})"));

  private static final Map<String, Pattern> CERTAIN =
      BY_LANGUAGE.keySet().stream()
          .collect(Collectors.toMap(code -> code, code -> certainOf(code, LanguageWords.NONE)));

  private static final Map<String, Pattern> SERIAL =
      BY_LANGUAGE.keySet().stream().collect(Collectors.toMap(code -> code, Labels::serials));

  private Labels() {}

  /** Those that are never a quantity. */
  public static Pattern certain(String code, LanguageWords words) {
    Pattern known = words.equals(LanguageWords.NONE) ? CERTAIN.get(code) : null;
    return known == null ? certainOf(code, words) : known;
  }

  private static Pattern certainOf(String code, LanguageWords words) {
    Map<Kind, String> kinds = new EnumMap<>(BY_LANGUAGE.getOrDefault(code, COMMON));
    COMMON.forEach((kind, word) -> kinds.merge(kind, word, Labels::either));
    kinds.remove(Kind.SERIAL);
    List<String> regexes = new ArrayList<>(BEHIND.getOrDefault(code, List.of()));
    kinds.forEach((kind, word) -> regexes.add(ahead(kind, word)));
    List<String> more = words.list(WordKind.LABELS);
    if (!more.isEmpty()) {
      regexes.add(ahead(Kind.TABLE, LanguageWords.alternatives(more)));
    }
    regexes.add("\\[\\d{1,3}\\]");
    return pattern(regexes);
  }

  /** Those that count where there is no other number. */
  public static Pattern serial(String code) {
    Pattern known = SERIAL.get(code);
    return known == null ? serials(code) : known;
  }

  private static Pattern serials(String code) {
    String common = Objects.requireNonNull(COMMON.get(Kind.SERIAL));
    String own = BY_LANGUAGE.getOrDefault(code, Map.of()).get(Kind.SERIAL);
    List<String> regexes = new ArrayList<>(SERIALS_BEHIND.getOrDefault(code, List.of()));
    regexes.add(ahead(Kind.SERIAL, own == null ? common : either(common, own)));
    return pattern(regexes);
  }

  private static String either(String a, String b) {
    return a + "|" + b;
  }

  private static String ahead(Kind kind, String words) {
    String number = (kind == Kind.CLASSIFICATION ? CODE : NUMBER) + NO_QUANTITY;
    return "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])(?:"
        + words.replace(" ", "[\\s\\u00a0]")
        + ")(?![\\p{L}&&[^\\p{IsHan}]])"
        + BETWEEN
        + number
        + "(?:"
        + AND
        + number
        + ")*+";
  }

  private static Pattern pattern(List<String> regexes) {
    return Pattern.compile(
        String.join("|", regexes), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

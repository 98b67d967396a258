package caravan.language.reading;

import caravan.language.en.EnglishVagueWords;
import caravan.language.number.Blanks;
import caravan.language.number.LanguageWords;
import caravan.language.number.TextNumber;
import caravan.language.number.VagueWords;
import caravan.language.number.WordKind;
import caravan.language.registry.Language;
import caravan.language.ru.RussianVagueWords;
import caravan.language.zh.ChineseVagueWords;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that deny what is said of a number: "wasn't US$107 billion", {@code так и не составил}.
 * Where a denial says for sure on which side of the number the data are, "did not exceed", the
 * readers take it for such words as "at most", and it is none here.
 */
public final class Denials {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What begins like a denial and denies nothing of the number. */
  private static final Map<String, Pattern> HARMLESS =
      Map.of(
          "en",
          Pattern.compile(
              "(?<!\\p{L})(?:nos?\\.(?: ?\\d+)?|№)|\\b(?:not"
                  + " (?:only|just|merely|simply|least|surprisingly|unexpectedly|to"
                  + " mention|including|counting|inclusive|seasonally|annualised|annualized|adjusted|adjusting|yet"
                  + " final|final|yet revised|comparable)|without"
                  + " (?:counting|including|adjusting)|no doubt|no wonder|whether or not|more often"
                  + " than not)\\b",
              FLAGS),
          "zh",
          Pattern.compile(
              "不降反升|不减反增|不跌反涨|不升反降|不增反减|不增反降|不断|不仅|不但|不只|不含|不计|不包括|不包含|不变价|不同|不论|不管|不少(?!于)|不动产|不锈钢|不过|不良|不久|不时|不俗|不乏"
                  + "|不得不|不可或缺|不确定|不平衡|不景气|不利|不稳定|不懈|未来|未经|未加工|未锻|未梳|没收|并非金|非但"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:не (?:только|считая|включая|учитывая|раз(?!у)|без)|тем не менее|едва"
                  + " ли не|во что бы то ни стало)(?!\\p{L})",
              FLAGS));

  private static final Map<String, Pattern> DENIALS =
      Map.of(
          "en",
          Pattern.compile(
              "\\b(?:not|\\p{L}+n't|cannot|never|no"
                  + " longer|neither|nor|no|none|nothing|nobody|nowhere|without"
                  + " (?:(?:ever|even|yet)"
                  + " )?\\p{L}+ing|hardly|barely|scarcely|rarely|seldom|fail(?:s|ed|ing|ure)?|unable|yet"
                  + " to|far from|anything but|all but|instead of|rather than|as opposed to|other"
                  + " than|missed|misses|missing (?:its|the|a|by|out)"
                  + "|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|den(?:y|ies|ied)|lack(?:s|ed|ing)?|unlikely|impossible|ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?"
                  + " (?:short|shy|being)|refus(?:e|es|ed|ing)|unless|struggl(?:e|es|ed|ing)"
                  + " to|wrong(?:ly)?|untrue|false(?:ly)?)\\b",
              FLAGS),
          "zh",
          Pattern.compile(
              "从未|从来|从不|不再|不|未|没有|没能|没(?=[达超突到])|并非|绝非|而非|远非|无法|无从|毫无|难以|难(?=[达超突])|否认|否则|避免|免于"
                  + "|险些|差点|差一点|勉强|绝无|尚无|并无"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:не|ни|нет|никогда|нельзя|невозможно|вряд ли|едва ли|едва|отнюдь|вовсе"
                  + "|вместо|недо(?:тя|бра|ста|ш|ст)\\p{L}+|нисколько|отрица(?:ет|л|ла|ть|ют)|опроверг\\p{L}+|избеж\\p{L}+"
                  + "|избега\\p{L}+|прекрат\\p{L}+|неверно)(?!\\p{L})",
              FLAGS));

  /** Words that deny for all time, which one value can't show, or say that it once was so. */
  private static final Map<String, Pattern> FOR_EVER =
      Map.of(
          "en",
          Pattern.compile(
              "\\b(?:never|no longer|n(?:o|'t|ot)(?: \\p{L}+)* any ?(?:more|longer))\\b", FLAGS),
          "zh",
          Pattern.compile("从未|从来|从不|不再|未曾|不曾|再也"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:никогда|ни разу|(?:больше|более|уже|впредь) не|не (?:больше|более)"
                  + " не)(?!\\p{L})",
              FLAGS));

  private Denials() {}

  /** A word in a text that denies something of a number, or null. */
  public static @Nullable String beside(TextNumber number, String text, Language language) {
    return in(text.substring(0, number.start()), text.substring(number.end()), language);
  }

  /**
   * The same.
   *
   * @param ahead the text ahead of a number
   * @param behind the text behind it
   */
  public static @Nullable String in(String ahead, String behind, Language language) {
    String before = VagueWords.folded(ahead);
    String after = VagueWords.folded(behind);
    return switch (language.code()) {
      case "en" -> in("en", before, EnglishVagueWords.stripped(before), after);
      case "zh" -> in("zh", before, ChineseVagueWords.withoutVague(before), after);
      case "ru" -> in("ru", yo(before), RussianVagueWords.withoutVague(yo(before)), yo(after));
      default -> inOther(before, after, language.words());
    };
  }

  private static String yo(String text) {
    return text.replace('ё', 'е');
  }

  private static @Nullable String in(String code, String before, String stripped, String after) {
    Pattern harmless = Objects.requireNonNull(HARMLESS.get(code));
    Pattern denials = Objects.requireNonNull(DENIALS.get(code));
    String always = first(FOR_EVER.get(code), Blanks.over(harmless, before));
    if (always != null) {
      return always;
    }
    String denial = first(denials, Blanks.over(harmless, stripped));
    return denial != null ? denial : first(denials, Blanks.over(harmless, after));
  }

  private static @Nullable String inOther(String before, String after, LanguageWords words) {
    Pattern denials = words.wholeWords(WordKind.NEGATIONS);
    if (denials == null) {
      return null;
    }
    String denial = first(denials, words.vague(false).stripped(before));
    return denial != null ? denial : first(denials, words.vague(true).strippedBehind(after));
  }

  private static @Nullable String first(@Nullable Pattern pattern, String text) {
    Matcher matcher = pattern == null ? null : pattern.matcher(text);
    return matcher != null && matcher.find() ? matcher.group() : null;
  }
}

package caravan.language.ru;

import caravan.language.number.NamedUnit;
import caravan.language.number.VagueWords;
import caravan.language.number.Vagueness;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Russian says that a number is not exact; the text is in small letters, ё is е. */
public final class RussianVagueWords {
  /** By how much. */
  private static final List<String> MUCH =
      List.of("значительно", "намного", "гораздо", "существенно", "заметно", "куда", "много");

  private static final VagueWords AHEAD =
      new VagueWords(
          Map.of(
              Vagueness.ABOUT,
              List.of(
                  "около",
                  "примерно",
                  "порядка",
                  "приблизительно",
                  "ориентировочно",
                  "где-то",
                  "в районе",
                  "~",
                  "≈"),
              Vagueness.NEARLY,
              List.of(
                  "почти",
                  "чуть менее",
                  "чуть меньше",
                  "чуть ниже",
                  "чуть менее чем",
                  "чуть меньше чем",
                  "немногим менее",
                  "немногим менее чем",
                  "немногим меньше",
                  "несколько меньше",
                  "несколько менее",
                  "без малого",
                  "едва не",
                  "едва ли не",
                  "чуть не",
                  "немного меньше",
                  "немного менее",
                  "немного ниже",
                  "незначительно ниже"),
              Vagueness.OVER,
              List.of(
                  "свыше",
                  "более",
                  "более чем",
                  "больше",
                  "больше чем",
                  "выше",
                  "выше чем",
                  "сверх"),
              Vagueness.JUST_OVER,
              List.of(
                  "чуть более",
                  "чуть более чем",
                  "чуть больше",
                  "чуть больше чем",
                  "чуть выше",
                  "немногим более",
                  "немногим более чем",
                  "немногим больше",
                  "несколько больше",
                  "несколько более",
                  "чуть свыше",
                  "немного больше",
                  "немного более",
                  "немного выше",
                  "незначительно выше"),
              Vagueness.WELL_OVER,
              pairs(
                  MUCH, List.of("больше", "более", "выше", "больше чем", "более чем", "выше чем")),
              Vagueness.WELL_UNDER,
              pairs(
                  MUCH, List.of("меньше", "менее", "ниже", "меньше чем", "менее чем", "ниже чем")),
              Vagueness.UNDER,
              List.of("менее", "менее чем", "меньше", "меньше чем", "ниже", "ниже чем"),
              Vagueness.AT_LEAST,
              List.of(
                  "не менее",
                  "не менее чем",
                  "не меньше",
                  "не меньше чем",
                  "как минимум",
                  "минимум",
                  "по меньшей мере",
                  "по крайней мере",
                  "не ниже"),
              Vagueness.AT_MOST,
              List.of(
                  "до",
                  "не более",
                  "не более чем",
                  "не больше",
                  "не больше чем",
                  "не выше",
                  "не свыше",
                  "максимум",
                  "самое большее",
                  "в пределах")));

  private static final VagueWords BEHIND =
      new VagueWords(
          Map.of(
              Vagueness.OVER,
              List.of("с лишним"),
              Vagueness.JUST_OVER,
              List.of("с небольшим", "с хвостиком"),
              Vagueness.AT_LEAST,
              List.of("и более", "и больше", "и выше", "или более", "или больше"),
              Vagueness.AT_MOST,
              List.of("и менее", "и меньше", "и ниже", "или менее", "или меньше")));

  /** What may stand between a verb and its number: отметку в. */
  private static final String MARK =
      "(?: (?:психологическ\\p{L}+ )?(?:отметк|рубеж|планк|порог|уровн|уровень|барьер)\\p{L}*)?(?:"
          + " в)?$";

  /** Verbs that say by themselves that it is more: превысил отметку в 100 млрд. */
  private static final Pattern EXCEEDS =
      Pattern.compile(
          "(?<!\\p{L})(?<not>не (?:смог\\p{L}* |сумел\\p{L}* |удалось )?)?"
              + "(?:(?<just>едва|чуть|лишь немного|немного|незначительно|слегка) )?"
              + "(?:превы[шс]\\p{L}*|превзо[шй]\\p{L}*|превосход\\p{L}*|перевали\\p{L}+ за"
              + "|перевалива\\p{L}+ за|вы(?:шел|шла|шло|шли|йти|ходит|ходил\\p{L}*) за"
              + "|перешагнул\\p{L}*|перешагну\\p{L}+|преодоле\\p{L}+|пробил\\p{L}*)"
              + MARK);

  /** What was not reached. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<almost>едва |чуть |чуть было )?не (?:смог\\p{L}* |сумел\\p{L}* |удалось"
              + " )?(?:достиг\\p{L}*|достич\\p{L}*|(?:дотян|дотяг|дош|дой|доход|добра|доби|дорос)\\p{L}*"
              + " до)|недо(?:тя|бра|ш)\\p{L}* до|недостиг\\p{L}*)"
              + MARK);

  /** What did not fall below. */
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?<!\\p{L})не (?:опус|упа|пада|сни[зж]|просе|сокра)\\p{L}* (?:ниже|до менее чем|менее)"
              + MARK);

  /** What may stand between such a word and the number: почти на 12 процентов. */
  private static final Pattern PREPOSITION = Pattern.compile("(?<!\\p{L})(?:на|в|до|с|со|к|чем)$");

  private static final Pattern TO = Pattern.compile("(?<!\\p{L})до$");

  /** With these, до 100 is where a change ended, not the most it may be. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<!\\p{L})(?:вырос|вырас|возрос|увелич|расшир|подн|подъем|повы[сш]|прирос|рост|сни[зж]"
              + "|сокра[тщ]|упа[лд]|пада|паде|уменьш|опус|просе|доше|дойт|дошл|дове|довод|расти|раст[еу]"
              + "|подорож|подешев|ускор|замедл|(?:с|со|от)\\s)");

  private static final Pattern FALL =
      Pattern.compile("(?<!\\p{L})(?:сниз|сниж|сокра|упал|упад|паде|уменьш|опуст|просел)");

  private static final Pattern LESS =
      Pattern.compile("^\\s*(?:меньше|менее|ниже|дешевле|легче|реже)(?!\\p{L})");

  /** "Больше на 5 млрд" names the difference, "больше чем на 5 млрд" a bound. */
  private static final Pattern COMPARED =
      Pattern.compile("(?<!\\p{L})(?:больше|более|выше|меньше|менее|ниже) на$");

  private RussianVagueWords() {}

  /** What the words beside a number say; those ahead of it go first. */
  static Vagueness of(String ahead, String behind) {
    Vagueness said = of(ahead);
    return said == Vagueness.NONE ? BEHIND.behind(behind) : said;
  }

  /**
   * The text ahead of a number without words that say how it is meant, those that deny a verb
   * included: так и не достиг.
   */
  static String stripped(String ahead) {
    String text = plain(ahead);
    for (Pattern verb : List.of(EXCEEDS, SHORT, ABOVE)) {
      Matcher matcher = verb.matcher(text);
      if (matcher.find()) {
        return text.substring(0, matcher.start()).strip();
      }
    }
    return AHEAD.stripped(ahead);
  }

  /** The same, also where a preposition stands between them and the number: не более чем на. */
  public static String withoutVague(String ahead) {
    String text = plain(ahead);
    return of(text) == Vagueness.NONE || !stripped(text).equals(VagueWords.folded(text))
        ? stripped(text)
        : AHEAD.stripped(PREPOSITION.matcher(text).replaceFirst(""));
  }

  private static String plain(String ahead) {
    return ahead.replaceAll("[\\s\\u00a0\\u202f]+", " ").stripTrailing();
  }

  private static Vagueness of(String ahead) {
    String text = plain(ahead);
    if (COMPARED.matcher(text).find()) {
      return Vagueness.NONE;
    }
    Matcher beneath = SHORT.matcher(text);
    if (beneath.find()) {
      return beneath.group("almost") == null ? Vagueness.UNDER : Vagueness.NEARLY;
    }
    if (ABOVE.matcher(text).find()) {
      return Vagueness.AT_LEAST;
    }
    Matcher exceeds = EXCEEDS.matcher(text);
    if (exceeds.find()) {
      if (exceeds.group("not") != null) {
        return exceeds.group("just") == null ? Vagueness.AT_MOST : Vagueness.NONE;
      }
      return exceeds.group("just") == null ? Vagueness.OVER : Vagueness.JUST_OVER;
    }
    String without = PREPOSITION.matcher(text).replaceFirst("").stripTrailing();
    if (without.length() < text.length()) {
      Vagueness said = AHEAD.ahead(without);
      if (said != Vagueness.NONE) {
        return said;
      }
      if (TO.matcher(text).find() && CHANGE.matcher(without).find()) {
        return Vagueness.NONE;
      }
    }
    return AHEAD.ahead(text);
  }

  /** Each of some words with each of others behind it. */
  private static List<String> pairs(List<String> first, List<String> second) {
    return first.stream().flatMap(a -> second.stream().map(b -> a + " " + b)).toList();
  }

  /** A multiple by which something fell, or is less, is as little. */
  static NamedUnit sense(NamedUnit unit, String ahead, String behind) {
    boolean little = FALL.matcher(ahead).find() || LESS.matcher(behind).find();
    return unit instanceof NamedUnit.Multiple && little
        ? new NamedUnit.Multiple(NamedUnit.Sense.AS_LITTLE)
        : unit;
  }
}

package caravan.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Russian says that a number is not exact; the text is in small letters, ё is е. */
final class RussianVagueWords {
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
                  "чуть не"),
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
                  "чуть свыше"),
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

  /** Verbs that say by themselves that it is more: превысил отметку в 100 млрд. */
  private static final Pattern EXCEEDS =
      Pattern.compile(
          "(?<!\\p{L})(?<not>не"
              + " )?(?:превы[шс]\\p{L}*|превзош\\p{L}*|превзой\\p{L}*|превосход\\p{L}*|перевали\\p{L}+"
              + " за|перешагнул\\p{L}*|перешагну\\p{L}+|преодоле\\p{L}+|пробил\\p{L}*)(?:"
              + " (?:отметку|рубеж|планку|порог|уровень|барьер))?(?: в)?$");

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

  /** The text ahead of a number without a word that says how it is meant. */
  static String stripped(String ahead) {
    return AHEAD.stripped(ahead);
  }

  private static Vagueness of(String ahead) {
    String text = ahead.replaceAll("[\\s\\u00a0\\u202f]+", " ").stripTrailing();
    if (COMPARED.matcher(text).find()) {
      return Vagueness.NONE;
    }
    Matcher exceeds = EXCEEDS.matcher(text);
    if (exceeds.find()) {
      return exceeds.group("not") == null ? Vagueness.OVER : Vagueness.AT_MOST;
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

  /** A multiple by which something fell, or is less, is as little. */
  static NamedUnit sense(NamedUnit unit, String ahead, String behind) {
    boolean little = FALL.matcher(ahead).find() || LESS.matcher(behind).find();
    return unit instanceof NamedUnit.Multiple && little
        ? new NamedUnit.Multiple(NamedUnit.Sense.AS_LITTLE)
        : unit;
  }
}

package caravan.language;

import java.util.List;
import java.util.Map;
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
                  "превысил",
                  "превысила",
                  "превысило",
                  "превысили",
                  "превышает",
                  "превышают",
                  "превысив",
                  "превысить",
                  "превышающий",
                  "превышающая",
                  "превышающее",
                  "превышающие"),
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
                  "не превысил",
                  "не превысила",
                  "не превысило",
                  "не превысили",
                  "не превышает",
                  "не превышают")));

  /** What may stand between such a word and the number: почти на 12 процентов. */
  private static final Pattern PREPOSITION = Pattern.compile("(?<!\\p{L})(?:на|в|до|с|со|к|чем)$");

  private static final Pattern TO = Pattern.compile("(?<!\\p{L})до$");

  /** With these, до 100 is where a change ended, not the most it may be. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<!\\p{L})(?:вырос|возрос|увелич|расшир|подня|повыс|рост|сниз|сократ|упал|упад|паде"
              + "|уменьш|опуст|доше|дошл|довел|расти|растет|(?:с|со|от)\\s)");

  private static final Pattern FALL =
      Pattern.compile("(?<!\\p{L})(?:сниз|сниж|сокра|упал|упад|паде|уменьш|опуст|просел)");

  private static final Pattern LESS =
      Pattern.compile("^\\s*(?:меньше|менее|ниже|дешевле|легче|реже)(?!\\p{L})");

  private RussianVagueWords() {}

  /** What the text ahead of a number says. */
  static Vagueness of(String ahead) {
    String text = ahead.replace('\u00a0', ' ').replace('\u202f', ' ').stripTrailing();
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

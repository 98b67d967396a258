package caravan.language.ru;

import caravan.language.number.NamedUnit;
import caravan.model.data.Unit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Russian words of decline that govern a number: {@code снизился на 6,1 %}, {@code спад составил
 * 6,1 %}, {@code на 6,1 % меньше}. The text is in small letters, ё is е.
 */
final class RussianDecline {
  /** Words of direction, the last of which counts: "после снижения вырос на 12 %" is growth. */
  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<noun>снижени|сокращени|падени|спад|уменьшени|обвал|просадк|минус|потер)"
              + "|(?<verb>сниз|снижа|сократ|сокраща|упа[лв]|упад|пада|уменьш|опуст|опуска|просе[лд]|обвали"
              + "|рухну|подешев|сжал|сузи)"
              + "|вырос|вырас|возрос|возрас|увелич|рост|расти|раст[еу]|прирос|подн|подъем|повы[шс]|расшир"
              + "|подорож|прибав|укреп)\\p{L}*");

  private static final Pattern ON = Pattern.compile("(?<!\\p{L})на$");

  /** Right behind a noun of decline: what it came to. */
  private static final Pattern CAME_TO =
      Pattern.compile("^\\s*(?:(?:составил|достиг|равн|превысил)\\p{L}*)?[\\s:—–]*$");

  private static final Pattern ELSEWHERE = Pattern.compile("[.,;!?(]|(?<!\\p{L})до(?!\\p{L})");

  private static final Pattern LESS_ON =
      Pattern.compile("(?<!\\p{L})(?:меньше|менее|ниже|дешевле) на$");

  private static final Pattern LESS =
      Pattern.compile("^\\s*(?:меньше|менее|ниже|дешевле)(?!\\p{L})");

  private static final Pattern BEHIND =
      Pattern.compile("^(?:-н\\p{L}+)?\\s*(?:спад|снижени|падени|сокращени|уменьшени)");

  /**
   * A fall that is spoken of itself, and what it did: {@code спад замедлился до 6,1 %}. Noun and
   * verb agree, so that what fell is not taken for the fall.
   */
  private static final String FALL =
      "(?<!\\p{L})(?:(?<he>спад|обвал)|(?<it>снижение|сокращение|падение|уменьшение|сжатие)|(?<she>просадка)|(?<they>потери|темпы?"
          + " (?:спада|снижения|сокращения|падения|уменьшения)))(?: (?!и |но |а |до |после |к |на"
          + " )[\\p{L}\\p{N}-]+){0,4}?";

  private static final String EASES =
      "(?:замедл|ослаб|сократ|сокращ|уменьш|сниз|сниж|смягч|сузи|сжал|упал|падал)";
  private static final String DEEPENS =
      "(?:ускор|углуб|усил|увелич|выр|раст|возр|расшир|обостр|дости|достав|дош|дох|состав|оказа|равн|превыс|превыш)";

  private static final Pattern OF_A_FALL =
      Pattern.compile(
          FALL
              + " (?:(?<less>"
              + EASES
              + ")|(?<more>"
              + DEEPENS
              + "))\\p{L}*?(?<ending>лись|лось|лась|лся|ли|ло|ла|ется|ится|ются|ятся|ет|ит|ют|ят|л|с|г|к)?(?:"
              + " (?:лишь|всего|уже|еще|затем|снова|вновь|\\p{L}+о))?(?<to> до)?(?<on> на)?$");

  private RussianDecline() {}

  /** Whether the number is how much a fall came to; null where no fall is spoken of itself. */
  private static @Nullable Boolean fallItself(String text) {
    Matcher m = OF_A_FALL.matcher(text);
    if (!m.find() || !agrees(m)) {
      return null;
    }
    return m.group("less") == null || m.group("on") == null;
  }

  private static boolean agrees(Matcher m) {
    String ending = Objects.requireNonNullElse(m.group("ending"), "");
    if (m.group("they") != null) {
      return ending.matches("лись|ли|ются|ятся|ют|ят|лся|л|ется|ится|ет|ит|с|г");
    }
    if (ending.matches("ется|ится|ет|ит")) {
      return true;
    }
    String fits =
        m.group("he") != null ? "лся|л|с|г|к" : m.group("it") != null ? "лось|ло" : "лась|ла";
    return ending.matches(fits);
  }

  /** Whether the words beside a number say that it is by how much something fell. */
  static boolean governs(NamedUnit unit, String ahead, String behind) {
    String text = ahead.replaceAll("[\\s\\u00a0\\u202f]+", " ").stripTrailing();
    String plain = RussianVagueWords.stripped(text);
    Boolean itself = fallItself(text);
    itself = itself == null ? fallItself(plain) : itself;
    if (itself != null) {
      return itself;
    }
    boolean on = ON.matcher(text).find() || ON.matcher(plain).find();
    if (LESS_ON.matcher(text).find() || BEHIND.matcher(behind).find()) {
      return true;
    }
    if (on && LESS.matcher(behind).find()) {
      return true;
    }
    Matcher direction = DIRECTION.matcher(text);
    boolean verb = false;
    boolean noun = false;
    int end = 0;
    while (direction.find()) {
      verb = direction.group("verb") != null;
      noun = direction.group("noun") != null;
      end = direction.end();
    }
    if (on) {
      return verb || noun;
    }
    return noun && cameTo(unit, text.substring(end));
  }

  /** "Снижение экспорта составило 6,1 %"; an amount could be the level of what fell. */
  private static boolean cameTo(NamedUnit unit, String between) {
    boolean relative =
        unit instanceof NamedUnit.Known known
            && (known.unit().equals(Unit.PERCENT) || known.unit().equals(Unit.POINTS));
    return !ELSEWHERE.matcher(between).find()
        && (relative || CAME_TO.matcher(RussianVagueWords.stripped(between)).matches());
  }
}

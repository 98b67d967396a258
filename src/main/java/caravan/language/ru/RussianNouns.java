package caravan.language.ru;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Russian number counts, where it is no unit that the program knows: any word behind it that
 * is not known to be something else, {@code 12 коробок}, {@code 5 грузовых вагонов}, {@code 12 тыс.
 * ваг.}
 */
final class RussianNouns {
  private static final int MOST_WORDS = 4;

  private static final Pattern WORD =
      Pattern.compile("\\G[\\s\\u00a0\\u202f-]?(?<word>\\p{L}[\\p{L}-]*)(?<point>\\.?)");

  /** An adjective in one of the cases that follow numbers. */
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "\\p{L}{2,}(?:ых|их|ого|его|ому|ему|ыми|ими|ым|им|ый|ий|ая|яя|ую|юю|ое|ее|ой|ые|ие)");

  private static final Set<String> OTHERS =
      Set.of(
          ("в во на по за из от до к ко с со у о об обо при для без под над про через между против"
                  + " около после перед среди вместо сверх кроме и а но или либо да же ли бы не ни как"
                  + " чем что чтобы это эта этот эти который которая которые так также тоже уже еще"
                  + " только лишь всего итого вместе более менее больше меньше выше ниже свыше почти"
                  + " примерно подряд кряду раньше позже назад сообща соответственно ежегодно"
                  + " ежемесячно включая год года лет годом году г гг был была было были будет стал"
                  + " стала стало стали есть нет дает дал дали то те т тому ныне сейчас теперь если"
                  + " когда где пока хотя из-за благодаря согласно плюс минус равно м-р гос им его ее"
                  + " их наш ваш свой один одна")
              .split(" "));

  /** What has no unit of its own and is money, or a verb, by the beginnings of words. */
  private static final Pattern NO_NOUN =
      Pattern.compile(
          "(?:экспорт|импорт|инвестици|товарооборот|оборот|вложени|кредит|доход|расход|прибыл|выручк|торговл"
              + "|продаж|ввп|резерв|процент|составил|составля|достиг|превы|вырос|выраст|возрос|увелич|сниз|сниж"
              + "|сокра|упал|пришл|приход|обеспеч|подорож|подешев|прибав|принос|принес|получ|поступ|равн|млн"
              + "|млрд|трлн|тыс|миллион|миллиард|триллион|кратн|крат$)\\p{L}*");

  private RussianNouns() {}

  /** The noun that follows a number, as it stands there; null where there is none. */
  static @Nullable String behind(String text, int place) {
    Matcher m = WORD.matcher(text).region(place, Math.min(text.length(), place + 80));
    m.useTransparentBounds(true);
    String adjective = null;
    for (int i = 0; i < MOST_WORDS && m.find(); i++) {
      String word = m.group("word");
      String small = word.toLowerCase(Locale.ROOT);
      if (OTHERS.contains(small) || NO_NOUN.matcher(small).matches() || isSentence(text, m)) {
        return null;
      }
      if (!ADJECTIVE.matcher(small).matches()) {
        return word;
      }
      adjective = word;
      if (!m.group("point").isEmpty()) {
        break;
      }
    }
    return adjective;
  }

  /** Behind "млн." and a capital a sentence begins. */
  private static boolean isSentence(String text, Matcher m) {
    int before = m.start("word") - 2;
    return before >= 0
        && text.charAt(before) == '.'
        && Character.isUpperCase(text.codePointAt(m.start("word")));
  }
}

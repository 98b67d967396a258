package caravan.language.ru;

import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Russian number counts besides the units of data: {@code пять лет}, {@code 12 вагонов},
 * {@code 2-е место}; and prices by quantity: {@code 300 долларов за тонну}.
 */
final class RussianCounts {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  private static final String ENDING =
      "(?:а|у|ом|е|ы|и|ов|ев|ей|ам|ами|ах|о|я|ю|ь|ем|ью|ям|ями|ях|й|ий|ия|ию|ии|иям|иями|иях)?(?!\\p{L})";

  /** Nouns by their stems. */
  private static final String NOUNS =
      "(?:(?:вагон|поезд|состав|рейс|контейнер|грузовик|автомобил|машин|самолет|суд|судн|лет|год|месяц"
          + "|недел|дн|сут|суток|час|стран|государств|республик|компан|предприят|фирм|банк|человек|люд"
          + "|жител|студент|турист|проект|соглашен|договор|контракт|документ|город|регион|област"
          + "|маршрут|станц|переход|штук|единиц|голов|мест|раз|метр|мил|литр)"
          + ENDING
          + "|квадратн\\p{L}+|(?:чел|шт|кв)\\.|дней)";

  /** What is counted, behind a number: its noun, or the ending that makes it an ordinal. */
  static final String COUNTED =
      "(?<counted>"
          + SPACE
          + "?(?iu:"
          + NOUNS
          + ")|-(?:[йяеюмх]|го|му|ом|ой|ый|ий|ая|ое|ую|ых|ми)(?!\\p{L}))";

  private static final String VOLUME =
      "(?:куб\\.?[\\s\\u00a0]?м(?:етр\\p{L}*)?|кубометр\\p{L}*|кубическ\\p{L}+[\\s\\u00a0]метр\\p{L}*|м3|м³)";

  private static final String THOUSAND =
      "(?:1[\\s\\u00a0]?)?(?:тыс(?:яч\\p{L}*|\\.)|000)[\\s\\u00a0]?";

  /** What a price is for, behind it: за тонну, /т. */
  static final String PER =
      "(?:"
          + SPACE
          + "?(?:/|(?<!\\p{L})за"
          + SPACE
          + "(?:одн\\p{L}+"
          + SPACE
          + ")?)"
          + SPACE
          + "?(?<per>(?iu:"
          + THOUSAND
          + VOLUME
          + "|"
          + VOLUME
          + ")|"
          + RussianUnits.MEASURES
          + "|"
          + KnownUnits.SIGNS
          + ")(?!\\p{L}))";

  private static final Pattern THOUSANDS = Pattern.compile("(?iu)" + THOUSAND + "(?<one>.*)");

  private RussianCounts() {}

  /** The unit of a price; the unit itself where the text names no quantity that it is for. */
  static NamedUnit per(NamedUnit unit, @Nullable String per) {
    if (per == null || !(unit instanceof NamedUnit.Known above)) {
      return unit;
    }
    Matcher thousands = THOUSANDS.matcher(per);
    boolean many = thousands.matches();
    if (!(RussianUnits.unit(many ? thousands.group("one") : per) instanceof NamedUnit.Known one)) {
      return unit;
    }
    BigDecimal below = one.factor().movePointRight(many ? 3 : 0);
    return new NamedUnit.Known(
        above.unit().dividedBy(one.unit()), above.factor().divide(below, MathContext.DECIMAL64));
  }
}

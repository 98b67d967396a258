package caravan.model.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for multiples, as statistics have them: thousands, млн, 万. Stateless. */
public final class Multiples {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final List<Map.Entry<Pattern, String>> WORDS =
      List.of(
          word("billions?|\\bbn\\b|\\bmrd\\b|млрд|миллиард|十亿", "1e9"),
          word("millions?|\\bmln\\b|\\bmn\\b|\\bmio\\b|млн|миллион|百万", "1e6"),
          word("thousands?|\\btsd\\b|тыс|мың|千(?!克)|\\b1,?000\\b", "1e3"),
          word("亿", "1e8"),
          word("万|\\b10,?000\\b", "1e4"));

  private Multiples() {}

  private static Map.Entry<Pattern, String> word(String words, String multiple) {
    return Map.entry(Pattern.compile(words, FLAGS), multiple);
  }

  /** The multiple that a text names, as {@code 1e3}; null where it names none. */
  public static @Nullable String named(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    return WORDS.stream()
        .filter(one -> one.getKey().matcher(plain).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** A text without such words, in small letters. */
  public static String without(String text) {
    String left = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    for (Map.Entry<Pattern, String> one : WORDS) {
      left = one.getKey().matcher(left).replaceAll("");
    }
    return left;
  }

  /** How many zeros a multiple has, as 3 for a thousand; null where it is no power of ten. */
  public static @Nullable Integer power(BigDecimal multiple) {
    BigDecimal stripped = multiple.stripTrailingZeros();
    return stripped.unscaledValue().equals(BigInteger.ONE) ? -stripped.scale() : null;
  }
}

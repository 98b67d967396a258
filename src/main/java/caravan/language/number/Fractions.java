package caravan.language.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fractions in digits, which look alike in all languages: {@code 2 1/2}, {@code ¾}, {@code 1/4}.
 */
public final class Fractions {
  public static final String SIGNS = "½¼¾⅓⅔⅛⅕";

  private static final Map<Character, String> VALUES =
      Map.of('½', "1/2", '¼', "1/4", '¾', "3/4", '⅓', "1/3", '⅔', "2/3", '⅛', "1/8", '⅕', "1/5");

  private static final String SPACE = "[ \\u00a0\\u202f]";

  /** Proper fractions with a usual number below the line: 24/7 and 9/11 are none. */
  private static final String PLAIN =
      "(?:"
          + IntStream.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32)
              .mapToObj(
                  below ->
                      IntStream.range(1, below)
                              .mapToObj(Integer::toString)
                              .collect(Collectors.joining("|", "(?:", ")"))
                          + "[/⁄]"
                          + below)
              .collect(Collectors.joining("|"))
          + ")(?![/⁄]?\\d)";

  /** With or without a whole number ahead, which Chinese joins by 又. */
  public static final String PATTERN =
      "(?:\\d{1,3}(?:"
          + SPACE
          + "?["
          + SIGNS
          + "]|(?:"
          + SPACE
          + "|-|又|"
          + SPACE
          + "и"
          + SPACE
          + ")"
          + PLAIN
          + ")|["
          + SIGNS
          + "]|"
          + PLAIN
          + ")";

  private static final Pattern PARTS =
      Pattern.compile("(?:(?<whole>\\d{1,3})\\D+)??(?<above>\\d{1,2})[/⁄](?<below>\\d{1,2})");

  private Fractions() {}

  /**
   * The value of what {@link #PATTERN} matched; null for other digits. Without a whole number it is
   * meant to two decimals, as the word is; with one a half has one, the others have two.
   */
  public static @Nullable FixedWord value(String digits) {
    char last = digits.charAt(digits.length() - 1);
    String sign = VALUES.get(last);
    Matcher m =
        PARTS.matcher(
            sign == null
                ? digits
                : (digits.substring(0, digits.length() - 1).strip() + " " + sign).strip());
    if (!m.matches()) {
      return null;
    }
    FixedWord part =
        FixedWord.part(Integer.parseInt(m.group("above")), Integer.parseInt(m.group("below")));
    if (m.group("whole") == null) {
      return part;
    }
    BigDecimal value = part.value().add(new BigDecimal(m.group("whole")));
    boolean half = value.setScale(1, RoundingMode.HALF_UP).compareTo(value) == 0;
    return new FixedWord(value, half ? 1 : 2, new NamedUnit.None());
  }
}

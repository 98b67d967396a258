package caravan.language.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of two numbers, {@code 100–110 billion}, as one. Immutable.
 *
 * @param ahead what has to end the text ahead of the first number
 * @param between all that stands between the two
 */
public record Ranges(Pattern ahead, Pattern between) {
  /** How an end may be meant; до within a range says nothing else. */
  private static final Set<Vagueness> PLAIN =
      Set.of(Vagueness.NONE, Vagueness.ABOUT, Vagueness.AT_MOST);

  private static final String DASHES = "-−–—";

  /** The numbers of a text, in which two that make a range are one. */
  public List<TextNumber> in(String text, List<TextNumber> numbers) {
    List<TextNumber> found = new ArrayList<>();
    for (TextNumber number : numbers) {
      TextNumber last = found.isEmpty() ? null : found.get(found.size() - 1);
      TextNumber range = last == null ? null : range(text, last, number);
      if (range == null) {
        found.add(number);
      } else {
        found.set(found.size() - 1, range);
      }
    }
    return List.copyOf(found);
  }

  private @Nullable TextNumber range(String text, TextNumber first, TextNumber second) {
    // A dash right ahead of the second number was taken for its minus.
    boolean dash = second.number().signum() < 0 && DASHES.indexOf(text.charAt(second.start())) >= 0;
    int start = dash ? second.start() + 1 : second.start();
    BigDecimal high = dash ? second.number().negate() : second.number();
    BigDecimal low = low(first, second);
    if (low == null || first.upTo() != null || high.compareTo(low) <= 0 || first.end() > start) {
      return null;
    }
    boolean joined =
        between.matcher(text.substring(first.end(), start)).matches()
            && ahead.matcher(Nearby.ahead(text, first.start())).find();
    return joined ? range(first, second, low, high) : null;
  }

  private static TextNumber range(
      TextNumber first, TextNumber second, BigDecimal low, BigDecimal high) {
    return new TextNumber(
        first.start(),
        second.end(),
        first.digitsStart(),
        second.digitsEnd(),
        low,
        Math.max(Math.min(first.decimals(), second.decimals()), 0),
        second.scale(),
        second.unit() instanceof NamedUnit.None ? first.unit() : second.unit(),
        first.vagueness(),
        false,
        high);
  }

  /**
   * The first number in the multiple of the second, "US$100 to 110 billion"; null where they count
   * different things, or are no ends of a range: "more than 100 to 110".
   */
  private static @Nullable BigDecimal low(TextNumber first, TextNumber second) {
    boolean plain =
        PLAIN.contains(second.vagueness())
            && (first.vagueness() == Vagueness.NONE || first.vagueness() == Vagueness.ABOUT);
    boolean sameUnit =
        first.unit() instanceof NamedUnit.None
            || second.unit() instanceof NamedUnit.None
            || first.unit().equals(second.unit());
    if (!plain || !sameUnit || (Years.isYear(first) && Years.isYear(second))) {
      return null;
    }
    boolean named = first.scale().compareTo(BigDecimal.ONE) != 0;
    return named && first.scale().compareTo(second.scale()) != 0 ? null : first.number();
  }
}

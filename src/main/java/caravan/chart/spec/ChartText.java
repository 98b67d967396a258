package caravan.chart.spec;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is called and says.
 *
 * @param id unique on its page; every id in the SVG starts with it. ASCII letters, digits, {@code
 *     -}, {@code _} and {@code .}, a letter first
 * @param language BCP 47 tag of the labels
 * @param title plain text, the accessible name
 * @param description plain text for those who cannot see it
 * @param unitLabel unit of all values, stated once, such as "US$ billion"; may be empty
 * @param words of the key
 * @param hub what stands in the middle of flows, or who reports; null where a type has none
 */
public record ChartText(
    String id,
    String language,
    String title,
    String description,
    String unitLabel,
    ChartWords words,
    @Nullable Category hub) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  /**
   * @throws IllegalArgumentException if the id is not one
   */
  public ChartText {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id: " + id);
    }
    Objects.requireNonNull(words, "words");
  }
}

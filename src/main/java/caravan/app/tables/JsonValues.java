package caravan.app.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of JSON as what they should be. Stateless. */
final class JsonValues {
  /** A number that is longer is none that anybody meant. */
  private static final int MOST_DIGITS = 400;

  private JsonValues() {}

  /** A map; an empty one for anything else. */
  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** A list; an empty one for anything else. */
  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : Collections.emptyList();
  }

  /** A text as it would stand in a cell; empty for what is none. */
  static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      boolean plain = Math.abs((long) number.scale()) + number.precision() < MOST_DIGITS;
      return plain ? number.toPlainString() : number.toString();
    }
    return value instanceof String || value instanceof Boolean ? value.toString().strip() : "";
  }

  /** Texts of a list. */
  static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    list(value).forEach(one -> texts.add(text(one)));
    return texts;
  }

  /** A place in a list; -1 for what is none. */
  static int index(@Nullable Object value) {
    return value instanceof BigDecimal number
            && number.scale() <= 0
            && number.signum() >= 0
            && number.precision() - number.scale() < 10
        ? number.intValue()
        : -1;
  }

  /** A name in English, or in any language. */
  static String name(Map<?, ?> of) {
    String name = text(of.get("name"));
    Map<?, ?> names =
        of.get("name") instanceof Map<?, ?> byLanguage ? byLanguage : map(of.get("names"));
    if (!name.isEmpty() || names.isEmpty()) {
      return name;
    }
    String english = text(names.get("en"));
    return english.isEmpty() ? text(names.values().iterator().next()) : english;
  }

  /** All texts in a value, as a sentence for people. */
  static String said(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return String.join(" ", map.values().stream().map(JsonValues::said).toList()).strip();
    }
    if (value instanceof List<?> list) {
      return String.join(" ", list.stream().map(JsonValues::said).toList()).strip();
    }
    String text = text(value);
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  /** An element of a list; null beyond its end. */
  static @Nullable Object at(List<?> list, int index) {
    return index >= 0 && index < list.size() ? list.get(index) : null;
  }
}

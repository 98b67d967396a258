package caravan.app.imports;

import caravan.model.data.Multiples;
import caravan.model.data.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units and multipliers as names of columns say them. Stateless. */
final class UnitWords {
  private static final Units KNOWN = new Units(List.of());

  private static final List<Map.Entry<Pattern, String>> UNITS =
      List.of(
          unit("us ?\\$|\\busd\\b|us dollars?|u\\.s\\. dollars?|долл\\w*|美元", "USD"),
          unit("€|\\beur\\b|\\beuros?\\b|евро|欧元", "EUR"),
          unit("\\bcny\\b|\\brmb\\b|\\byuan\\b|юан\\w*|人民币|元", "CNY"),
          unit("\\brub\\b|руб\\w*|卢布", "RUB"),
          unit("\\bkzt\\b|тенге|теңге|坚戈", "KZT"),
          unit("\\bkgs\\b", "KGS"),
          unit("\\buzs\\b", "UZS"),
          unit("£|\\bgbp\\b", "GBP"),
          unit("\\bkg\\b|kilograms?|кг|千克|公斤", "kg"),
          unit("\\btonn?es?\\b|\\btons?\\b|тонн\\w*|吨", "t"),
          unit("\\bteu\\b|дфэ|标准箱", "TEU"),
          unit("%|\\bper ?cent\\b|процент\\w*", "percent"),
          unit("\\$", "USD"));

  private static final Pattern RATIO = Pattern.compile("([^/]+?)(?: per |/)([^/]+)");

  private UnitWords() {}

  private static Map.Entry<Pattern, String> unit(String words, String unit) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    return Map.entry(Pattern.compile(words, flags), unit);
  }

  /** The unit that a text names; null where it names none. */
  static @Nullable String unit(String text) {
    String plain = text.strip();
    if (KNOWN.find(plain) != null) {
      return plain;
    }
    Matcher ratio = RATIO.matcher(plain);
    if (ratio.matches()) {
      String one = unit(ratio.group(1));
      String other = unit(ratio.group(2));
      return one == null || other == null || !isKnown(one + "/" + other) ? null : one + "/" + other;
    }
    // An underscore is no end of a word to patterns.
    return first(UNITS, plain.replace('_', ' '));
  }

  /** The multiplier that a text names; null where it names none. */
  static @Nullable String multiplier(String text) {
    return Multiples.named(text);
  }

  /** A text without the words for multiples: what is left tells units apart. */
  static String withoutMultiple(String text) {
    return Multiples.without(text).replaceAll("[^\\p{L}\\p{N}%$€£]+", " ").strip();
  }

  private static @Nullable String first(List<Map.Entry<Pattern, String>> words, String text) {
    for (Map.Entry<Pattern, String> one : words) {
      Matcher matcher = one.getKey().matcher(text.toLowerCase(Locale.ROOT));
      if (matcher.find()) {
        return one.getValue();
      }
    }
    return null;
  }

  /** Whether datasets know a unit. */
  static boolean isKnown(String unit) {
    return KNOWN.find(unit) != null;
  }
}

package caravan.language;

import caravan.data.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English: {@code US$106.3 billion}, {@code 104 percent}, {@code 6.3bn}, {@code 1,063}, {@code
 * five}.
 */
final class EnglishNumberReader implements NumberReader {
  private static final String GAP = "[\\s\\u00a0\\u202f-]?";

  private static final String SCALE =
      "(?<scale>thousand|million|billion|trillion|bn|mn|tn|m|k)(?![\\p{L}\\d])";

  private static final String UNIT =
      "(?<unit>percentage[\\s\\u00a0]points?|pp\\.?|percent|per[\\s\\u00a0]cent|%"
          + "|(?:US|U\\.S\\.)[\\s\\u00a0]dollars?|dollars?|yuan|renminbi|euros?|pounds?|roubles?|rubles?"
          + "|tenges?|soms?|[A-Z]{3}|tonnes?|tons?|t|kg|kilograms?|cubic[\\s\\u00a0]met(?:re|er)s?|m3|m³)"
          + "(?![\\p{L}\\d])";

  private static final String TAIL = "(?:" + GAP + SCALE + ")?(?:" + GAP + UNIT + ")?";

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])"
              + "(?<sign>[-−–]|minus[\\s\\u00a0])?"
              + "(?<money>US\\$|\\$|€|£|¥|[A-Z]{3}[\\s\\u00a0]?)?"
              + "(?<late>[-−])?"
              + "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?![\\d])"
              + TAIL);

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<sign>minus[\\s\\u00a0])?(?<digits>"
              + String.join("|", EnglishNumberWords.pattern())
              + ")(?![\\p{L}\\d])"
              + TAIL,
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SCALES =
      Map.ofEntries(
          Map.entry("k", "1e3"),
          Map.entry("thousand", "1e3"),
          Map.entry("m", "1e6"),
          Map.entry("mn", "1e6"),
          Map.entry("million", "1e6"),
          Map.entry("bn", "1e9"),
          Map.entry("billion", "1e9"),
          Map.entry("tn", "1e12"),
          Map.entry("trillion", "1e12"));

  @Override
  public List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      String money = digits.group("money");
      NamedUnit unit = unit(money, digits.group("unit"));
      boolean negative = digits.group("sign") != null || digits.group("late") != null;
      BigDecimal number = new BigDecimal(digits.group("digits").replace(",", ""));
      numbers.add(number(digits, negative, number, unit));
    }
    if (numbers.isEmpty()) {
      Matcher words = WORDS.matcher(text);
      while (words.find()) {
        BigDecimal number = EnglishNumberWords.value(words.group("digits"));
        NamedUnit unit = unit(null, words.group("unit"));
        numbers.add(number(words, words.group("sign") != null, number, unit));
      }
    }
    return withoutYears(numbers);
  }

  private static TextNumber number(Matcher m, boolean negative, BigDecimal number, NamedUnit unit) {
    String scale = m.group("scale");
    BigDecimal multiple =
        scale == null
            ? BigDecimal.ONE
            : new BigDecimal(SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), "1"));
    return new TextNumber(
        m.start(),
        m.end(),
        m.start("digits"),
        m.end("digits"),
        negative ? number.negate() : number,
        multiple,
        unit);
  }

  private static List<TextNumber> withoutYears(List<TextNumber> numbers) {
    List<TextNumber> others = numbers.stream().filter(n -> !isYear(n)).toList();
    return others.isEmpty() ? numbers : others;
  }

  private static boolean isYear(TextNumber n) {
    return n.isBare()
        && n.digitsEnd() - n.digitsStart() == 4
        && n.number().scale() == 0
        && n.number().compareTo(BigDecimal.valueOf(1900)) >= 0
        && n.number().compareTo(BigDecimal.valueOf(2099)) <= 0;
  }

  private static NamedUnit unit(@Nullable String ahead, @Nullable String behind) {
    if (ahead != null) {
      return currency(ahead.strip());
    }
    if (behind == null) {
      return new NamedUnit.None();
    }
    String name = behind.replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
    if (name.startsWith("percentage") || name.startsWith("pp")) {
      return known(Unit.POINTS);
    }
    if (name.equals("%") || name.equals("percent") || name.equals("per cent")) {
      return known(Unit.PERCENT);
    }
    if (name.contains("ton") || name.equals("t")) {
      return known(Unit.of("t"));
    }
    if (name.equals("kg") || name.startsWith("kilogram")) {
      return new NamedUnit.Known(Unit.of("t"), new BigDecimal("0.001"));
    }
    if (name.startsWith("cubic") || name.startsWith("m3") || name.equals("m³")) {
      return known(Unit.of("m3"));
    }
    return currency(behind);
  }

  private static NamedUnit currency(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String code =
        switch (lower) {
          case "us$", "$", "us dollar", "us dollars", "u.s. dollar", "u.s. dollars" -> "USD";
          case "dollar", "dollars" -> "USD";
          case "€", "euro", "euros" -> "EUR";
          case "£", "pound", "pounds" -> "GBP";
          case "¥", "yuan", "renminbi", "rmb" -> "CNY";
          case "rouble", "roubles", "ruble", "rubles" -> "RUB";
          case "tenge", "tenges" -> "KZT";
          case "som", "soms" -> "KGS";
          default -> name;
        };
    return known(Unit.of(code));
  }

  private static NamedUnit known(Unit unit) {
    return new NamedUnit.Known(unit, BigDecimal.ONE);
  }
}

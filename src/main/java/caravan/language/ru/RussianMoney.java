package caravan.language.ru;

import caravan.language.number.KnownUnits;
import caravan.language.number.MoneyNames;
import caravan.language.number.NamedUnit;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The money of all countries in Russian, in every case: турецких лир, динарами, 5 млрд крон. */
final class RussianMoney {
  /** Names of more than one word, or with endings. */
  private static final Pattern LONG = Pattern.compile("[+ ]|\\\\s");

  private static final Pattern ADJECTIVE =
      Pattern.compile(".{3,}(?:ий|ый|ой|ая|яя|ое|ее|ие|ые|их|ых|ого|его)");

  private static final Pattern ENDING =
      Pattern.compile(
          "(?:ого|его|ыми|ими|ами|ями|иям|иями|иях|ией|ая|яя|ое|ее|ия|ии|ию|ие|ые|ий|ый|ой|ей|их|ых|ую|ом|ем"
              + "|ов|ев|ам|ям|ах|ях|а|я|о|е|и|ы|у|ю|ь|й)$");

  private static final String OF_NOUNS =
      "(?:а|у|ом|е|ы|и|о|я|ю|ь|ов|ев|ей|ем|ью|ам|ами|ах|ям|ями|ях|й|ий|ия|ии|ию|ией|иям|иями|иях"
          + "|ый|ого|ому|ым|ых|ыми)?";

  private static final String OF_ADJECTIVES = "\\p{L}{2,3}";

  /** By how each may look; those with a country first. */
  private static final Map<String, NamedUnit> NAMES = names();

  private static final Map<Pattern, NamedUnit> PATTERNS =
      NAMES.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> Pattern.compile("(?iu)" + entry.getKey()),
                  Map.Entry::getValue,
                  (a, b) -> a,
                  LinkedHashMap::new));

  static final String PATTERN = "(?iu:(?=\\p{L})(?:" + String.join("|", NAMES.keySet()) + "))";

  private RussianMoney() {}

  private static Map<String, NamedUnit> names() {
    MoneyNames cldr = MoneyNames.of(ULocale.forLanguageTag("ru"), name -> Set.of(noun(name)));
    Map<String, String> full = new TreeMap<>();
    cldr.full().forEach((name, code) -> full.putIfAbsent(regex(name), code));
    Map<String, Set<String>> nouns = new TreeMap<>();
    cldr.nouns()
        .forEach(
            (noun, codes) -> {
              String stem = stem(noun);
              nouns.computeIfAbsent(stem, s -> new TreeSet<>()).addAll(codes);
            });
    Map<String, NamedUnit> names = new LinkedHashMap<>();
    full.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
        .filter(entry -> LONG.matcher(entry.getKey()).find())
        .forEach(entry -> names.put(entry.getKey(), KnownUnits.named(entry.getValue())));
    nouns.forEach((stem, codes) -> names.put(stem + OF_NOUNS, MoneyNames.unit(stem, codes)));
    return names;
  }

  /** The noun of "новых израильских шекелей" and of "дирхамов ОАЭ". */
  private static String noun(String name) {
    String[] words = plain(name).split(" ");
    return Arrays.stream(words)
        .filter(word -> Character.isLowerCase(word.charAt(0)) && !ADJECTIVE.matcher(word).matches())
        .findFirst()
        .orElse(words[words.length - 1]);
  }

  private static String plain(String name) {
    return name.replace('ё', 'е').replace('\u00a0', ' ');
  }

  private static String stem(String word) {
    String stem = ENDING.matcher(word).replaceFirst("");
    return Pattern.quote(stem.length() < 3 ? word : stem).replaceAll("^\\\\Q|\\\\E$", "");
  }

  private static String regex(String name) {
    String noun = noun(name);
    return Arrays.stream(plain(name).split(" "))
        .map(
            word ->
                ADJECTIVE.matcher(word).matches() && !word.equals(noun)
                    ? stem(word) + OF_ADJECTIVES
                    : word.equals(noun) ? stem(word) + OF_NOUNS : Pattern.quote(word))
        .collect(Collectors.joining("[\\s\\u00a0\\u202f]"));
  }

  /** The money of what {@link #PATTERN} matched; null where it is none. */
  static @Nullable NamedUnit unit(String text) {
    for (Map.Entry<Pattern, NamedUnit> entry : PATTERNS.entrySet()) {
      if (entry.getKey().matcher(text).matches()) {
        return entry.getValue();
      }
    }
    return null;
  }
}

package caravan.app.scaffold;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codes for the texts of one column, each its own. For one thread. */
public final class Codes {
  /** Words of expressions. */
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "latest", "row");

  private final String stem;
  private final Map<String, String> byText = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The number that was last put behind a code that texts have in common. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param stem the beginning of codes for texts that do not begin with letters A to Z
   */
  public Codes(String stem) {
    this.stem = stem;
  }

  /** The code of a text: the text itself where it may be one. */
  public String of(String text) {
    String known = byText.get(text);
    if (known != null) {
      return known;
    }
    String plain = plain(text, stem, byText.size() + 1);
    String code = plain;
    String folded = plain.toLowerCase(Locale.ROOT);
    while (!taken.add(code.toLowerCase(Locale.ROOT))) {
      code = plain + "_" + numbers.merge(folded, 2, (before, first) -> before + 1);
    }
    byText.put(text, code);
    return code;
  }

  /** The texts with their codes, in the order of the file. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(byText);
  }

  /** A name in the letters of expressions. */
  public static String plain(String text, String stem, int number) {
    boolean foreign = text.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c));
    String slug = text.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    if (foreign || slug.isEmpty()) {
      return stem + "_" + number;
    }
    String cut = slug.length() > 40 ? slug.substring(0, 40) : slug;
    String named = Character.isDigit(cut.charAt(0)) ? stem + "_" + cut : cut;
    return RESERVED.contains(named) ? named + "_" : named;
  }
}

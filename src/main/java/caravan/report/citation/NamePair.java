package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two names at the beginning of a reference. Where the first of them is turned round, a comma ends
 * it: {@code Smith, John, and Anna Jones}. Styles can't say that there is no comma otherwise:
 * {@code World Bank and Asian Development Bank}.
 */
final class NamePair {
  private static final Pattern JOINED =
      Pattern.compile("([^," + RunMarks.ANY + "]+), (\\p{L}+ )(.*)", Pattern.DOTALL);

  private NamePair() {}

  /** A reference, without the comma behind the first of two names that is not turned round. */
  static String set(String entry, Source source) {
    List<PersonName> names = source.authors().isEmpty() ? source.editors() : source.authors();
    Matcher joined = JOINED.matcher(entry);
    if (names.size() != 2 || !joined.matches() || !isWhole(joined.group(1), names.get(0))) {
      return entry;
    }
    // A style that joins names by commas alone has no word between them.
    String second = letters(names.get(1).family());
    boolean word = !letters(joined.group(2) + joined.group(3)).startsWith(second);
    return word ? joined.group(1) + " " + joined.group(2) + joined.group(3) : entry;
  }

  private static boolean isWhole(String written, PersonName name) {
    String given = name.given() == null ? "" : name.given();
    return letters(written).equals(letters(name.family() + given));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

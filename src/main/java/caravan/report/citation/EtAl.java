package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the names that are left out: in a list in Chinese or Russian, names in Latin
 * letters are followed by "et al.", the others by the word of the language. Immutable.
 */
final class EtAl {
  private static final String LATIN = "et al.";

  /** Stands ahead of the word while a reference is made. */
  private static final char MARK = '\uE003';

  private static final Pattern TERM =
      Pattern.compile("(<term name=\"et-al\"[^>]*>)([^<]*)(</term>)");

  private final String word;

  private EtAl(String word) {
    this.word = word;
  }

  /** The word of a style, or else of its locale. */
  static EtAl of(CitationStyle style) {
    Matcher own = TERM.matcher(style.csl());
    Matcher general = TERM.matcher(style.words());
    return new EtAl(own.find() ? own.group(2) : general.find() ? general.group(2) : "");
  }

  /** Whether the word is of a script that does not suit names in Latin letters. */
  private boolean isForeign() {
    return !word.isEmpty() && !hasLatin(word);
  }

  /** A style or locale in which the word can be found again. */
  String marked(String xml) {
    return isForeign() ? TERM.matcher(xml).replaceAll("$1" + MARK + "$2$3") : xml;
  }

  /** A reference with the word that suits the names of its source. */
  String set(String text, Source source) {
    if (text.indexOf(MARK) < 0) {
      return text;
    }
    String latin = text.replace(MARK + word, LATIN).replace(LATIN + ".", LATIN);
    return isLatin(source) ? latin : text.replace(String.valueOf(MARK), "");
  }

  private static boolean isLatin(Source source) {
    List<PersonName> names = source.authors().isEmpty() ? source.editors() : source.authors();
    return !names.isEmpty()
        && names.stream().allMatch(name -> hasLatin(name.family()) && !hasOther(name.family()));
  }

  private static boolean hasLatin(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean hasOther(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
  }
}

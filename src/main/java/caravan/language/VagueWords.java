package caravan.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a language that say how a number is meant. Immutable. */
final class VagueWords {
  private final List<Phrase> phrases;

  private record Phrase(String words, Vagueness vagueness) {}

  VagueWords(Map<Vagueness, List<String>> words) {
    // The longest first: "not more than" is no "more than".
    this.phrases =
        words.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(w -> new Phrase(w, e.getKey())))
            .sorted(
                Comparator.comparing((Phrase p) -> -p.words().length())
                    .thenComparing(Phrase::words))
            .toList();
  }

  /** What the words at the end of the text ahead of a number say. */
  Vagueness ahead(String before) {
    Phrase phrase = last(folded(before));
    return phrase == null ? Vagueness.NONE : phrase.vagueness();
  }

  /** The text ahead of a number without the words that say how it is meant; in small letters. */
  String stripped(String before) {
    String text = folded(before);
    Phrase phrase = last(text);
    return phrase == null
        ? text
        : text.substring(0, text.length() - phrase.words().length()).strip();
  }

  private @Nullable Phrase last(String text) {
    for (Phrase phrase : phrases) {
      if (text.endsWith(phrase.words())) {
        int start = text.length() - phrase.words().length();
        boolean word = Character.isLetter(phrase.words().codePointAt(0));
        if (!word || start == 0 || !isWord(text.codePointBefore(start))) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** What the words at the beginning of the text behind a number say. */
  Vagueness behind(String after) {
    String text = folded(after);
    for (Phrase phrase : phrases) {
      if (text.startsWith(phrase.words())) {
        return phrase.vagueness();
      }
    }
    return Vagueness.NONE;
  }

  /** Han characters are letters, but words of their own. */
  private static boolean isWord(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}

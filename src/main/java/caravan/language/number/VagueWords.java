package caravan.language.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a language that say how a number is meant. Immutable. */
public final class VagueWords {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private final List<Phrase> phrases;
  private final Map<Character, List<Phrase>> byLastLetter;
  private final List<Bound> bounds;
  private final @Nullable Pattern between;

  private record Phrase(String words, Vagueness vagueness) {}

  /**
   * Words that a pattern finds, such as "did not exceed the" in all its tenses.
   *
   * @param words in small letters, with one blank between; ends with {@code $}
   */
  public record Bound(Pattern words, Vagueness vagueness) {
    public static Bound of(String words, Vagueness vagueness) {
      return new Bound(Pattern.compile("(?<!\\p{L})(?:" + words + ")$"), vagueness);
    }
  }

  /** Where such words begin at the end of a text, and what they say. */
  private record Found(int start, Vagueness vagueness) {}

  public VagueWords(Map<Vagueness, List<String>> words) {
    this(words, List.of(), "");
  }

  /**
   * @param bounds looked for first, in this order
   * @param between a pattern of what may stand between such words and the number: "the"
   */
  public VagueWords(Map<Vagueness, List<String>> words, List<Bound> bounds, String between) {
    // The longest first: "not more than" is no "more than".
    this.phrases =
        words.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(w -> new Phrase(w, e.getKey())))
            .sorted(
                Comparator.comparing((Phrase p) -> -p.words().length())
                    .thenComparing(Phrase::words))
            .toList();
    this.byLastLetter =
        phrases.stream()
            .collect(Collectors.groupingBy(p -> p.words().charAt(p.words().length() - 1)));
    this.bounds = List.copyOf(bounds);
    this.between = between.isEmpty() ? null : Pattern.compile("(?:" + between + ")$");
  }

  /** What the words at the end of the text ahead of a number say. */
  public Vagueness ahead(String before) {
    Found found = last(folded(before));
    return found == null ? Vagueness.NONE : found.vagueness();
  }

  /** The text ahead of a number without the words that say how it is meant; in small letters. */
  public String stripped(String before) {
    String text = folded(before);
    Found found = last(text);
    return found == null ? text : text.substring(0, found.start()).strip();
  }

  private @Nullable Found last(String text) {
    for (Bound bound : bounds) {
      Matcher matcher = bound.words().matcher(text);
      if (matcher.find()) {
        return new Found(matcher.start(), bound.vagueness());
      }
    }
    Found found = phrase(text);
    if (found != null || between == null) {
      return found;
    }
    Matcher matcher = between.matcher(text);
    return matcher.find() ? phrase(text.substring(0, matcher.start())) : null;
  }

  private @Nullable Found phrase(String text) {
    if (text.isEmpty()) {
      return null;
    }
    for (Phrase phrase : byLastLetter.getOrDefault(text.charAt(text.length() - 1), List.of())) {
      if (text.endsWith(phrase.words())) {
        int start = text.length() - phrase.words().length();
        boolean word = Character.isLetter(phrase.words().codePointAt(0));
        if (!word || start == 0 || !isWord(text.codePointBefore(start))) {
          return new Found(start, phrase.vagueness());
        }
      }
    }
    return null;
  }

  /** What the words at the beginning of the text behind a number say. */
  public Vagueness behind(String after) {
    Phrase phrase = first(folded(after));
    return phrase == null ? Vagueness.NONE : phrase.vagueness();
  }

  /** The text behind a number without the words that say how it is meant; in small letters. */
  public String strippedBehind(String after) {
    String text = folded(after);
    Phrase phrase = first(text);
    return phrase == null ? text : text.substring(phrase.words().length());
  }

  private @Nullable Phrase first(String text) {
    for (Phrase phrase : phrases) {
      if (text.startsWith(phrase.words())) {
        return phrase;
      }
    }
    return null;
  }

  /** Han characters are letters, but words of their own. */
  private static boolean isWord(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }

  /** In small letters, with one kind of blank and of apostrophe. */
  public static String folded(String text) {
    return BLANKS
        .matcher(text)
        .replaceAll(" ")
        .replace('\u2019', '\'')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}

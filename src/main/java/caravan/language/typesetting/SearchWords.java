package caravan.language.typesetting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are searched for, in any language: small letters without accents;
 * numbers as their digits alone, since {@code 106.3}, {@code 106,3} and {@code 1063亿} may say the
 * same; of scripts without blanks each pair of neighbours, and the last character of a run. A
 * letter by itself is a word with the signs that make it one: {@code C++}; single letters that
 * signs join are one word without them: {@code A-B}, {@code U.S.}, {@code R&D}.
 *
 * <p>{@code templates/assets/search-engine.js} does the same to what a reader types; a browser test
 * holds them together. The properties of characters are ICU's, which are the same on every JDK.
 */
public final class SearchWords {
  private static final String BLANK = "[ \\u00a0\\u2009\\u202f]";

  /** Groups of thousands, or a number with any points and commas. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9]{1,3}(?:"
              + BLANK
              + "[0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
              + "|[0-9]+(?:[.,][0-9]+)*");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  /** What is left out: accents, Arabic vowels and hamza above letters, signs between letters. */
  private static final Pattern ACCENT_OR_JOINT =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0640\\u064b-\\u0655\\u0670\\u00ad\\u200c\\u200d\\u2044\\u2060]");

  /** Letters that Unicode does not take apart, and those that a reader types for them. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ى', "ي"),
          Map.entry((int) 'ة', "ه"));

  /** Signs that join single letters into one word. */
  private static final String JOINS = "-./&";

  private static final Set<Integer> UNSPACED =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  /** Thai begins here, ahead of all others. */
  private static final int FIRST_UNSPACED = 0x0e00;

  private static final int LETTERS =
      1 << ECharacterCategory.UPPERCASE_LETTER
          | 1 << ECharacterCategory.LOWERCASE_LETTER
          | 1 << ECharacterCategory.TITLECASE_LETTER
          | 1 << ECharacterCategory.MODIFIER_LETTER
          | 1 << ECharacterCategory.OTHER_LETTER
          | 1 << ECharacterCategory.DECIMAL_DIGIT_NUMBER
          | 1 << ECharacterCategory.LETTER_NUMBER
          | 1 << ECharacterCategory.OTHER_NUMBER;
  private static final int DIGITS =
      1 << ECharacterCategory.DECIMAL_DIGIT_NUMBER
          | 1 << ECharacterCategory.LETTER_NUMBER
          | 1 << ECharacterCategory.OTHER_NUMBER;
  private static final int MARKS =
      1 << ECharacterCategory.NON_SPACING_MARK
          | 1 << ECharacterCategory.ENCLOSING_MARK
          | 1 << ECharacterCategory.COMBINING_SPACING_MARK;

  private SearchWords() {}

  /** The words of a text in their order, repeated ones too; single letters are none. */
  public static List<String> of(String written) {
    String text = isAscii(written) ? written : Normalizer2.getNFCInstance().normalize(written);
    List<String> words = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c >= '0' && c <= '9' && number.region(at, text.length()).lookingAt()) {
        end = number.end();
        words.add(NO_DIGIT.matcher(number.group()).replaceAll(""));
      } else if (isUnspaced(c)) {
        end = end(text, end, true);
        addPairs(text.substring(at, end), words);
      } else if (isOneOf(c, LETTERS)) {
        end = end(text, end, false);
        StringBuilder word = new StringBuilder(folded(text.substring(at, end)));
        if (isSingle(text, at, end)) {
          int joined = joined(text, end, word);
          String sign = joined == end && c < 0x80 && end == at + 1 ? sign(text, end) : "";
          word.append(sign);
          end = joined + sign.length();
        }
        if (word.codePointCount(0, word.length()) > 1) {
          words.add(word.toString());
        }
      }
      at = end;
    }
    return words;
  }

  /**
   * Adds the single letters that signs join to the one ahead, and says where they end: of {@code
   * A-B} the {@code B}; none of {@code A-Bank}.
   */
  private static int joined(String text, int from, StringBuilder word) {
    int at = from;
    while (at + 1 < text.length() && JOINS.indexOf(text.charAt(at)) >= 0) {
      int end = end(text, at + 1, false);
      if (!isSingle(text, at + 1, end)) {
        break;
      }
      word.append(folded(text.substring(at + 1, end)));
      at = end;
    }
    return at;
  }

  /** The signs behind a single Latin letter that make it a word: {@code C++}, {@code C#}. */
  private static String sign(String text, int at) {
    return text.startsWith("++", at) ? "++" : text.startsWith("#", at) ? "#" : "";
  }

  /** Whether there is one letter, with its accents, from one place to another. */
  private static boolean isSingle(String text, int from, int to) {
    int first = text.codePointAt(from);
    return !isUnspaced(first)
        && isOneOf(first, LETTERS)
        && !isOneOf(first, DIGITS)
        && text.substring(from + Character.charCount(first), to)
            .codePoints()
            .noneMatch(c -> isOneOf(c, LETTERS));
  }

  /** Where a run of characters of one kind ends. */
  private static int end(String text, int from, boolean unspaced) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean within = unspaced ? isUnspaced(c) : !isUnspaced(c) && isWithinWord(c);
      if (!within) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isWithinWord(int c) {
    return isOneOf(c, LETTERS | MARKS) || c == 0xad || c == 0x200c || c == 0x200d || c == 0x2060;
  }

  private static boolean isOneOf(int c, int categories) {
    return (1 << UCharacter.getType(c) & categories) != 0;
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && UNSPACED.contains(UScript.getScript(c));
  }

  private static void addPairs(String run, List<String> words) {
    String before = "";
    for (int c : run.codePoints().toArray()) {
      String character = folded(Character.toString(c));
      if (!before.isEmpty()) {
        words.add(before + character);
      }
      before = character;
    }
    words.add(before);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A word as it is compared: letters that look alike to a reader in a hurry are the same. */
  private static String folded(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer2.getNFKDInstance().normalize(word);
    String bare = ACCENT_OR_JOINT.matcher(apart).replaceAll("");
    String small = UCharacter.toLowerCase(ULocale.ROOT, bare);
    StringBuilder plain = new StringBuilder();
    small
        .codePoints()
        .forEach(
            c -> {
              String typed = PLAIN.get(c);
              if (typed == null) {
                plain.appendCodePoint(c);
              } else {
                plain.append(typed);
              }
            });
    return Normalizer2.getNFCInstance().normalize(plain.toString());
  }
}

package caravan.language;

import java.util.Map;
import java.util.regex.Pattern;

/** Words that make a positive number of a negative balance: "a deficit of US$1.3 billion". */
public final class DeficitWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, Pattern> BY_LANGUAGE =
      Map.of(
          "en", Pattern.compile("\\b(?:deficits?|shortfalls?|loss(?:es)?)\\b", FLAGS),
          "zh", Pattern.compile("逆差|赤字|亏损|缺口"),
          "ru",
              Pattern.compile(
                  "(?<!\\p{L})(?:дефицит|отрицательн\\p{L}+[\\s\\u00a0]+сальдо|убыт)", FLAGS));

  private DeficitWords() {}

  /** Whether a text speaks of a deficit. */
  public static boolean saidIn(String text, Language language) {
    Pattern words = BY_LANGUAGE.get(language.code());
    return words == null
        ? language.words().saidIn(WordKind.DEFICIT, text)
        : words.matcher(text).find();
  }
}

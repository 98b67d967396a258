package caravan.language.reading;

import caravan.language.number.WordKind;
import caravan.language.registry.Language;
import java.util.Map;
import java.util.regex.Pattern;

/** The words by which a text tells its readers that values may still change. */
public final class StatusWords {
  private static final Map<String, Pattern> WORDS =
      Map.of(
          "en",
          words("provisional|preliminary|estimat|forecast|first release|first report|flash"),
          "zh",
          words("初步|暂定|估计|估算|预计|预测|快报"),
          "ru",
          words("предварительн|оцен|прогноз|ожида"));

  private StatusWords() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a text in a language says so; a language without such words always does. */
  public static boolean saidIn(String text, Language language) {
    Pattern words = WORDS.get(language.code());
    if (words != null) {
      return words.matcher(text).find();
    }
    return language.words().list(WordKind.PROVISIONAL).isEmpty()
        || language.words().saidIn(WordKind.PROVISIONAL, text);
  }
}

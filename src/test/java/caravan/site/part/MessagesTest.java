package caravan.site.part;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  static List<String> languages() {
    return Language.codes();
  }

  /** Every language has the words that English has, with the same places to fill. */
  @ParameterizedTest
  @MethodSource("languages")
  void hasAllWords(String language) throws IOException {
    assertThat(places(language)).isEqualTo(places("en"));
  }

  /** No sentence was left as it is in English; a word may be the same in two languages. */
  @ParameterizedTest
  @MethodSource("languages")
  void hasNoEnglishSentence(String language) throws IOException {
    Map<String, String> english = texts("en");
    List<String> same =
        texts(language).entrySet().stream()
            .filter(one -> !language.equals("en"))
            .filter(one -> one.getValue().equals(english.get(one.getKey())))
            .map(Map.Entry::getKey)
            .filter(key -> !key.startsWith("citation"))
            .filter(key -> words(english.get(key)) > 1)
            .toList();

    assertThat(same).isEmpty();
  }

  private static long words(@Nullable String text) {
    return WORD.matcher(PLACE.matcher(String.valueOf(text)).replaceAll(" ")).results().count();
  }

  /** Each mark says one thing. */
  @ParameterizedTest
  @MethodSource("languages")
  void hasMarksThatDiffer(String language) throws IOException {
    Map<String, String> marks = texts(language);
    marks.keySet().removeIf(key -> !key.matches("mark[A-Z_]+"));

    assertThat(marks.values()).doesNotHaveDuplicates();
    assertThat(marks.get("markPROVISIONAL")).isEqualTo(texts(language).get("provisionalMark"));
    assertThat(texts(language).get("provisionalKey")).startsWith(marks.get("markPROVISIONAL"));
  }

  private static Map<String, List<String>> places(String language) throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    texts(language)
        .forEach(
            (key, text) ->
                places.put(
                    key, PLACE.matcher(text).results().map(MatchResult::group).sorted().toList()));
    return places;
  }

  /** The texts of a file, without what it says of numbers. */
  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("templates/messages/" + language + ".yaml"))) {
      if (line.equals("numbers:")) {
        break;
      }
      if (!line.startsWith("#") && !line.isEmpty()) {
        String[] entry = line.split(": ", 2);
        texts.put(entry[0], entry[1].replaceAll("^\"|\"$", ""));
      }
    }
    return texts;
  }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  static List<String> languages() {
    return Language.codes();
  }

  /** Every language has the words that English has, with the same places to fill. */
  @ParameterizedTest
  @MethodSource("languages")
  void hasAllWords(String language) throws IOException {
    assertThat(places(language)).isEqualTo(places("en"));
  }

  private static Map<String, List<String>> places(String language) throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("templates/messages/" + language + ".yaml"))) {
      if (!line.startsWith("#")) {
        String[] entry = line.split(": ", 2);
        places.put(
            entry[0], PLACE.matcher(entry[1]).results().map(MatchResult::group).sorted().toList());
      }
    }
    return places;
  }
}

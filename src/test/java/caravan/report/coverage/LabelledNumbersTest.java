package caravan.report.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.reading.StatedNumbers;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many of the numbers of sentences such as bulletins have are listed, and how many of those
 * listed are numbers: held at what the table in the docs says. To write it anew: {@code
 * -Dgolden=write}.
 */
class LabelledNumbersTest {
  private static final Path SENTENCES =
      Path.of("src/test/resources/caravan/report/coverage/numbers.txt");
  private static final Path DOCS = Path.of("docs/content-format.md");
  private static final List<String> LANGUAGES = List.of("en", "zh", "ru", "de", "fr", "es");

  /** What none may fall below, in percent, whatever the table says. */
  private static final int FLOOR = 95;

  private static final Pattern MARK = Pattern.compile("\\{([^}]*)\\}|<([^>]*)>");
  private static final Pattern TABLE =
      Pattern.compile("(?<=\\n)\\| language \\| numbers \\|[^\\n]*\\n(?:\\|[^\\n]*\\n)+");

  private record Sentence(String text, List<int[]> numbers) {}

  private record Score(int numbers, int listed, int right, int others) {
    BigDecimal precision() {
      return percent(right, listed);
    }

    BigDecimal recall() {
      return percent(right, numbers);
    }

    private static BigDecimal percent(int part, int whole) {
      return BigDecimal.valueOf(100L * part)
          .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru", "de", "fr", "es"})
  void findsTheNumbersOfBulletins(String code) throws IOException {
    List<String> wrong = new ArrayList<>();
    Score score = score(code, wrong);

    assertThat(score.numbers()).isGreaterThanOrEqualTo(40);
    assertThat(score.others()).isGreaterThanOrEqualTo(25);
    assertThat(score.recall()).as("missed: %s", wrong).isGreaterThanOrEqualTo(floor());
    assertThat(score.precision()).as("in vain: %s", wrong).isGreaterThanOrEqualTo(floor());
  }

  private static BigDecimal floor() {
    return BigDecimal.valueOf(FLOOR);
  }

  @Test
  void theTableInTheDocsIsTrue() throws IOException {
    StringBuilder table =
        new StringBuilder("| language | numbers | other digits | precision | recall |\n")
            .append("| --- | ---: | ---: | ---: | ---: |\n");
    for (String code : LANGUAGES) {
      Score score = score(code, new ArrayList<>());
      table.append(
          "| `%s` | %s | %s | %s%% | %s%% |%n"
              .formatted(code, score.numbers(), score.others(), score.precision(), score.recall())
              .replace("\r", ""));
    }
    String docs = Files.readString(DOCS);
    Matcher matcher = TABLE.matcher(docs);
    assertThat(matcher.find()).isTrue();
    if (Golden.isWritten()) {
      Files.writeString(
          DOCS, docs.substring(0, matcher.start()) + table + docs.substring(matcher.end()));
      return;
    }
    Golden.hold(DOCS.toString(), matcher.group(), table.toString());
  }

  private static Score score(String code, List<String> wrong) throws IOException {
    Language language = language(code);
    int numbers = 0;
    int others = 0;
    int listed = 0;
    int right = 0;
    for (String line : Files.readAllLines(SENTENCES)) {
      if (!line.startsWith(code + " | ")) {
        continue;
      }
      String marked = line.substring(code.length() + 3);
      Sentence sentence = unmarked(marked);
      numbers += sentence.numbers().size();
      others += (int) MARK.matcher(marked).results().filter(m -> m.group(2) != null).count();
      List<int[]> left = new ArrayList<>(sentence.numbers());
      for (StatedNumbers.Place place : StatedNumbers.places(sentence.text(), language)) {
        listed++;
        if (left.removeIf(n -> n[0] < place.end() && place.start() < n[1])) {
          right++;
        } else {
          wrong.add("+" + sentence.text().substring(place.start(), place.end()));
        }
      }
      left.forEach(n -> wrong.add("-" + sentence.text().substring(n[0], n[1])));
    }
    return new Score(numbers, listed, right, others);
  }

  /** The sentence as readers see it, and where its numbers are. */
  private static Sentence unmarked(String marked) {
    StringBuilder text = new StringBuilder();
    List<int[]> numbers = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int done = 0;
    while (mark.find()) {
      text.append(marked, done, mark.start());
      int start = text.length();
      text.append(mark.group(1) == null ? mark.group(2) : mark.group(1));
      if (mark.group(1) != null) {
        numbers.add(new int[] {start, text.length()});
      }
      done = mark.end();
    }
    return new Sentence(text.append(marked.substring(done)).toString(), numbers);
  }

  private static Language language(String code) {
    return Languages.of(List.of(code), Map.of(), new CodeLists(Map.of())).get(code);
  }
}

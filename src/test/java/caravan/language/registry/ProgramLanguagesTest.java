package caravan.language.registry;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.TextNumber;
import caravan.language.reading.BalanceWords;
import caravan.language.reading.Denials;
import caravan.language.reading.StatusWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Languages that come with the program as message files: what their press releases write. */
class ProgramLanguagesTest {
  private static final Path FOLDER = Path.of("templates/messages");
  private static final List<String> BY_HAND = List.of("en", "zh", "ru");

  static List<String> languages() {
    return Language.codes().stream().filter(code -> !BY_HAND.contains(code)).toList();
  }

  static Stream<Arguments> phrases() {
    return languages().stream()
        .flatMap(
            code ->
                Phrases.table(code + ".txt").stream()
                    .map(row -> Arguments.of(code, row[0], row[1], row.length > 2 ? row[2] : "")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("phrases")
  void readsPressReleases(String code, String text, String expected, String said) {
    Language language = Phrases.language(code);

    assertThat(Phrases.read(text, language)).isEqualTo(expected);
    if (said.equals("provisional")) {
      assertThat(StatusWords.saidIn(text, language)).isTrue();
    } else {
      assertThat(beside(text, language)).isEqualTo(said);
    }
  }

  /** What a text says of its first number beside how much it is: a denial, a balance, nothing. */
  private static String beside(String text, Language language) {
    TextNumber number = language.numberReader().read(text).get(0);
    if (Denials.beside(number, text, language) != null) {
      return "denied";
    }
    return switch (BalanceWords.beside(number, text, language)) {
      case DEFICIT, LOSS -> "deficit";
      case SURPLUS -> "surplus";
      case NOTHING -> "";
    };
  }

  @ParameterizedTest
  @MethodSource("languages")
  void arePutToTheTest(String code) {
    List<String[]> rows = Phrases.table(code + ".txt");

    assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
    assertThat(rows)
        .filteredOn(row -> row.length > 2)
        .extracting(row -> row[2])
        .contains("denied", "provisional", "deficit", "surplus");
  }

  /** A text without a word of provisional values is one that does not tell of them. */
  @ParameterizedTest
  @MethodSource("languages")
  void knowWordsOfProvisionalValues(String code) {
    assertThat(StatusWords.saidIn("106,3", Phrases.language(code))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void haveAWordForTheRest(String code) {
    assertThat(Phrases.language(code).rest()).isNotEmpty();
  }

  /** Each file is a language of the program, and the other way round. */
  @Test
  void areTheMessageFilesOfTheProgram() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Language.codes());
    }
  }
}
